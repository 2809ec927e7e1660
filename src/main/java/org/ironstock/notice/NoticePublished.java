package org.ironstock.notice;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A notice was published; told in the transaction that records it.
 *
 * @param dispatchedAt moment of dispatch, from whose day the periods of procurement law count
 * @param changes notice that it changes; empty unless it is a change notice, which starts no period anew by itself
 */
public record NoticePublished(
        UUID noticeId,
        String caseRef,
        String subtype,
        Instant dispatchedAt,
        String publicationNumber,
        Optional<UUID> changes) {}
