package org.ironstock.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A notice and how far its publication is.
 *
 * @param caseRef case that it belongs to, e.g. {@code TND-2026-001}
 * @param subtype eForms subtype: "16" (contract notice) or "29" (contract award notice)
 * @param edition counts from 1; a correction after a rejection makes the next edition of the same notice
 * @param dispatchedAt moment of dispatch: every period of procurement law counts from its day
 * @param publicationNumber number that the publication platform gave
 * @param rejectionReasons why the newest edition was rejected; empty unless it was
 */
public record Notice(
        UUID id,
        String caseRef,
        String subtype,
        int edition,
        State state,
        Optional<Instant> dispatchedAt,
        Optional<String> publicationNumber,
        List<String> rejectionReasons) {

    /** Subtype of {@link NoticeContent.ContractNotice}. */
    public static final String CONTRACT_NOTICE = "16";

    /** Subtype of {@link NoticeContent.AwardNotice}. */
    public static final String AWARD_NOTICE = "29";

    public Notice {
        rejectionReasons = List.copyOf(rejectionReasons);
    }

    /** How far the publication is. */
    public enum State {
        /** Built and stored; the publication process has not sent it. */
        PREPARED,
        /** In the outbox, on its way to the publication platform. */
        QUEUED,
        /** The publication platform took it; it has not confirmed the publication. */
        SENT,
        /** Published; has a dispatch moment and a publication number. */
        PUBLISHED,
        /** Refused by the platform, or by our own check when it was to be sent. */
        REJECTED,
        /** Given up after a rejection; never published. */
        ABANDONED
    }

    /** Whether a confirmation of publication can be expected. */
    public boolean awaitsPublication() {
        return state == State.QUEUED || state == State.SENT;
    }
}
