package org.ironstock.contract.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.application.ContractTransfers;
import org.ironstock.platform.ProcessBean;

/** Service task "Overdracht opmaken en ondertekening vragen" of {@code contractIntake}; writes
 * {@code transferPossible} and {@code signingId}. */
@ProcessBean("prepareContractTransfer")
class PrepareContractTransfer implements JavaDelegate {

    private final ContractTransfers transfers;

    PrepareContractTransfer(ContractTransfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<String> signing = transfers.prepare(ProductionContractVariables.CONTRACT_ID.get(execution));
        ProductionContractVariables.TRANSFER_POSSIBLE.set(execution, signing.isPresent());
        signing.ifPresent(id -> ProductionContractVariables.SIGNING_ID.set(execution, id));
    }
}
