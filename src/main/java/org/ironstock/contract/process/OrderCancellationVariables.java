package org.ironstock.contract.process;

import org.ironstock.platform.ProcessVariable;
import org.ironstock.signing.SigningOutcome;

/** Variables of {@code orderCancellation}; the order is in {@link FollowUpOrderVariables#ORDER_ID}. */
public final class OrderCancellationVariables {

    /** Id of the cancellation, e.g. {@code ORD-2026-001-A1}; written by {@code registerOrderCancellation}. */
    public static final ProcessVariable<String> CANCELLATION_ID = ProcessVariable.text("cancellationId");

    /** What came of the negotiation; written by the task "Annulering overeenkomen". */
    public static final ProcessVariable<Choice> CANCELLATION_CHOICE =
            ProcessVariable.code("cancellationChoice", Choice.class);

    /** Reference of the signing; written by {@code requestCancellationSignatures}. */
    public static final ProcessVariable<String> SIGNING_ID = ProcessVariable.text("signingId");

    /** How the called process {@code signing} ended. */
    public static final ProcessVariable<SigningOutcome> SIGNING_OUTCOME =
            ProcessVariable.code("signingOutcome", SigningOutcome.class);

    /** Whether the signed cancellation is in force; written by {@code applyOrderCancellation}. */
    public static final ProcessVariable<Boolean> CANCELLATION_APPLIED = ProcessVariable.flag("cancellationApplied");

    /** What came of the negotiation. */
    public enum Choice {
        /** The supplier agreed. */
        AGREED,
        /** The order stays as it is. */
        DROPPED
    }

    private OrderCancellationVariables() {}
}
