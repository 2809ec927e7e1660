package org.ironstock.contract.process;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.ironstock.contract.application.ContractImports;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts the process that takes the rows of an accepted spreadsheet. */
@Service
public class ContractImportStarter {

    private static final String PROCESS = "contractImport";

    private final ContractImports imports;
    private final ProcessEngineConfigurationImpl engine;

    ContractImportStarter(ContractImports imports, ProcessEngine engine) {
        this.imports = imports;
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** Business key of the process for a file, e.g. {@code IMP-12}. */
    public static String caseOf(long number) {
        return "IMP-" + number;
    }

    /** Accepts a file; accepting it again has no effect. */
    @Transactional
    public void accept(long number, String official) {
        if (imports.accept(number, official)) {
            engine.getCommandExecutorTxRequired()
                    .execute((CommandContext context) -> context.runWithoutAuthorization(() -> begin(number)));
        }
    }

    /** An official who accepts a file has no right of their own on the process that takes it. */
    private ProcessInstance begin(long number) {
        return engine.getRuntimeService()
                .createProcessInstanceByKey(PROCESS)
                .businessKey(caseOf(number))
                .setVariable(
                        ProductionContractVariables.IMPORT_NUMBER.name(),
                        ProductionContractVariables.IMPORT_NUMBER.toEngine(number))
                .execute();
    }
}
