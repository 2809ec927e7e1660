package org.ironstock.tender.process;

import org.ironstock.platform.ProcessVariable;
import org.ironstock.signing.SigningOutcome;

/** Variables of the process {@code tenderPreparation}, beside {@link TenderVariables#TENDER_ID}. */
final class TenderPreparationVariables {

    /** Whether the buyer goes on with the need; written by {@code Task_RecordNeed}, read by the gateway after it. */
    static final ProcessVariable<NeedDecision> NEED_DECISION = ProcessVariable.code("needDecision", NeedDecision.class);

    /** Whether the market hears of the tender before its documents; written by {@code Task_RecordNeed}. */
    static final ProcessVariable<Boolean> MARKET_FIRST = ProcessVariable.flag("marketFirst");

    /** Whether every product may be tendered; written by {@code checkScope}, read by the gateway after it. */
    static final ProcessVariable<Boolean> WITHIN_SCOPE = ProcessVariable.flag("withinScope");

    /** Whether the choice must be motivated and tested before the documents; written by {@code chooseProcedure}. */
    static final ProcessVariable<Boolean> MOTIVE_REQUIRED = ProcessVariable.flag("motiveRequired");

    /** Signature that is asked for; written by {@code requestPublicationDecision}, read by {@code signing}. */
    static final ProcessVariable<String> SIGNING_ID = ProcessVariable.text("signingId");

    /** How the signature ended; written by {@code signing}, read by the gateway after it. */
    static final ProcessVariable<SigningOutcome> SIGNING_OUTCOME =
            ProcessVariable.code("signingOutcome", SigningOutcome.class);

    /** Error code that stopped the preparation; written by its boundary events, read by {@code Task_ResolveObstacle}. */
    static final ProcessVariable<String> OBSTACLE_CODE = ProcessVariable.text("obstacleCode");

    /** What an official does about an obstacle; written by {@code Task_ResolveObstacle}, read by the gateway after it. */
    static final ProcessVariable<ObstacleDecision> OBSTACLE_DECISION =
            ProcessVariable.code("obstacleDecision", ObstacleDecision.class);

    /** The budget line has too little room. */
    static final String BUDGET_SHORT = "BUDGET_SHORT";

    /** The contract notice does not satisfy the official schema. */
    static final String NOTICE_INVALID = "NOTICE_INVALID";

    enum NeedDecision {
        SUBMIT,
        STOP
    }

    enum ObstacleDecision {
        /** Try the same again: what stood in the way is gone. */
        RETRY,
        /** Back to the documents. */
        REVISE,
        STOP
    }

    private TenderPreparationVariables() {}
}
