package org.ironstock.tender.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A step towards the market before a tender.
 *
 * @param questions what the market is asked; empty in a prior notice
 * @param answersUntil last moment for answers of the market; empty in a prior notice
 * @param noticeExpectedOn day on which the contract notice is expected
 */
public record MarketStep(
        Kind kind, String questions, Optional<Instant> answersUntil, LocalDate noticeExpectedOn, String preparedBy) {

    static final int PRIOR_NOTICE_DAYS = 52;
    static final int PRIOR_NOTICE_MONTHS = 12;

    /** Kind of step. */
    public enum Kind {
        /** Prior information notice, eForms subtype 4. */
        PRIOR_NOTICE("Vooraankondiging"),
        /** Market consultation, eForms subtype E1 (art. 2.25 Aw 2012). */
        CONSULTATION("Marktconsultatie");

        private final String dutch;

        Kind(String dutch) {
            this.dutch = dutch;
        }

        public String inDutch() {
            return dutch;
        }
    }

    /**
     * Whether a prior notice shortens the bidding period: dispatched at least 52 days and at most twelve months before
     * the contract notice (art. 2.71 Aw 2012).
     */
    public static boolean shortens(LocalDate priorNotice, LocalDate contractNotice) {
        return ChronoUnit.DAYS.between(priorNotice, contractNotice) >= PRIOR_NOTICE_DAYS
                && !priorNotice.plusMonths(PRIOR_NOTICE_MONTHS).isBefore(contractNotice);
    }
}
