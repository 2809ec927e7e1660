package org.ironstock.notice.persistence;

import java.util.UUID;

/**
 * One edition that waits to be delivered.
 *
 * @param idempotencyKey the same for every attempt
 * @param attempts how often it was tried, this attempt included
 */
public record OutboxEntry(
        UUID noticeId, int edition, String caseRef, String idempotencyKey, int attempts, byte[] xml) {}
