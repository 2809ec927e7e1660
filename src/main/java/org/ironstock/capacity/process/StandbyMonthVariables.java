package org.ironstock.capacity.process;

import java.time.Instant;
import org.ironstock.platform.ProcessVariable;

/** Variables of {@code standbyMonth} and {@code standbyCalendar}. */
public final class StandbyMonthVariables {

    /** Id of the month of a line, e.g. {@code LIN-2026-001-2026-03}; written at the start. */
    public static final ProcessVariable<String> LINE_MONTH_ID = ProcessVariable.text("lineMonthId");

    /** Whether nothing is left to declare; written by {@code askReadiness}. */
    public static final ProcessVariable<Boolean> READINESS_DECLARED = ProcessVariable.flag("readinessDeclared");

    /** Last moment to declare; written by {@code askReadiness}, read by its timer. */
    public static final ProcessVariable<Instant> DECLARATION_UNTIL_AT = ProcessVariable.moment("declarationUntilAt");

    /** What the first official decided about the fee. */
    public static final ProcessVariable<FeeChoice> FEE_CHOICE = ProcessVariable.code("feeChoice", FeeChoice.class);

    /** What the second official decided about it. */
    public static final ProcessVariable<FeeConfirmation> FEE_CONFIRMATION =
            ProcessVariable.code("feeConfirmation", FeeConfirmation.class);

    /** Whether the month and one beside it earned nothing; written by {@code weighZeroMonths}. */
    public static final ProcessVariable<Boolean> ZERO_MONTHS_IN_A_ROW = ProcessVariable.flag("zeroMonthsInARow");

    /** Whether three of twelve months earned nothing; written by {@code weighZeroMonths}. */
    public static final ProcessVariable<Boolean> THREE_ZERO_MONTHS = ProcessVariable.flag("threeZeroMonths");

    /** Who deals with months without fee; written by {@code weighZeroMonths}. */
    public static final ProcessVariable<ZeroMonthsRoute> ZERO_MONTHS_ROUTE =
            ProcessVariable.code("zeroMonthsRoute", ZeroMonthsRoute.class);

    /** Whether months are left to open; written by {@code openStandbyMonths}. */
    public static final ProcessVariable<Boolean> MONTHS_LEFT = ProcessVariable.flag("monthsLeft");

    /** Who deals with months without fee. */
    public enum ZeroMonthsRoute {
        /** Nobody: the month completes nothing. */
        NONE,
        /** The production contract of the line, up to its dissolution. */
        CONTRACT,
        /** A lawyer on paper: the contract is not known here. */
        LAWYER
    }

    /** What the first official can do with a calculated fee. */
    public enum FeeChoice {
        SET,
        REOPEN
    }

    /** What the second official can do with it. */
    public enum FeeConfirmation {
        CONFIRMED,
        RETURNED
    }

    private StandbyMonthVariables() {}
}
