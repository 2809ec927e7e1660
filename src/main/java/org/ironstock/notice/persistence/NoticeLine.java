package org.ironstock.notice.persistence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.notice.Notice;

/**
 * One notice of ours in a list.
 *
 * @param change whether it changes an earlier notice
 * @param sdkVersion version of the SDK that its newest edition was made with; empty before it is handed over
 */
public record NoticeLine(
        UUID id,
        String caseRef,
        String subtype,
        boolean change,
        Notice.State state,
        Optional<String> publicationNumber,
        Optional<Instant> dispatchedAt,
        Optional<String> sdkVersion) {}
