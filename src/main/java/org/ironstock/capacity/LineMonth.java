package org.ironstock.capacity;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.shared.Money;

/**
 * One calendar month of a line.
 *
 * @param id line and month, e.g. {@code LIN-2026-001-2026-03}; order number on the invoice of the fee
 * @param settlement what was measured; empty until then
 * @param setBy official who set the fee; empty until then
 * @param confirmedBy second official, who confirmed it; empty until then
 * @param statementId the performance statement (prestatieverklaring); empty until the fee is confirmed
 */
public record LineMonth(
        String id,
        String lineId,
        YearMonth month,
        State state,
        Optional<Settlement> settlement,
        Optional<String> setBy,
        Optional<String> confirmedBy,
        Optional<UUID> statementId) {

    /** How far a month is. */
    public enum State {
        /** The producer was asked to declare. */
        ASKED("verklaring gevraagd"),
        /** Readiness was measured and the fee calculated. */
        MEASURED("gemeten"),
        /** One official set the fee. */
        SET("vergoeding vastgesteld"),
        /** A second official confirmed it. */
        CONFIRMED("vergoeding bevestigd");

        private final String inDutch;

        State(String inDutch) {
            this.inDutch = inDutch;
        }

        public String inDutch() {
            return inDutch;
        }
    }

    /**
     * What a month came to.
     *
     * @param calendarDays days of the month
     * @param runningDays of these, days on which the line had to be ready or was activated
     * @param activatedDays of these, days on which it was activated; they earn no fee
     * @param readyDays days on which it was ready
     * @param silentDays days about which the producer said nothing; not ready
     * @param readinessBasisPoints ready days of the running days that were not activated, in hundredths of a percent,
     *     rounded down; 0 when there are none
     * @param contracted fee that the running days could have earned, excluding VAT
     * @param withheldForActivation part of it for which the unit price came in place
     * @param withheldForReadiness part of it that was not earned
     * @param due what is paid, excluding VAT; the three together are {@code contracted}
     * @param rulesVersion version of the decision {@code availabilityFee}
     */
    public record Settlement(
            int calendarDays,
            int runningDays,
            int activatedDays,
            int readyDays,
            int silentDays,
            int readinessBasisPoints,
            FeeShare share,
            Money contracted,
            Money withheldForActivation,
            Money withheldForReadiness,
            Money due,
            String rulesVersion) {

        /** Days on which readiness was measured. */
        public int measuredDays() {
            return runningDays - activatedDays;
        }
    }

    /** Whether nothing was earned in a month that was measured and confirmed. */
    public boolean zero() {
        return state == State.CONFIRMED
                && settlement.filter(it -> it.share() == FeeShare.NONE).isPresent();
    }
}
