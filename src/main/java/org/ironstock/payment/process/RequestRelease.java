package org.ironstock.payment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.payment.application.PaymentBatches;
import org.ironstock.platform.ProcessBean;

/** Service task "Vrijgave vragen" of {@code paymentBatch}; writes {@code signingId}. */
@ProcessBean("requestRelease")
class RequestRelease implements JavaDelegate {

    private final PaymentBatches batches;

    RequestRelease(PaymentBatches batches) {
        this.batches = batches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String signingId = batches.requestRelease(PaymentBatchVariables.BATCH_ID.get(execution));
        PaymentBatchVariables.SIGNING_ID.set(execution, signingId);
    }
}
