package org.ironstock.contract.process;

import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.contract.application.ContractImports;
import org.ironstock.platform.Unrestricted;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts the process that takes the rows of an accepted spreadsheet. */
@Service
public class ContractImportStarter {

    private static final String PROCESS = "contractImport";

    private final ContractImports imports;
    private final RuntimeService runtime;
    private final Unrestricted unrestricted;

    ContractImportStarter(ContractImports imports, RuntimeService runtime, Unrestricted unrestricted) {
        this.imports = imports;
        this.runtime = runtime;
        this.unrestricted = unrestricted;
    }

    /** Business key of the process for a file, e.g. {@code IMP-12}. */
    public static String caseOf(long number) {
        return "IMP-" + number;
    }

    /** Accepts a file; accepting it again has no effect. */
    @Transactional
    public void accept(long number, String official) {
        if (imports.accept(number, official)) {
            unrestricted.run(() -> begin(number));
        }
    }

    private void begin(long number) {
        runtime.createProcessInstanceByKey(PROCESS)
                .businessKey(caseOf(number))
                .setVariable(
                        ProductionContractVariables.IMPORT_NUMBER.name(),
                        ProductionContractVariables.IMPORT_NUMBER.toEngine(number))
                .execute();
    }
}
