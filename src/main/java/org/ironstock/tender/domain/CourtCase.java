package org.ironstock.tender.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;

/**
 * A case before the court against a tender. A case that began before the standstill ended stops the contract until the
 * judge has decided; a later one and an appeal do so only when an official decides to wait (art. 2.131 Aw 2012).
 *
 * @param caseNumber number of the court; unique in its tender
 * @param plaintiff name of who went to court
 * @param startedOn day on which the summons was served
 * @param awardRound number of the award decision that stood then; 0 before any
 * @param inTime whether it began before the standstill ended
 * @param blocks whether there can be no contract while it is open
 * @param judgment what the judge decided; empty while the case is open
 */
public record CourtCase(
        UUID id,
        String tenderId,
        String caseNumber,
        String plaintiff,
        Kind kind,
        LocalDate startedOn,
        int awardRound,
        boolean inTime,
        boolean blocks,
        String recordedBy,
        Instant recordedAt,
        Optional<Judgment> judgment) {

    /** Legal ground of everything that a case stops. */
    public static final String GROUND = "art. 2.131 Aw 2012";

    /** What kind of proceedings. */
    public enum Kind {
        /** Summary proceedings (kort geding) against the award decision. */
        SUMMARY("Kort geding"),
        /** Appeal against a judgment; the contract need not wait for it. */
        APPEAL("Hoger beroep");

        private final String dutch;

        Kind(String dutch) {
            this.dutch = dutch;
        }

        public String inDutch() {
            return dutch;
        }
    }

    /**
     * Whether proceedings that began on a day are in time: the last day of the standstill counts, and as long as no
     * standstill ended nothing is late.
     */
    public static boolean inTime(Kind kind, LocalDate startedOn, Optional<Instant> standstillEnd) {
        return kind == Kind.SUMMARY
                && standstillEnd
                        .map(DutchCalendar::dayOf)
                        .map(last -> !startedOn.isAfter(last))
                        .orElse(true);
    }

    public boolean open() {
        return judgment.isEmpty();
    }

    /** What stands in the way of the contract while this case is open; empty when it does not. */
    public Optional<Finding> obstacle() {
        return open() && blocks
                ? Optional.of(Finding.of(
                        "COURT_CASE_OPEN",
                        caseNumber,
                        "De rechter heeft nog niet beslist in zaak %s van %s, begonnen op %s: het contract wacht daarop."
                                .formatted(caseNumber, plaintiff, DutchText.day(startedOn)),
                        GROUND))
                : Optional.empty();
    }
}
