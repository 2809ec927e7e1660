package org.ironstock.payment.process;

import java.time.Instant;
import org.ironstock.platform.ProcessVariable;

/** Variables of the process {@code invoiceClock}; all written with its start or with a change of the term. */
final class InvoiceClockVariables {

    /** First moment of the day of the reminder. */
    static final ProcessVariable<Instant> REMINDER_AT = ProcessVariable.moment("reminderAt");

    /** First moment of the day on which the process owner is called. */
    static final ProcessVariable<Instant> ESCALATION_AT = ProcessVariable.moment("escalationAt");

    /** First moment at which payment is late. */
    static final ProcessVariable<Instant> LATE_AT = ProcessVariable.moment("lateAt");

    /** Last moment at which payment is in time; due date of the process owner's task. */
    static final ProcessVariable<Instant> PAYMENT_DUE_AT = ProcessVariable.moment("paymentDueAt");

    /** Message that the term is known. */
    static final String STARTED = "invoice.clock-started";

    /** Message that the term became another one. */
    static final String CHANGED = "invoice.clock-changed";

    /** Message that nothing is due any more. */
    static final String ENDED = "invoice.ended";

    private InvoiceClockVariables() {}
}
