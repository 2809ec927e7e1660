package org.ironstock.payment.process;

import java.time.Instant;
import org.ironstock.platform.ProcessVariable;
import org.ironstock.signing.SigningOutcome;

/** Variables of the processes {@code paymentBatch} and {@code bankDifference}. */
final class PaymentBatchVariables {

    /** Batch of the day, equal to the business key; written by {@code collectPayments}, read by all that follow. */
    static final ProcessVariable<String> BATCH_ID = ProcessVariable.text("batchId");

    /** Whether there is something to pay; written by {@code collectPayments}, read by the gateway after it. */
    static final ProcessVariable<CollectOutcome> COLLECT_OUTCOME =
            ProcessVariable.code("collectOutcome", CollectOutcome.class);

    /** Request for the release; written by {@code requestRelease}, read by the called process {@code signing}. */
    static final ProcessVariable<String> SIGNING_ID = ProcessVariable.text("signingId");

    /** How the release ended; written by the called process {@code signing}, read by the gateway after it. */
    static final ProcessVariable<SigningOutcome> SIGNING_OUTCOME =
            ProcessVariable.code("signingOutcome", SigningOutcome.class);

    /**
     * When an official looks into it if the bank has not answered about every payment; written by {@code sendBatch} and by
     * {@code Task_InvestigateBankSilence}, read by the timer.
     */
    static final ProcessVariable<Instant> ANSWER_DUE_AT = ProcessVariable.moment("bankAnswerDueAt");

    /** What to do about a silent bank; written by {@code Task_InvestigateBankSilence}, read by the gateway after it. */
    static final ProcessVariable<SilenceDecision> SILENCE_DECISION =
            ProcessVariable.code("silenceDecision", SilenceDecision.class);

    /** Where the payments of an unpaid batch went; written by {@code Task_ResolveUnpaidBatch}, read in Cockpit. */
    static final ProcessVariable<UnpaidDecision> UNPAID_DECISION =
            ProcessVariable.code("unpaidDecision", UnpaidDecision.class);

    /** Answer of the bank that differs, equal to the business key; written at the start of {@code bankDifference}. */
    static final ProcessVariable<String> ANSWER_ID = ProcessVariable.text("bankAnswerId");

    /** Whether differences of the answer are left; written by {@code Task_SettleBankDifference}. */
    static final ProcessVariable<DifferencesLeft> DIFFERENCES_LEFT =
            ProcessVariable.code("differencesLeft", DifferencesLeft.class);

    /** Message of ours: the bank answered about every payment of the batch. */
    static final String ANSWERED_MESSAGE = "batch.answered";

    /** Message of ours: the bank will not take the file. */
    static final String REFUSED_MESSAGE = "batch.refused";

    /** Message of ours that starts {@code bankDifference}. */
    static final String DIFFERED_MESSAGE = "bank.differed";

    enum CollectOutcome {
        COLLECTED,
        NOTHING_DUE
    }

    enum SilenceDecision {
        /** Wait three more days. */
        WAIT,
        /** Send the same file again under the same key. */
        RESEND
    }

    enum UnpaidDecision {
        /** The payments wait for the next batch, but for those that are named. */
        REQUEUE,
        /** All payments go back to their invoices. */
        RETURN
    }

    enum DifferencesLeft {
        SOME,
        NONE
    }

    private PaymentBatchVariables() {}
}
