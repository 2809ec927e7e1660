package org.ironstock.notice.process;

import java.time.Instant;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.ironstock.platform.ProcessVariable;

/** Variables of the process {@code noticePublication}. */
final class NoticePublicationVariables {

    /** Notice to publish; given by the caller. */
    static final ProcessVariable<String> NOTICE_ID = ProcessVariable.text("noticeId");

    /** Whether nothing is missing; written by {@code checkNotice}, read by the gateway after it. */
    static final ProcessVariable<Boolean> NOTICE_COMPLETE = ProcessVariable.flag("noticeComplete");

    /**
     * When an official looks into it if the platform has not answered; written by {@code sendNotice} and by {@code
     * Task_InvestigatePublication}, read by the timer.
     */
    static final ProcessVariable<Instant> ANSWER_DUE_AT = ProcessVariable.moment("answerDueAt");

    /**
     * Number that the platform gave; written by the message {@code notice.published} or by {@code
     * Task_InvestigatePublication}, read by {@code recordPublication}.
     */
    static final ProcessVariable<String> PUBLICATION_NUMBER = ProcessVariable.text("publicationNumber");

    /** Moment of dispatch; written and read as the publication number is. */
    static final ProcessVariable<Instant> DISPATCHED_AT = ProcessVariable.moment("dispatchedAt");

    /** What to do after a rejection; written by {@code Task_HandleNoticeRejection}, read by the gateway after it. */
    static final ProcessVariable<RejectionDecision> REJECTION_DECISION =
            ProcessVariable.code("rejectionDecision", RejectionDecision.class);

    /** What the search gave; written by {@code Task_InvestigatePublication}, read by the gateway after it. */
    static final ProcessVariable<InvestigationOutcome> INVESTIGATION_OUTCOME =
            ProcessVariable.code("investigationOutcome", InvestigationOutcome.class);

    /** How the publication ended; written by the last service task, read by the caller. */
    static final ProcessVariable<NoticeOutcome> NOTICE_OUTCOME =
            ProcessVariable.code("noticeOutcome", NoticeOutcome.class);

    /** Message of our own gateway: the platform took what we sent. */
    static final String DELIVERED_MESSAGE = "notice.delivered";

    /** Message with which the platform confirms. */
    static final String PUBLISHED_MESSAGE = "notice.published";

    /** Message with which the platform refuses. */
    static final String REJECTED_MESSAGE = "notice.rejected";

    enum RejectionDecision {
        /** Correct the notice and offer it again. */
        RESEND,
        /** Give the publication up. */
        ABANDON
    }

    enum InvestigationOutcome {
        /** It was published; number and dispatch are known. */
        PUBLISHED,
        /** Offer the same edition again. */
        RESEND,
        /** Wait two more days. */
        WAIT
    }

    enum NoticeOutcome {
        PUBLISHED,
        ABANDONED
    }

    private NoticePublicationVariables() {}

    static UUID noticeId(VariableScope scope) {
        return UUID.fromString(NOTICE_ID.get(scope));
    }
}
