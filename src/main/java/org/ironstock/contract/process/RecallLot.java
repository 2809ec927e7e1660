package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.watch.LotRecalls;
import org.ironstock.platform.ProcessBean;

/** Service task "Partij terugroepen" of {@code lotRecall}. */
@ProcessBean("recallLot")
class RecallLot implements JavaDelegate {

    private final LotRecalls recalls;

    RecallLot(LotRecalls recalls) {
        this.recalls = recalls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recalls.recall(ProductComplaintVariables.RECALL_ID.get(execution));
    }
}
