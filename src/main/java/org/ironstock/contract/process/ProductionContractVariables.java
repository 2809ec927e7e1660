package org.ironstock.contract.process;

import java.time.Instant;
import org.ironstock.contract.domain.DossierStanding;
import org.ironstock.contract.domain.RenewalDecision;
import org.ironstock.platform.ProcessVariable;
import org.ironstock.signing.SigningOutcome;

/** Variables of {@code productionContract}, {@code contractIntake}, {@code contractSettlement} and {@code contractImport}. */
public final class ProductionContractVariables {

    /** Id of the contract, e.g. {@code CTR-2026-001}; written when it is taken in. */
    public static final ProcessVariable<String> CONTRACT_ID = ProcessVariable.text("contractId");

    /** How {@code contractIntake} ended; read by {@code productionContract}. */
    public static final ProcessVariable<IntakeOutcome> INTAKE_OUTCOME =
            ProcessVariable.code("intakeOutcome", IntakeOutcome.class);

    /** What the last check of the file found; written by {@code checkContractDossier}. */
    public static final ProcessVariable<DossierStanding> DOSSIER_STANDING =
            ProcessVariable.code("dossierStanding", DossierStanding.class);

    /** When to remind of the repair; written by {@code checkContractDossier}, read by its timer. */
    public static final ProcessVariable<Instant> REPAIR_REMINDER_AT = ProcessVariable.moment("repairReminderAt");

    /** First moment after the term to repair; written by {@code checkContractDossier}, read by its timer. */
    public static final ProcessVariable<Instant> REPAIR_PASSED_AT = ProcessVariable.moment("repairPassedAt");

    /** What the lawyer decided about a contract that is not lawful. */
    public static final ProcessVariable<LawyerChoice> LAWYER_CHOICE =
            ProcessVariable.code("lawyerChoice", LawyerChoice.class);

    /** Whether the transfer can be signed; written by {@code prepareContractTransfer}. */
    public static final ProcessVariable<Boolean> TRANSFER_POSSIBLE = ProcessVariable.flag("transferPossible");

    /** What officials chose when something stood in the way of the transfer. */
    public static final ProcessVariable<TransferChoice> TRANSFER_CHOICE =
            ProcessVariable.code("transferChoice", TransferChoice.class);

    /** Reference of the signing of the transfer; written by {@code prepareContractTransfer}. */
    public static final ProcessVariable<String> SIGNING_ID = ProcessVariable.text("signingId");

    /** How the called process {@code signing} ended. */
    public static final ProcessVariable<SigningOutcome> SIGNING_OUTCOME =
            ProcessVariable.code("signingOutcome", SigningOutcome.class);

    /** Whether the last day is known; written by {@code scheduleContractEnd}. */
    public static final ProcessVariable<Boolean> CONTRACT_END_KNOWN = ProcessVariable.flag("contractEndKnown");

    /** When it is decided what follows the contract; written by {@code scheduleContractEnd}, read by its timer. */
    public static final ProcessVariable<Instant> CONTRACT_RENEWAL_AT = ProcessVariable.moment("contractRenewalAt");

    /** When its end is prepared; written by {@code scheduleContractEnd}, read by its timer. */
    public static final ProcessVariable<Instant> CONTRACT_WRAP_UP_AT = ProcessVariable.moment("contractWrapUpAt");

    /** What follows the contract; written by the task "Verlengen of opnieuw aanbesteden beslissen". */
    public static final ProcessVariable<RenewalDecision.Choice> RENEWAL_CHOICE =
            ProcessVariable.code("renewalChoice", RenewalDecision.Choice.class);

    /** First moment after the last day of the contract; written by {@code scheduleContractEnd}, read by its timer. */
    public static final ProcessVariable<Instant> CONTRACT_ENDED_AT = ProcessVariable.moment("contractEndedAt");

    /** Whether the last day has passed; written by {@code weighContractEnd}. */
    public static final ProcessVariable<Boolean> CONTRACT_OVER = ProcessVariable.flag("contractOver");

    /** What a second person says of the settlement; written by the task "Eindafrekening bevestigen". */
    public static final ProcessVariable<SettlementVerdict> SETTLEMENT_VERDICT =
            ProcessVariable.code("settlementVerdict", SettlementVerdict.class);

    /** Whether the completion of the contract is announced; written by {@code archiveContract}. */
    public static final ProcessVariable<Boolean> COMPLETION_ANNOUNCED = ProcessVariable.flag("completionAnnounced");

    /** Id of the notice of completion; written by {@code prepareCompletionNotice}. */
    public static final ProcessVariable<String> NOTICE_ID = ProcessVariable.text("noticeId");

    /** Number of the spreadsheet that is taken in. */
    public static final ProcessVariable<Long> IMPORT_NUMBER = ProcessVariable.whole("importNumber");

    /** Whether no row of it is to be taken any more: all were, or somebody stopped it; written by {@code takeContractRows}. */
    public static final ProcessVariable<Boolean> IMPORT_DONE = ProcessVariable.flag("importDone");

    /** How the intake of a contract ends. */
    public enum IntakeOutcome {
        /** RVO is the client now. */
        TAKEN_OVER,
        /** The contract was not taken over. */
        NOT_TAKEN_OVER
    }

    /** What the lawyer can choose. */
    public enum LawyerChoice {
        REGULARISE,
        END
    }

    /** What a second person can say of a settlement. */
    public enum SettlementVerdict {
        CONFIRM,
        RETURN
    }

    /** What officials can choose when the transfer stalls. */
    public enum TransferChoice {
        AGAIN,
        END
    }

    private ProductionContractVariables() {}
}
