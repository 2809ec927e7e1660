package org.ironstock.payment.process;

import java.time.Instant;
import java.time.LocalDate;
import org.ironstock.payment.domain.ReceiptState;
import org.ironstock.payment.domain.Registration;
import org.ironstock.platform.ProcessVariable;

/** Variables of the process {@code invoicePayment}. */
final class InvoicePaymentVariables {

    /** Invoice that is treated, equal to the business key. */
    static final ProcessVariable<String> INVOICE_ID = ProcessVariable.text("invoiceId");

    /** Day on which it came in, for decision tables with dated rules. */
    static final ProcessVariable<LocalDate> RULES_DATE = ProcessVariable.day("rulesDate");

    /** What became of it when it came in; written with the start, read by the first gateway. */
    static final ProcessVariable<Registration> REGISTRATION = ProcessVariable.code("registration", Registration.class);

    /** Whether the goods are there; written by {@code matchInvoice}, read by {@code invoiceDecision}. */
    static final ProcessVariable<ReceiptState> RECEIPT_STATE = ProcessVariable.code("receiptState", ReceiptState.class);

    /** Whether the account is registered; written by {@code matchInvoice}, read by {@code invoiceDecision}. */
    static final ProcessVariable<Boolean> ACCOUNT_REGISTERED = ProcessVariable.flag("accountRegistered");

    /** Number of deviations; written by {@code matchInvoice}, read by {@code invoiceDecision}. */
    static final ProcessVariable<Long> DEVIATION_COUNT = ProcessVariable.whole("deviationCount");

    /** Whether credit notes left nothing to pay; written by {@code matchInvoice}, read by {@code invoiceDecision}. */
    static final ProcessVariable<Boolean> NOTHING_DUE = ProcessVariable.flag("nothingDue");

    /** When a person looks for goods that do not come; written by {@code matchInvoice}, read by a timer. */
    static final ProcessVariable<Instant> RECEIPT_DUE_AT = ProcessVariable.moment("receiptDueAt");

    /** When a person looks again at a disputed invoice; written by {@code Task_HandleDeviation}, read by a timer. */
    static final ProcessVariable<Instant> DISPUTE_DUE_AT = ProcessVariable.moment("disputeDueAt");

    /** What a person decided about an invoice with a number that was used before. */
    static final ProcessVariable<SameNumberOutcome> SAME_NUMBER_OUTCOME =
            ProcessVariable.code("sameNumberOutcome", SameNumberOutcome.class);

    /** What a person decided about goods that did not come. */
    static final ProcessVariable<ChaseOutcome> CHASE_OUTCOME = ProcessVariable.code("chaseOutcome", ChaseOutcome.class);

    /** What the call to the supplier about its account gave. */
    static final ProcessVariable<AccountOutcome> ACCOUNT_OUTCOME =
            ProcessVariable.code("accountOutcome", AccountOutcome.class);

    /** What a person decided about an invoice that deviates. */
    static final ProcessVariable<DeviationOutcome> DEVIATION_OUTCOME =
            ProcessVariable.code("deviationOutcome", DeviationOutcome.class);

    /** What a person decided about a credit note. */
    static final ProcessVariable<CreditOutcome> CREDIT_OUTCOME =
            ProcessVariable.code("creditOutcome", CreditOutcome.class);

    /** Message with which an invoice comes in. */
    static final String RECEIVED = "invoice.received";

    /** Message that goods of the order were received or judged. */
    static final String RECEIPT_BOOKED = "receipt.booked";

    /** Message that a credit note was settled with a disputed invoice. */
    static final String CREDIT_SETTLED = "creditnote.settled";

    enum SameNumberOutcome {
        /** It is another invoice after all. */
        PROCEED,
        REJECT
    }

    enum ChaseOutcome {
        /** Wait once more. */
        WAIT,
        /** No more will come: it deviates. */
        SHORT,
        REJECT
    }

    enum AccountOutcome {
        /** It is the supplier's, and stands in the register now. */
        VERIFIED,
        REJECT
    }

    enum DeviationOutcome {
        /** Pay what was accepted, at the agreed price. */
        APPROVE_PART,
        /** Ask for a credit note and wait for it. */
        DISPUTE,
        REJECT
    }

    enum CreditOutcome {
        ACCEPT,
        REJECT
    }

    private InvoicePaymentVariables() {}
}
