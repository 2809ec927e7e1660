package org.ironstock.notice.process;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.ironstock.notice.persistence.StoredNotice;
import org.springframework.stereotype.Component;

/**
 * Brings an answer of the platform to the one process instance that waits for it. The row of the notice names the
 * instance: a case can publish several notices at once under one business key.
 */
@Component
class PublicationMessages {

    private final RuntimeService runtime;

    PublicationMessages(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** The execution that waits for this message about the notice; empty when none does. */
    Optional<String> findWaiting(StoredNotice notice, String message) {
        return notice.processInstance()
                .map(instance -> runtime.createExecutionQuery()
                        .processInstanceId(instance)
                        .messageEventSubscriptionName(message)
                        .singleResult())
                .map(Execution::getId);
    }

    /** Lets the waiting execution go on. */
    void deliver(String message, String executionId, Map<String, Object> variables) {
        runtime.messageEventReceived(message, executionId, variables);
    }
}
