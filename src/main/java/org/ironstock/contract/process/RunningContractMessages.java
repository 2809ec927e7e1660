package org.ironstock.contract.process;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.contract.domain.ContractDissolution;
import org.ironstock.contract.ending.ContractEndings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the process of a running contract that it was dissolved or that its last day moved. */
@Service
@Transactional
class RunningContractMessages implements ContractDissolution {

    private static final String DISSOLVED = "contract.dissolved";
    private static final String END_MOVED = "contract.end-moved";

    private final ContractEndings endings;
    private final RuntimeService runtime;

    RunningContractMessages(ContractEndings endings, RuntimeService runtime) {
        this.endings = endings;
        this.runtime = runtime;
    }

    @Override
    public void dissolve(String contractId, UUID documentId) {
        endings.dissolve(contractId, documentId);
        runtime.createMessageCorrelation(DISSOLVED)
                .processInstanceBusinessKey(contractId)
                .correlate();
    }

    /** The terms before the end are counted anew; a contract whose last day is being established waits for that. */
    void endMoved(String contractId) {
        runtime.createMessageCorrelation(END_MOVED)
                .processInstanceBusinessKey(contractId)
                .correlateAll();
    }
}
