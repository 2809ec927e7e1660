package org.ironstock.handover.domain;

import java.time.LocalDate;

/**
 * A count of the stock under a contract at one site that nobody was told of beforehand.
 *
 * @param caseId e.g. {@code TEL-2027-H1-CTR-2026-001}; the business key of its process
 * @param drawnDay day that the draw gave
 * @param openedOn day on which it began: the drawn day, or the first working day after it on which stock was mirrored
 * @param mirrorDay day of the mirror that it is held against
 * @param countId blind count; empty until it was opened
 */
public record UnannouncedCount(
        String caseId,
        String contractId,
        HalfYear period,
        LocalDate drawnDay,
        LocalDate openedOn,
        String site,
        LocalDate mirrorDay,
        String countId) {}
