package org.ironstock.payment.process;

import java.time.Instant;
import org.ironstock.platform.ProcessVariable;

/** Variables of the process {@code invoiceApproval}; the invoice is given by the caller. */
final class InvoiceApprovalVariables {

    /** What the official who was asked last decided. */
    static final ProcessVariable<ApprovalDecision> APPROVAL_DECISION =
            ProcessVariable.code("approvalDecision", ApprovalDecision.class);

    /** Whether the payment waits for the batch; written by {@code offerPayment}, read by the gateway after it. */
    static final ProcessVariable<Boolean> PAYMENT_OFFERED = ProcessVariable.flag("paymentOffered");

    /** When a person looks for a payment about which the bank says nothing; written by {@code offerPayment}. */
    static final ProcessVariable<Instant> BANK_DUE_AT = ProcessVariable.moment("bankDueAt");

    /** What the search for a payment gave; written by {@code Task_InvestigatePayment}. */
    static final ProcessVariable<SearchOutcome> SEARCH_OUTCOME =
            ProcessVariable.code("searchOutcome", SearchOutcome.class);

    /** How the approval ended; written by the last step, read by the caller. */
    static final ProcessVariable<ApprovalOutcome> APPROVAL_OUTCOME =
            ProcessVariable.code("approvalOutcome", ApprovalOutcome.class);

    /** Message that the bank paid. */
    static final String EXECUTED = "payment.executed";

    /** Message that it was not paid. */
    static final String REJECTED = "payment.rejected";

    enum ApprovalDecision {
        APPROVE,
        WITHHOLD
    }

    enum SearchOutcome {
        /** Wait once more. */
        WAIT,
        /** The bank has paid meanwhile. */
        EXECUTED,
        /** It was not paid. */
        REJECTED
    }

    enum RejectedOutcome {
        /** Match and approve anew. */
        AGAIN,
        /** To who decides about deviations. */
        DEVIATION
    }

    enum ApprovalOutcome {
        PAID,
        /** Not approved, not paid, or something changed: match anew. */
        RETURNED
    }

    private InvoiceApprovalVariables() {}
}
