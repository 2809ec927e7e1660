package org.ironstock.payment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.payment.application.PaymentBatches;
import org.ironstock.platform.ProcessBean;

/** Service task "Betaalbestand maken" of {@code paymentBatch}. */
@ProcessBean("makePaymentFile")
class MakePaymentFile implements JavaDelegate {

    private final PaymentBatches batches;

    MakePaymentFile(PaymentBatches batches) {
        this.batches = batches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        batches.makeFile(PaymentBatchVariables.BATCH_ID.get(execution));
    }
}
