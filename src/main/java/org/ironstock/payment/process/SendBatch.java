package org.ironstock.payment.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.payment.application.PaymentBatches;
import org.ironstock.platform.ProcessBean;

/**
 * Service task "Bestand aanbieden aan de bank" of {@code paymentBatch}; writes {@code bankAnswerDueAt}. Ends in the error
 * {@code PAYMENT_FORBIDDEN} when the file may not leave, e.g. since an account was taken back.
 */
@ProcessBean("sendBatch")
class SendBatch implements JavaDelegate {

    private static final String PAYMENT_FORBIDDEN = "PAYMENT_FORBIDDEN";

    private final PaymentBatches batches;

    SendBatch(PaymentBatches batches) {
        this.batches = batches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!batches.send(PaymentBatchVariables.BATCH_ID.get(execution)).isEmpty()) {
            throw new BpmnError(PAYMENT_FORBIDDEN);
        }
        PaymentBatchVariables.ANSWER_DUE_AT.set(execution, batches.answerDueAt());
    }
}
