package org.ironstock.payment.process;

import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.ironstock.payment.application.AnswerDiffers;
import org.ironstock.payment.application.BatchAnswered;
import org.ironstock.payment.application.BatchRefusedByBank;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Brings what the bank says to the processes that wait for it, in the transaction that keeps it. That the news came
 * through an official, who may not move processes, is no matter of the engine.
 */
@Component
class BankNews {

    private final RuntimeService runtime;
    private final ProcessEngineConfigurationImpl engine;

    BankNews(RuntimeService runtime, ProcessEngineConfigurationImpl engine) {
        this.runtime = runtime;
        this.engine = engine;
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
        unhindered(() -> runtime.startProcessInstanceByMessage(
                PaymentBatchVariables.DIFFERED_MESSAGE,
                news.answerId(),
                Map.of(
                        PaymentBatchVariables.ANSWER_ID.name(),
                        PaymentBatchVariables.ANSWER_ID.toEngine(news.answerId()))));
    }

    private void correlate(String message, String batchId) {
        unhindered(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(batchId)
                .correlateAllWithResult());
    }

    private void unhindered(Callable<?> act) {
        engine.getCommandExecutorTxRequired().execute((CommandContext context) -> context.runWithoutAuthorization(act));
    }
}
