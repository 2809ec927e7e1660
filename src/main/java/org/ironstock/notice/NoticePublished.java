package org.ironstock.notice;

import java.time.Instant;
import java.util.UUID;

/**
 * A notice was published; told in the transaction that records it.
 *
 * @param dispatchedAt moment of dispatch, from whose day the periods of procurement law count
 */
public record NoticePublished(
        UUID noticeId, String caseRef, String subtype, Instant dispatchedAt, String publicationNumber) {}
