package org.ironstock.contract.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts the process that follows a placed order past its delivery day. */
@Component
class LateDeliveryStarter {

    /** Message of the start event. */
    private static final String ORDER_PLACED = "contract.order-placed";

    private final RuntimeService runtime;

    LateDeliveryStarter(RuntimeService runtime) {
        this.runtime = runtime;
    }

    void follow(String orderId) {
        runtime.createMessageCorrelation(ORDER_PLACED)
                .processInstanceBusinessKey(orderId)
                .setVariable(FollowUpOrderVariables.ORDER_ID.name(), FollowUpOrderVariables.ORDER_ID.toEngine(orderId))
                .correlateStartMessage();
    }
}
