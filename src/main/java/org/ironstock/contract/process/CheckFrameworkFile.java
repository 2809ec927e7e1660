package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.application.FrameworkContracts;
import org.ironstock.platform.ProcessBean;

/** Service task "Getekende stukken nagaan" of {@code productionContract}. */
@ProcessBean("checkFrameworkFile")
class CheckFrameworkFile implements JavaDelegate {

    private final FrameworkContracts frameworks;

    CheckFrameworkFile(FrameworkContracts frameworks) {
        this.frameworks = frameworks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        frameworks.checkFile(ProductionContractVariables.CONTRACT_ID.get(execution));
    }
}
