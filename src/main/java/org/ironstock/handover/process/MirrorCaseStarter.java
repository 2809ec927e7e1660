package org.ironstock.handover.process;

import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.handover.mirror.MirrorCases;
import org.ironstock.handover.mirror.MirrorFindingsMade;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts {@code stockMirror} in the transaction that opens the case. */
@Component
class MirrorCaseStarter {

    private static final String FINDINGS_MADE = "handover.mirror-findings-made";

    private final RuntimeService runtime;
    private final MirrorCases cases;

    MirrorCaseStarter(RuntimeService runtime, MirrorCases cases) {
        this.runtime = runtime;
        this.cases = cases;
    }

    @EventListener
    void found(MirrorFindingsMade made) {
        runtime.createMessageCorrelation(FINDINGS_MADE)
                .processInstanceBusinessKey(made.caseId())
                .setVariable(StockMirrorVariables.MIRROR_CASE_ID.name(), made.caseId())
                .setVariable(
                        StockMirrorVariables.MIRROR_JUDGE_BY_AT.name(),
                        StockMirrorVariables.MIRROR_JUDGE_BY_AT.toEngine(cases.judgeBy()))
                .correlateStartMessage();
    }
}
