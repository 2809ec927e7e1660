package org.ironstock.contract.process;

import java.time.Instant;
import org.ironstock.platform.ProcessVariable;

/** Variables of {@code contractDefault}; its business key is the contract. Those of its signings stand with {@link ProductionContractVariables}. */
public final class ContractDefaultVariables {

    /** Id of the default, e.g. {@code CTR-2026-001-V1}; comes with the message. */
    public static final ProcessVariable<String> DEFAULT_ID = ProcessVariable.text("defaultId");

    /** Whether the contract may be ended without a term to mend anything; comes with the message. */
    public static final ProcessVariable<Boolean> TERMINATION_OPTION = ProcessVariable.flag("terminationOption");

    /** Whether a notice of default is sent; written by the task "In gebreke stellen". */
    public static final ProcessVariable<NoticeChoice> DEFAULT_NOTICE_CHOICE =
            ProcessVariable.code("defaultNoticeChoice", NoticeChoice.class);

    /** First moment after the cure term; written by {@code startCureTerm}, read by its timer. */
    public static final ProcessVariable<Instant> CURE_TERM_ENDED_AT = ProcessVariable.moment("cureTermEndedAt");

    /** When to remind of the judgment; written by {@code startCureTerm}, read by its timer. */
    public static final ProcessVariable<Instant> CURE_REMINDER_AT = ProcessVariable.moment("cureReminderAt");

    /** What a person found after the cure term. */
    public static final ProcessVariable<CureJudgment> CURE_JUDGMENT =
            ProcessVariable.code("cureJudgment", CureJudgment.class);

    /** What the lawyer advises. */
    public static final ProcessVariable<DissolutionAdvice> DISSOLUTION_ADVICE =
            ProcessVariable.code("dissolutionAdvice", DissolutionAdvice.class);

    /** What can be done about a ground. */
    public enum NoticeChoice {
        NOTIFY,
        DROP
    }

    /** Whether the supplier mended it. */
    public enum CureJudgment {
        CURED,
        NOT_CURED
    }

    /** What a lawyer can advise. */
    public enum DissolutionAdvice {
        DISSOLVE,
        KEEP
    }

    private ContractDefaultVariables() {}
}
