package org.ironstock.tender.process;

import java.time.Instant;
import org.ironstock.platform.ProcessVariable;
import org.ironstock.signing.SigningOutcome;
import org.ironstock.tender.award.Award;

/** Variables of {@code tenderAward}, {@code tenderStandstill}, {@code tenderContracting}, {@code tenderClosing} and {@code tenderNoAward}. */
public final class TenderAwardVariables {

    /** Reference of the signing that runs now; written by the delegate that asks for it, read by {@code signing}. */
    public static final ProcessVariable<String> SIGNING_ID = ProcessVariable.text("signingId");

    /** How the called process {@code signing} ended. */
    public static final ProcessVariable<SigningOutcome> SIGNING_OUTCOME =
            ProcessVariable.code("signingOutcome", SigningOutcome.class);

    /** How far the award letters are, and whether they tell all relevant reasons; written by {@code writeAwardLetters}. */
    public static final ProcessVariable<Award.Letters> AWARD_LETTERS =
            ProcessVariable.code("awardLetters", Award.Letters.class);

    /** Moment at which the timer of the standstill fires, one second after its last moment. */
    public static final ProcessVariable<Instant> STANDSTILL_PASSED_AT = ProcessVariable.moment("standstillPassedAt");

    /** How {@code tenderAward} ended. */
    public static final ProcessVariable<AwardOutcome> AWARD_OUTCOME =
            ProcessVariable.code("awardOutcome", AwardOutcome.class);

    /** From where on bids are judged anew; written with {@code awardOutcome}. */
    public static final ProcessVariable<ReassessFrom> REASSESS_FROM =
            ProcessVariable.code("reassessFrom", ReassessFrom.class);

    /** What officials choose when the award decision was not signed. */
    public static final ProcessVariable<Reconsideration> AWARD_RECONSIDERATION =
            ProcessVariable.code("awardReconsideration", Reconsideration.class);

    /** Whether the guard before contracting agrees; written by {@code checkMayContract}. */
    public static final ProcessVariable<Boolean> MAY_CONTRACT = ProcessVariable.flag("mayContract");

    /** What officials choose when something stands in the way of the contract. */
    public static final ProcessVariable<ContractChoice> CONTRACT_RECONSIDERATION =
            ProcessVariable.code("contractReconsideration", ContractChoice.class);

    /** Last moment for the winner to sign, written by {@code offerContract}, read by its timer. */
    public static final ProcessVariable<Instant> SUPPLIER_SIGNS_BY_AT = ProcessVariable.moment("supplierSignsByAt");

    /** Whether the winner signed the offered contract before; written by {@code offerContract}. */
    public static final ProcessVariable<Boolean> SUPPLIER_SIGNED = ProcessVariable.flag("supplierSigned");

    /** Whether the file is complete; written by {@code checkFileComplete}. */
    public static final ProcessVariable<Boolean> FILE_COMPLETE = ProcessVariable.flag("fileComplete");

    /** Whether a result notice must be published; written with the notice. */
    public static final ProcessVariable<Boolean> RESULT_NOTICE_REQUIRED = ProcessVariable.flag("resultNoticeRequired");

    /** When the award notice needs attention; written by {@code prepareAwardNotice}, read by its timer. */
    public static final ProcessVariable<Instant> NOTICE_ATTENTION_AT = ProcessVariable.moment("noticeAttentionAt");

    /** When the award notice is late; written by {@code prepareAwardNotice}, read by its timer. */
    public static final ProcessVariable<Instant> NOTICE_LATE_AT = ProcessVariable.moment("noticeLateAt");

    /** Id of the result notice (UUID as text). */
    public static final ProcessVariable<String> RESULT_NOTICE_ID = ProcessVariable.text("resultNoticeId");

    /** How {@code tenderContracting} ended. */
    public static final ProcessVariable<ContractOutcome> CONTRACT_OUTCOME =
            ProcessVariable.code("contractOutcome", ContractOutcome.class);

    /** How the award ends. */
    public enum AwardOutcome {
        /** The standstill has passed. */
        FINAL,
        /** The decision was withdrawn; another one follows. */
        NEW_DECISION,
        /** The decision was withdrawn; bids are judged anew. */
        REASSESS,
        /** The winner does not sign; the next in rank is asked. */
        NEXT_IN_RANK,
        /** Officials decided not to award. */
        NO_AWARD
    }

    /** What officials choose after a refusal or an obstacle. */
    public enum Reconsideration {
        /** The same step again. */
        AGAIN,
        /** Award to nobody. */
        NO_AWARD
    }

    /** What officials choose when something stands in the way of the contract. */
    public enum ContractChoice {
        /** The same step again. */
        AGAIN,
        /** The award decision does not stand: withdraw it. */
        WITHDRAW_AWARD,
        /** The winner does not sign: go on with the next in rank. */
        NEXT_IN_RANK,
        /** Award to nobody. */
        NO_AWARD
    }

    /** How contracting ends. */
    public enum ContractOutcome {
        CONCLUDED,
        /** The winner does not sign; {@code awardOutcome} says so too. */
        NEXT_IN_RANK,
        /** The award decision was withdrawn; {@code awardOutcome} tells what follows. */
        REOPENED,
        NO_AWARD
    }

    /** From where on bids are judged anew. */
    public enum ReassessFrom {
        QUALITY,
        PRICE
    }

    private TenderAwardVariables() {}
}
