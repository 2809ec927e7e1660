package org.ironstock.payment.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.payment.application.PaymentBatches;
import org.ironstock.payment.domain.Batch;
import org.ironstock.payment.process.PaymentBatchVariables.CollectOutcome;
import org.ironstock.platform.ProcessBean;

/** Service task "Betalingen verzamelen" of {@code paymentBatch}; writes {@code collectOutcome} and {@code batchId}. */
@ProcessBean("collectPayments")
class CollectPayments implements JavaDelegate {

    private final PaymentBatches batches;

    CollectPayments(PaymentBatches batches) {
        this.batches = batches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Batch> opened = batches.collect();
        PaymentBatchVariables.COLLECT_OUTCOME.set(
                execution, opened.isPresent() ? CollectOutcome.COLLECTED : CollectOutcome.NOTHING_DUE);
        opened.ifPresent(batch -> {
            execution.setProcessBusinessKey(batch.id());
            PaymentBatchVariables.BATCH_ID.set(execution, batch.id());
        });
    }
}
