package org.ironstock.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A notice and how far its publication is.
 *
 * @param caseRef case that it belongs to, e.g. {@code TND-2026-001}
 * @param subtype eForms subtype, one of the constants of this record
 * @param edition counts from 1; a correction after a rejection makes the next edition of the same notice
 * @param dispatchedAt moment of dispatch: every period of procurement law counts from its day
 * @param publicationNumber number that the publication platform gave
 * @param rejectionReasons why the newest edition was rejected; empty unless it was
 * @param changes the notice that this one changes; empty unless it is a change notice
 */
public record Notice(
        UUID id,
        String caseRef,
        String subtype,
        int edition,
        State state,
        Optional<Instant> dispatchedAt,
        Optional<String> publicationNumber,
        List<String> rejectionReasons,
        Optional<UUID> changes) {

    /** Subtype of {@link PlanningNotice}. */
    public static final String PLANNING_NOTICE = "4";

    /** Subtype of {@link MarketConsultation}. */
    public static final String MARKET_CONSULTATION = "E1";

    /** Subtype of {@link ExAnteNotice}. */
    public static final String EX_ANTE_NOTICE = "25";

    /** Subtype of {@link NoticeContent.ContractNotice}. */
    public static final String CONTRACT_NOTICE = "16";

    /** Subtype of {@link NoticeContent.AwardNotice}. */
    public static final String AWARD_NOTICE = "29";

    /** Subtype of {@link ModificationNotice}. */
    public static final String MODIFICATION_NOTICE = "38";

    /** Subtype of {@link CompletionNotice}. */
    public static final String COMPLETION_NOTICE = "E5";

    /** Every subtype that the house makes. */
    public static final Set<String> SUBTYPES = Set.of(
            PLANNING_NOTICE,
            MARKET_CONSULTATION,
            CONTRACT_NOTICE,
            EX_ANTE_NOTICE,
            AWARD_NOTICE,
            MODIFICATION_NOTICE,
            COMPLETION_NOTICE);

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
