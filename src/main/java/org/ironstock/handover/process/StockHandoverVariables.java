package org.ironstock.handover.process;

import org.ironstock.platform.ProcessVariable;
import org.ironstock.signing.SigningOutcome;

/** Variables of {@code stockHandover}. */
public final class StockHandoverVariables {

    /** Framework contract that the handover follows from; from the start form. */
    public static final ProcessVariable<String> FRAMEWORK_REF = ProcessVariable.text("frameworkRef");

    /** Id of the handover, e.g. {@code OVD-2026-001}; also the business key. */
    public static final ProcessVariable<String> HANDOVER_ID = ProcessVariable.text("handoverId");

    /** Number of the accepted list; written by the task "Voorraadlijst aanvaarden". */
    public static final ProcessVariable<Long> LIST_NUMBER = ProcessVariable.whole("listNumber");

    /** Whether all rows of the list are booked; written by {@code bookOpeningStock}. */
    public static final ProcessVariable<Boolean> OPENING_BOOKED = ProcessVariable.flag("openingBooked");

    /** Reference of the signing of the plan; written by {@code requestPlanSignatures}. */
    public static final ProcessVariable<String> SIGNING_ID = ProcessVariable.text("signingId");

    /** How the called process {@code signing} ended. */
    public static final ProcessVariable<SigningOutcome> SIGNING_OUTCOME =
            ProcessVariable.code("signingOutcome", SigningOutcome.class);

    private StockHandoverVariables() {}
}
