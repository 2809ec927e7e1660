package org.ironstock.tender.domain;

import java.time.Instant;

/** A bid that came too late: who and when. Its content is not kept. */
public record LateBid(String tenderId, String supplierId, Instant receivedAt) {}
