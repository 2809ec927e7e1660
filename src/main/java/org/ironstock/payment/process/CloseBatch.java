package org.ironstock.payment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.payment.application.PaymentBatches;
import org.ironstock.platform.ProcessBean;

/** Service task "Batch afsluiten" of {@code paymentBatch}. */
@ProcessBean("closeBatch")
class CloseBatch implements JavaDelegate {

    private final PaymentBatches batches;

    CloseBatch(PaymentBatches batches) {
        this.batches = batches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        batches.close(PaymentBatchVariables.BATCH_ID.get(execution));
    }
}
