package org.ironstock.payment.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.payment.application.AnswerDiffers;
import org.ironstock.payment.application.BatchAnswered;
import org.ironstock.payment.application.BatchRefusedByBank;
import org.ironstock.platform.Unrestricted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Brings what the bank says to the processes that wait for it, in the transaction that keeps it. That the news came
 * through an official, who may not move processes, is no matter of the engine.
 */
@Component
class BankNews {

    private final RuntimeService runtime;
    private final Unrestricted unrestricted;

    BankNews(RuntimeService runtime, Unrestricted unrestricted) {
        this.runtime = runtime;
        this.unrestricted = unrestricted;
    }

    @EventListener
    void answered(BatchAnswered news) {
        correlate(PaymentBatchVariables.ANSWERED_MESSAGE, news.batchId());
    }

    /** Nothing waits for it while an official looks into the silence of the bank: the page then says what came. */
    @EventListener
    void refused(BatchRefusedByBank news) {
        correlate(PaymentBatchVariables.REFUSED_MESSAGE, news.batchId());
    }

    @EventListener
    void differs(AnswerDiffers news) {
        unrestricted.run(() -> runtime.startProcessInstanceByMessage(
                PaymentBatchVariables.DIFFERED_MESSAGE,
                news.answerId(),
                Map.of(
                        PaymentBatchVariables.ANSWER_ID.name(),
                        PaymentBatchVariables.ANSWER_ID.toEngine(news.answerId()))));
    }

    private void correlate(String message, String batchId) {
        unrestricted.run(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(batchId)
                .correlateAllWithResult());
    }
}
