package org.ironstock.contract.process;

import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.contract.domain.OrderRequest;
import org.ironstock.contract.order.OrderAnswers;
import org.ironstock.contract.order.OrderAnswers.Effect;
import org.ironstock.contract.order.OrderRequests;
import org.ironstock.contract.process.FollowUpOrderVariables.OrderAnswer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings what is asked and answered from outside to the process of an order, in one transaction with its rows. */
@Service
@Transactional
public class OrderDesk {

    /** Message of the start event, equal to the short event type. */
    static final String ORDER_REQUESTED = "contract.order-requested";

    /** Message by which the requester takes an order back, equal to the short event type. */
    static final String ORDER_CANCELLED = "contract.order-cancelled";

    private static final String ORDER_ANSWERED = "contract.order-answered";

    private final OrderRequests requests;
    private final OrderAnswers answers;
    private final RuntimeService runtime;

    OrderDesk(OrderRequests requests, OrderAnswers answers, RuntimeService runtime) {
        this.requests = requests;
        this.answers = answers;
        this.runtime = runtime;
    }

    /** Keeps a request and starts its process. @return id of the order */
    public String request(OrderRequest request) {
        String id = requests.receive(request);
        runtime.createMessageCorrelation(ORDER_REQUESTED)
                .processInstanceBusinessKey(id)
                .setVariable(FollowUpOrderVariables.ORDER_ID.name(), FollowUpOrderVariables.ORDER_ID.toEngine(id))
                .correlateStartMessage();
        return id;
    }

    /** The supplier confirms an offered order. */
    public Effect confirm(String orderId) {
        return deliver(orderId, answers.confirm(orderId), OrderAnswer.CONFIRMED);
    }

    /** The supplier refuses an offered order. */
    public Effect decline(String orderId, String reason) {
        return deliver(orderId, answers.decline(orderId, reason), OrderAnswer.DECLINED);
    }

    private Effect deliver(String orderId, Effect effect, OrderAnswer answer) {
        if (effect == Effect.TAKEN) {
            runtime.createMessageCorrelation(ORDER_ANSWERED)
                    .processInstanceBusinessKey(orderId)
                    .setVariable(
                            FollowUpOrderVariables.ORDER_ANSWER.name(),
                            FollowUpOrderVariables.ORDER_ANSWER.toEngine(answer))
                    .correlate();
        }
        return effect;
    }

    /** The requester takes an order back that is not confirmed. */
    public void cancel(String orderId, String reason, String client) {
        answers.cancel(orderId, reason, client);
        runtime.createMessageCorrelation(ORDER_CANCELLED)
                .processInstanceBusinessKey(orderId)
                .correlate();
    }
}
