package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.watch.LotRecalls;
import org.ironstock.platform.ProcessBean;

/** Service task "Besluit vastleggen" of {@code lotRecall}. */
@ProcessBean("dropLotRecall")
class DropLotRecall implements JavaDelegate {

    private final LotRecalls recalls;

    DropLotRecall(LotRecalls recalls) {
        this.recalls = recalls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recalls.drop(ProductComplaintVariables.RECALL_ID.get(execution));
    }
}
