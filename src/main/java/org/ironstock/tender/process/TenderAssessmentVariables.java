package org.ironstock.tender.process;

import java.time.Instant;
import org.ironstock.platform.ProcessVariable;
import org.ironstock.signing.SigningOutcome;

/**
 * Variables of the processes {@code tenderAssessment}, {@code tenderDeclaration} and {@code tenderScoring}, beside {@link
 * TenderVariables#TENDER_ID}. Scores, reasons and names of bidders stand in tables only.
 */
final class TenderAssessmentVariables {

    /** How the assessment stands; written after each judgement, read by the gateways and by {@code tender}. */
    static final ProcessVariable<AssessmentOutcome> ASSESSMENT_OUTCOME =
            ProcessVariable.code("assessmentOutcome", AssessmentOutcome.class);

    /** Whether bids are judged again; written by {@code beginAssessment}, read by the gateway after it. */
    static final ProcessVariable<Boolean> ASSESSED_ANEW = ProcessVariable.flag("assessedAnew");

    /** Seats that must declare; written by {@code convenePanel} for the call that follows, never stored. */
    static final String PANEL_SEATS = "panelSeats";

    /** One seat of the assessment team; given to {@code tenderDeclaration}. */
    static final ProcessVariable<String> PANEL_SEAT = ProcessVariable.text("panelSeat");

    /** User id of who holds the seat now; written by {@code findPanelMember}, read by {@code Task_DeclareInterests}. */
    static final ProcessVariable<String> PANEL_MEMBER = ProcessVariable.text("panelMember");

    /** What the holder declared; written by {@code Task_DeclareInterests}, read by the gateway after it. */
    static final ProcessVariable<DeclarationOutcome> DECLARATION_OUTCOME =
            ProcessVariable.code("declarationOutcome", DeclarationOutcome.class);

    /** User id of the chair; written by {@code checkEspd}, read by the tasks of the chair. */
    static final ProcessVariable<String> CHAIR = ProcessVariable.text("chair");

    /** User ids of the evaluators; written by {@code startScoring} for the call that follows, never stored. */
    static final String EVALUATORS = "evaluators";

    /** User id of one evaluator; given to {@code tenderScoring}, read by {@code Task_ScoreBids}. */
    static final ProcessVariable<String> EVALUATOR = ProcessVariable.text("evaluator");

    /** Moment from which a missing evaluator may be replaced; written by {@code watchScoring}, read by its timer. */
    static final ProcessVariable<Instant> SCORES_AWAITED_AT = ProcessVariable.moment("scoresAwaitedAt");

    /** Number of scores on which the evaluators lie far apart; written by {@code checkSpread}, shown to the chair. */
    static final ProcessVariable<Long> WIDE_SPREADS = ProcessVariable.whole("wideSpreads");

    /** Whether annexes to the quality report are to be drawn; written by {@code Task_SetConsensus} and {@code drawQualityAnnexes}. */
    static final ProcessVariable<Boolean> ANNEXES_OPEN = ProcessVariable.flag("annexesOpen");

    /** Signature that is asked for; written by {@code drawQualityReport}, read by {@code signing}. */
    static final ProcessVariable<String> SIGNING_ID = ProcessVariable.text("signingId");

    /** How the signature ended; written by {@code signing}, read by the gateway after it. */
    static final ProcessVariable<SigningOutcome> SIGNING_OUTCOME =
            ProcessVariable.code("signingOutcome", SigningOutcome.class);

    /** Error code that stopped the signing; written by the boundary event, shown by {@code Task_RepairQualitySigning}. */
    static final ProcessVariable<String> OBSTACLE_CODE = ProcessVariable.text("obstacleCode");

    enum AssessmentOutcome {
        /** At least one bid is in. */
        VALID,
        /** No bid is left. */
        NO_VALID_BID
    }

    enum DeclarationOutcome {
        NO_INTEREST,
        /** The holder has an interest in a bidder and is replaced. */
        CONFLICT
    }

    private TenderAssessmentVariables() {}
}
