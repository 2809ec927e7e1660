package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.application.ContractImports;
import org.ironstock.platform.ProcessBean;

/**
 * Service task "Rijen overnemen" of {@code contractImport}: some rows in one transaction, each a case of its own; writes
 * {@code importDone}.
 */
@ProcessBean("takeContractRows")
class TakeContractRows implements JavaDelegate {

    private final ContractImports imports;
    private final ContractStarter contracts;

    TakeContractRows(ContractImports imports, ContractStarter contracts) {
        this.imports = imports;
        this.contracts = contracts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long number = ProductionContractVariables.IMPORT_NUMBER.get(execution);
        ProductionContractVariables.IMPORT_DONE.set(execution, imports.takeRows(number, contracts::transferAll));
    }
}
