package org.ironstock.capacity.process;

import java.time.Instant;
import org.ironstock.capacity.activation.ActivationEnding;
import org.ironstock.capacity.activation.ActivationRequests;
import org.ironstock.capacity.activation.ClaimCollection;
import org.ironstock.capacity.domain.ActivationMilestone;
import org.ironstock.platform.ProcessVariable;
import org.ironstock.signing.SigningOutcome;

/** Variables of {@code standbyActivation} and the processes that it calls. */
public final class ActivationVariables {

    /** Id of the activation, e.g. {@code ACT-2026-001}; written when it is asked for. */
    public static final ProcessVariable<String> ACTIVATION_ID = ProcessVariable.text("activationId");

    /** How the checks ended; written by {@code checkActivation}. */
    public static final ProcessVariable<ActivationRequests.Course> ACTIVATION_COURSE =
            ProcessVariable.code("activationCourse", ActivationRequests.Course.class);

    /** Whether an official drew the decision up. */
    public static final ProcessVariable<Preparation> ACTIVATION_PREPARATION =
            ProcessVariable.code("activationPreparation", Preparation.class);

    /** Reference of a signing that runs; written by who asks for signatures. */
    public static final ProcessVariable<String> ACTIVATION_SIGNING_ID = ProcessVariable.text("signingId");

    /** How that signing ended; comes from the called process. */
    public static final ProcessVariable<SigningOutcome> ACTIVATION_SIGNING_OUTCOME =
            ProcessVariable.code("signingOutcome", SigningOutcome.class);

    /** How ordering ended; written by who confirms, refuses or withdraws. */
    public static final ProcessVariable<OrderOutcome> ACTIVATION_OUTCOME =
            ProcessVariable.code("activationOutcome", OrderOutcome.class);

    /** Whether the order went to the supplier; written by {@code offerActivation}, or comes with the end that was asked. */
    public static final ProcessVariable<Boolean> ACTIVATION_OFFERED = ProcessVariable.flag("activationOffered");

    /** Last moment for the supplier to confirm; written by who offers or waits longer, read by its timer. */
    public static final ProcessVariable<Instant> ACTIVATION_CONFIRM_BY_AT =
            ProcessVariable.moment("activationConfirmByAt");

    /** What an official decided about a silent supplier. */
    public static final ProcessVariable<SilenceChoice> ACTIVATION_SILENCE_CHOICE =
            ProcessVariable.code("activationSilenceChoice", SilenceChoice.class);

    /** How the State ended the activation; comes with the message. */
    public static final ProcessVariable<ActivationEnding.Stop> ACTIVATION_STOP =
            ProcessVariable.code("activationStop", ActivationEnding.Stop.class);

    /** Codes of the milestones, for as long as their processes are started. */
    static final String MILESTONES = "milestones";

    /** The milestone that one process watches. */
    public static final ProcessVariable<ActivationMilestone> MILESTONE =
            ProcessVariable.code("milestone", ActivationMilestone.class);

    /** Last moment of that milestone; written when its process starts, read by its timer. */
    public static final ProcessVariable<Instant> MILESTONE_DUE_AT = ProcessVariable.moment("milestoneDueAt");

    /** Last moment to determine a measure; written by {@code reportLateMilestone}, read by its timer. */
    public static final ProcessVariable<Instant> MEASURE_DUE_AT = ProcessVariable.moment("measureDueAt");

    /** Last moment for the capacity; written by {@code planMilestones}, read by its timer. */
    public static final ProcessVariable<Instant> CAPACITY_DUE_AT = ProcessVariable.moment("capacityDueAt");

    /** Whether the capacity was delivered and accepted in time; written by {@code judgeActivationDelivery}. */
    public static final ProcessVariable<Boolean> CAPACITY_DELIVERED = ProcessVariable.flag("capacityDelivered");

    /** Whether a second official confirmed the claim. */
    public static final ProcessVariable<Boolean> CLAIM_CONFIRMED = ProcessVariable.flag("claimConfirmed");

    /** How far a claim is; written by {@code sendFailureClaim} and by who records what came in. */
    public static final ProcessVariable<ClaimCollection.Standing> CLAIM_STANDING =
            ProcessVariable.code("claimStanding", ClaimCollection.Standing.class);

    /** Last moment to pay a claim; written by {@code sendFailureClaim}, read by its timer. */
    public static final ProcessVariable<Instant> CLAIM_PAY_BY_AT = ProcessVariable.moment("claimPayByAt");

    /** Last moment of the ramp-down; written by {@code startRampDown}, read by its timer. */
    public static final ProcessVariable<Instant> RAMP_DOWN_ENDS_AT = ProcessVariable.moment("rampDownEndsAt");

    /** Whether a second official confirmed the settlement of material. */
    public static final ProcessVariable<Boolean> SETTLEMENT_CONFIRMED = ProcessVariable.flag("settlementConfirmed");

    /** Whether start cost was proven that must be paid. */
    public static final ProcessVariable<Boolean> START_COST_DUE = ProcessVariable.flag("startCostDue");

    /** What an official can do with a request that passed its checks. */
    public enum Preparation {
        READY,
        STOPPED
    }

    /** How {@code activationOrder} ends. */
    public enum OrderOutcome {
        CONFIRMED,
        REFUSED,
        WITHDRAWN
    }

    /** What can be done about a supplier that does not confirm. */
    public enum SilenceChoice {
        WAIT,
        WITHDRAW
    }

    private ActivationVariables() {}
}
