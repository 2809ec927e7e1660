package org.ironstock.handover;

import java.time.Instant;
import java.util.UUID;

/**
 * A handover came to an end, or again after a transfer was taken back: its books are at zero and its final report is signed.
 *
 * @param reportId document of the final report
 */
public record HandoverClosed(String handoverId, UUID reportId, Instant closedAt) {}
