package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.watch.LotRecalls;
import org.ironstock.platform.ProcessBean;

/** Service task "Blokkade opheffen" of {@code lotRecall}. */
@ProcessBean("liftLotBlock")
class LiftLotBlock implements JavaDelegate {

    private final LotRecalls recalls;

    LiftLotBlock(LotRecalls recalls) {
        this.recalls = recalls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recalls.lift(ProductComplaintVariables.RECALL_ID.get(execution));
    }
}
