package org.ironstock.tender.process;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.platform.Unrestricted;
import org.ironstock.tender.domain.Nota;
import org.ironstock.tender.domain.Question;
import org.ironstock.tender.inquiry.Questions;
import org.ironstock.tender.inquiry.Signals;
import org.springframework.stereotype.Component;

/** Tells the process {@code tenderBids} of a tender what happened, and the process of one question what its asker chose. */
@Component
class TenderSignals implements Signals {

    private static final String QUESTION_ASKED = "question.asked";
    private static final String CHOICE_MADE = "question.choice-made";
    private static final String NOTA_ORDERED = "answers.ordered";
    private static final String PERIOD_IN_DOUBT = "bidding.period-in-doubt";

    private final Unrestricted unrestricted;
    private final RuntimeService runtime;

    TenderSignals(Unrestricted unrestricted, RuntimeService runtime) {
        this.unrestricted = unrestricted;
        this.runtime = runtime;
    }

    @Override
    public boolean listens(String tenderId) {
        return unrestricted.call(() -> waits(QUESTION_ASKED, tenderId));
    }

    @Override
    public void questionAsked(Question question, Instant answerDueAt) {
        unrestricted.run(() -> runtime.createMessageCorrelation(QUESTION_ASKED)
                .processInstanceBusinessKey(question.tenderId())
                .setVariablesToTriggeredScope(Map.of(
                        InquiryVariables.QUESTION_ID.name(),
                        question.id().toString(),
                        InquiryVariables.QUESTION_CONFIDENTIAL.name(),
                        question.confidential(),
                        InquiryVariables.ANSWER_DUE_AT.name(),
                        InquiryVariables.ANSWER_DUE_AT.toEngine(answerDueAt)))
                .correlate());
    }

    @Override
    public void choiceMade(String tenderId, UUID questionId, Questions.Choice choice) {
        unrestricted.run(() -> runtime.createMessageCorrelation(CHOICE_MADE)
                .processInstanceBusinessKey(tenderId)
                .processInstanceVariableEquals(InquiryVariables.QUESTION_ID.name(), questionId.toString())
                .setVariable(InquiryVariables.ASKER_CHOICE.name(), InquiryVariables.ASKER_CHOICE.toEngine(choice))
                .correlate());
    }

    @Override
    public void notaOrdered(Nota nota, Instant notaDueAt) {
        unrestricted.run(() -> runtime.createMessageCorrelation(NOTA_ORDERED)
                .processInstanceBusinessKey(nota.tenderId())
                .setVariablesToTriggeredScope(Map.of(
                        InquiryVariables.NOTA_NUMBER.name(),
                        (long) nota.number(),
                        InquiryVariables.NOTA_DUE_AT.name(),
                        InquiryVariables.NOTA_DUE_AT.toEngine(notaDueAt)))
                .correlate());
    }

    @Override
    public void periodInDoubt(String tenderId) {
        unrestricted.run(() -> {
            if (waits(PERIOD_IN_DOUBT, tenderId)) {
                runtime.createMessageCorrelation(PERIOD_IN_DOUBT)
                        .processInstanceBusinessKey(tenderId)
                        .correlate();
            }
        });
    }

    /** Asked first: a failed correlation would roll back the rows with it. */
    private boolean waits(String message, String tenderId) {
        return runtime.createExecutionQuery()
                        .messageEventSubscriptionName(message)
                        .processInstanceBusinessKey(tenderId)
                        .count()
                > 0;
    }
}
