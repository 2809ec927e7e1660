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
        /** The month has ended; nobody was asked yet. */
        OPEN("geopend"),
        /** The producer was asked to declare. */
        ASKED("verklaring gevraagd"),
        /** Everything was declared, or the term has passed; ready to be measured. */
        CLOSED("klaar om te meten"),
        /** Readiness was measured and the fee calculated. */
        MEASURED("gemeten"),
        /** An official wants to hear the producer again before the fee is set. */
        REOPENED("heropend"),
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

    /** Business key of a month of a line. */
    public static String idOf(String lineId, YearMonth month) {
        return lineId + "-" + month;
    }

    /** The same month further on. */
    public LineMonth moveTo(State next) {
        return new LineMonth(id, lineId, month, next, settlement, setBy, confirmedBy, statementId);
    }

    /** The same month, measured; nobody has set its fee. */
    public LineMonth measured(Settlement measured) {
        return new LineMonth(
                id,
                lineId,
                month,
                State.MEASURED,
                Optional.of(measured),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same month with its fee set by an official. */
    public LineMonth setBy(String official) {
        return new LineMonth(
                id, lineId, month, State.SET, settlement, Optional.of(official), Optional.empty(), statementId);
    }

    /** The same month with its fee confirmed by a second official. */
    public LineMonth confirmedBy(String official) {
        return new LineMonth(id, lineId, month, State.CONFIRMED, settlement, setBy, Optional.of(official), statementId);
    }

    /** The same month with its performance statement. */
    public LineMonth stated(UUID statement) {
        return new LineMonth(id, lineId, month, state, settlement, setBy, confirmedBy, Optional.of(statement));
    }

    /**
     * What was measured.
     *
     * @throws IllegalStateException before it was
     */
    public Settlement measuredSettlement() {
        return settlement.orElseThrow(() -> new IllegalStateException("Month %s is not measured".formatted(id)));
    }

    /** Whether readiness was measured, so that nothing can be declared about it. */
    public boolean closedForDeclarations() {
        return state == State.MEASURED || state == State.SET || state == State.CONFIRMED;
    }

    /** Whether nothing was earned in a month that was measured and confirmed. */
    public boolean zero() {
        return state == State.CONFIRMED
                && settlement.filter(it -> it.share() == FeeShare.NONE).isPresent();
    }
}
