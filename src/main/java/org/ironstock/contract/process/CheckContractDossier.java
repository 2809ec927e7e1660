package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.application.ContractIntake;
import org.ironstock.contract.domain.DossierStanding;
import org.ironstock.contract.domain.RepairTerm;
import org.ironstock.platform.ProcessBean;

/** Service task "Contractdossier toetsen" of {@code contractIntake}; writes {@code dossierStanding} and the moments of the
 * term to repair. */
@ProcessBean("checkContractDossier")
class CheckContractDossier implements JavaDelegate {

    private final ContractIntake intake;

    CheckContractDossier(ContractIntake intake) {
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String contractId = ProductionContractVariables.CONTRACT_ID.get(execution);
        DossierStanding standing = intake.check(contractId);
        ProductionContractVariables.DOSSIER_STANDING.set(execution, standing);
        if (standing == DossierStanding.GAPS) {
            RepairTerm term = intake.repairTerm(contractId);
            ProductionContractVariables.REPAIR_REMINDER_AT.set(execution, term.remindAt());
            ProductionContractVariables.REPAIR_PASSED_AT.set(execution, term.passedAt());
        }
    }
}
