package org.ironstock.notice.application;

import java.time.Instant;
import java.util.UUID;

/**
 * An edition lies in the outbox, held by this node; told inside the module, for whoever delivers it once the transaction
 * has committed.
 *
 * @param heldUntil from then on any node may take it
 */
public record EditionHandedOver(UUID noticeId, int edition, Instant heldUntil) {}
