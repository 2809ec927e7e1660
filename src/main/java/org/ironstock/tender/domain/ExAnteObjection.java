package org.ironstock.tender.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody brought against an ex-ante notice.
 *
 * @param objector who objects
 * @param content what is brought forward
 * @param upheld whether it stops the award; empty until it was judged
 */
public record ExAnteObjection(
        String tenderId,
        String objector,
        String content,
        String recordedBy,
        Instant recordedAt,
        Optional<Boolean> upheld,
        String reason) {}
