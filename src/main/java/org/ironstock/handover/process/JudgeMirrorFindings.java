package org.ironstock.handover.process;

import org.springframework.stereotype.Component;

/** User task "Bevindingen beoordelen": a contract manager of CIBG decides about what was found in a mirror. */
@Component
class JudgeMirrorFindings extends MirrorDecision {

    /** Id of the user task. */
    static final String TASK = "Task_JudgeMirrorFindings";

    JudgeMirrorFindings(MirrorDesk desk) {
        super(TASK, desk);
    }
}
