package org.ironstock.stock;

import java.time.Instant;

/**
 * A movement as it stands in the ledger.
 *
 * @param reference under which it was booked
 * @param again whether it stood there already, so that nothing happened now
 */
public record Posted(String reference, Instant bookedAt, boolean again) {}
