package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.watch.LotRecalls;
import org.ironstock.platform.ProcessBean;

/** Service task "Partij blokkeren" of {@code lotRecall}. */
@ProcessBean("blockLot")
class BlockLot implements JavaDelegate {

    private final LotRecalls recalls;

    BlockLot(LotRecalls recalls) {
        this.recalls = recalls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recalls.block(ProductComplaintVariables.RECALL_ID.get(execution));
    }
}
