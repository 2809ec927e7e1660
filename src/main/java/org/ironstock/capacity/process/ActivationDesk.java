package org.ironstock.capacity.process;

import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.capacity.activation.ActivationEnding;
import org.ironstock.capacity.activation.ActivationEnding.Stop;
import org.ironstock.capacity.activation.ActivationOrders;
import org.ironstock.capacity.activation.ActivationOrders.Effect;
import org.ironstock.capacity.activation.ActivationProgress;
import org.ironstock.capacity.activation.ActivationRequests;
import org.ironstock.capacity.domain.ActivationMilestone;
import org.ironstock.capacity.domain.ActivationRequest;
import org.ironstock.capacity.process.ActivationVariables.OrderOutcome;
import org.ironstock.platform.Unrestricted;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings what is asked and told from outside to the processes of an activation, in one transaction with its rows. */
@Service
@Transactional
public class ActivationDesk {

    /** Message of the start event, equal to the short event type. */
    static final String REQUESTED = "capacity.activation-requested";

    /** Message by which the supplier confirms. */
    static final String CONFIRMED = "capacity.activation-confirmed";

    /** Message that a milestone was reached. */
    static final String MILESTONE_REACHED = "capacity.milestone-reached";

    /** Message by which the State ends an activation. */
    static final String STOP_REQUESTED = "capacity.activation-stop-requested";

    /** Message inside: the capacity was not delivered. */
    static final String FAILED = "capacity.activation-failed";

    /** Message inside: the contract of an activation is over. */
    static final String CONTRACT_ENDED = "capacity.activation-contract-ended";

    private final ActivationRequests requests;
    private final ActivationOrders orders;
    private final ActivationProgress progress;
    private final ActivationEnding ending;
    private final RuntimeService runtime;
    private final Unrestricted unrestricted;

    ActivationDesk(
            ActivationRequests requests,
            ActivationOrders orders,
            ActivationProgress progress,
            ActivationEnding ending,
            RuntimeService runtime,
            Unrestricted unrestricted) {
        this.requests = requests;
        this.orders = orders;
        this.progress = progress;
        this.ending = ending;
        this.runtime = runtime;
        this.unrestricted = unrestricted;
    }

    /** Keeps a request and starts its process. @return id of the activation */
    public String request(ActivationRequest request) {
        String id = requests.receive(request);
        runtime.createMessageCorrelation(REQUESTED)
                .processInstanceBusinessKey(id)
                .setVariable(ActivationVariables.ACTIVATION_ID.name(), id)
                .correlateStartMessage();
        return id;
    }

    /** The supplier confirms an offered activation. */
    public Effect confirm(String activationId, String by) {
        Effect effect = orders.confirm(activationId, by);
        if (effect == Effect.TAKEN) {
            runtime.createMessageCorrelation(CONFIRMED)
                    .processInstanceBusinessKey(activationId)
                    .setVariable(
                            ActivationVariables.ACTIVATION_OUTCOME.name(),
                            ActivationVariables.ACTIVATION_OUTCOME.toEngine(OrderOutcome.CONFIRMED))
                    .correlate();
        }
        return effect;
    }

    /** The supplier tells that a milestone was reached, which passed its checks. @return whether it was news */
    public boolean reach(
            String activationId, ActivationMilestone milestone, LocalDate on, String evidence, String toldBy) {
        boolean first = progress.reach(activationId, milestone, on, evidence, toldBy);
        if (first) {
            tell(activationId, milestone);
        }
        return first;
    }

    /** Tells the process of a milestone that it was reached. */
    void tell(String activationId, ActivationMilestone milestone) {
        unrestricted.run(() -> runtime.createMessageCorrelation(MILESTONE_REACHED)
                .processInstanceBusinessKey(activationId)
                .processInstanceVariableEquals(
                        ActivationVariables.MILESTONE.name(), ActivationVariables.MILESTONE.toEngine(milestone))
                .correlate());
    }

    /** A contract is over: each activation that it leaves behind is ended by a process of its own. */
    void endWith(String contractId) {
        for (String id : ending.leftBy(contractId)) {
            unrestricted.run(() -> runtime.createMessageCorrelation(CONTRACT_ENDED)
                    .processInstanceBusinessKey(id)
                    .setVariable(ActivationVariables.ACTIVATION_ID.name(), id)
                    .correlateStartMessage());
        }
    }

    /** Ends an activation whose contract is over; one that ended meanwhile stays as it is. */
    void endWithContract(String activationId) {
        ending.withContract(activationId)
                .ifPresent(stop -> stop(activationId, stop, "het contract is geëindigd.", "system"));
    }

    /** The State ends an activation, which passed its checks. */
    public void stop(String activationId, Stop stop, String reason, String by) {
        boolean offered = ending.stop(activationId, stop, reason, by);
        unrestricted.run(() -> runtime.createMessageCorrelation(STOP_REQUESTED)
                .processInstanceBusinessKey(activationId)
                .setVariable(
                        ActivationVariables.ACTIVATION_STOP.name(), ActivationVariables.ACTIVATION_STOP.toEngine(stop))
                .setVariable(
                        ActivationVariables.ACTIVATION_OFFERED.name(),
                        ActivationVariables.ACTIVATION_OFFERED.toEngine(offered))
                .correlate());
        if (stop == Stop.CANCEL) {
            // after the process moved on, so that it does not take this for a refusal of its signers
            ending.takeDecisionBack(activationId, "De activering is beëindigd: " + reason);
        }
    }
}
