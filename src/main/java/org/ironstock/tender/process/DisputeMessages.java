package org.ironstock.tender.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Messages between the processes of one tender, by its business key. */
@Component
class DisputeMessages {

    /** A case was decided, or the award decision was overturned. */
    static final String STANDSTILL_CHANGED = "standstill.changed";

    private final RuntimeService runtime;

    DisputeMessages(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Wakes a standstill that waits; does nothing when none does, since each step weighs the facts anew. */
    void standstillChanged(String tenderId) {
        runtime.createMessageCorrelation(STANDSTILL_CHANGED)
                .processInstanceBusinessKey(tenderId)
                .correlateAll();
    }
}
