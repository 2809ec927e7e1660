package org.ironstock.tender.process;

import java.time.Instant;
import org.ironstock.platform.ProcessVariable;
import org.ironstock.signing.SigningOutcome;
import org.ironstock.tender.inquiry.Extensions;
import org.ironstock.tender.inquiry.Questions;

/** Variables of {@code tenderQuestion}, {@code tenderAnswers} and {@code tenderExtension}. */
public final class InquiryVariables {

    /** Id of the question (UUID as text); given at its start. */
    public static final ProcessVariable<String> QUESTION_ID = ProcessVariable.text("questionId");

    /** Whether the asker wants the answer for itself alone; given at its start. */
    public static final ProcessVariable<Boolean> QUESTION_CONFIDENTIAL = ProcessVariable.flag("questionConfidential");

    /** Moment at which the answer should be there, so that a nota can follow; given at the start. */
    public static final ProcessVariable<Instant> ANSWER_DUE_AT = ProcessVariable.moment("answerDueAt");

    /** What the lawyer decided on confidentiality. */
    public static final ProcessVariable<PrivacyOutcome> PRIVACY_OUTCOME =
            ProcessVariable.code("privacyOutcome", PrivacyOutcome.class);

    /** Moment after which an asker who did not choose counts as withdrawn; written with a refusal. */
    public static final ProcessVariable<Instant> CHOICE_PASSED_AT = ProcessVariable.moment("choicePassedAt");

    /** What the asker chose after a refusal; comes with the message. */
    public static final ProcessVariable<Questions.Choice> ASKER_CHOICE =
            ProcessVariable.code("askerChoice", Questions.Choice.class);

    /** What the lawyer found of an answer. */
    public static final ProcessVariable<ReviewOutcome> ANSWER_OUTCOME =
            ProcessVariable.code("answerOutcome", ReviewOutcome.class);

    /** Whether the agreed answer goes to the asker alone; written with the review. */
    public static final ProcessVariable<Boolean> ANSWER_PRIVATE = ProcessVariable.flag("answerPrivate");

    /** Number of the nota; given at its start. */
    public static final ProcessVariable<Long> NOTA_NUMBER = ProcessVariable.whole("notaNumber");

    /** Last moment at which the nota is in time; given at its start. */
    public static final ProcessVariable<Instant> NOTA_DUE_AT = ProcessVariable.moment("notaDueAt");

    /** What the buyer made of the nota. */
    public static final ProcessVariable<NotaOutcome> NOTA_OUTCOME =
            ProcessVariable.code("notaOutcome", NotaOutcome.class);

    /** What the lawyer found of a nota. */
    public static final ProcessVariable<ReviewOutcome> NOTA_REVIEW_OUTCOME =
            ProcessVariable.code("notaReviewOutcome", ReviewOutcome.class);

    /** Whether closing moves, as an official decides. */
    public static final ProcessVariable<ExtensionOutcome> EXTENSION_OUTCOME =
            ProcessVariable.code("extensionOutcome", ExtensionOutcome.class);

    /** Number of the decision that was taken last. */
    public static final ProcessVariable<Long> EXTENSION_NUMBER = ProcessVariable.whole("extensionNumber");

    /** What follows on the signed decision; written by {@code extendClosing}. */
    public static final ProcessVariable<Extensions.Step> EXTENSION_STEP =
            ProcessVariable.code("extensionStep", Extensions.Step.class);

    /** Reference of the signing that runs now. */
    public static final ProcessVariable<String> SIGNING_ID = ProcessVariable.text("signingId");

    /** How the called process {@code signing} ended. */
    public static final ProcessVariable<SigningOutcome> SIGNING_OUTCOME =
            ProcessVariable.code("signingOutcome", SigningOutcome.class);

    /** Id of the change notice (UUID as text); written by {@code prepareChangeNotice}. */
    public static final ProcessVariable<String> CHANGE_NOTICE_ID = ProcessVariable.text("changeNoticeId");

    /** Whether a question stays between the asker and the State. */
    public enum PrivacyOutcome {
        GRANTED,
        REFUSED
    }

    /** What a reviewer finds. */
    public enum ReviewOutcome {
        APPROVED,
        REJECTED
    }

    /** What becomes of a nota. */
    public enum NotaOutcome {
        /** It goes to the lawyer. */
        DRAFTED,
        /** There is nothing to tell. */
        DROPPED
    }

    /** Whether closing moves. */
    public enum ExtensionOutcome {
        EXTEND,
        REFUSE
    }

    private InquiryVariables() {}
}
