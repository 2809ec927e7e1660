package org.ironstock.contract.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.watch.LotRecalls;
import org.ironstock.platform.ProcessBean;

/** Service task "Terugroepzaak openen" of {@code productComplaint}; starts {@code lotRecall}. */
@ProcessBean("openLotRecall")
class OpenLotRecall implements JavaDelegate {

    private final LotRecalls recalls;
    private final RuntimeService runtime;

    OpenLotRecall(LotRecalls recalls, RuntimeService runtime) {
        this.recalls = recalls;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String id = recalls.open(ProductComplaintVariables.COMPLAINT_ID.get(execution));
        runtime.createProcessInstanceByKey("lotRecall")
                .businessKey(id)
                .setVariable(ProductComplaintVariables.RECALL_ID.name(), id)
                .execute();
    }
}
