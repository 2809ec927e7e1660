package org.ironstock.contract.process;

import org.ironstock.platform.ProcessVariable;
import org.ironstock.signing.SigningOutcome;

/** Variables of {@code modification}; the contract is in {@link ProductionContractVariables#CONTRACT_ID}. */
public final class ModificationVariables {

    /** Id of the modification, e.g. {@code CTR-2026-001-W1}. */
    public static final ProcessVariable<String> MODIFICATION_ID = ProcessVariable.text("modificationId");

    /** Where the modification goes after it was weighed; written by the task "Wijziging beoordelen". */
    public static final ProcessVariable<Course> MODIFICATION_COURSE =
            ProcessVariable.code("modificationCourse", Course.class);

    /** What the lawyer finds; written by the task "Juridisch oordeel geven". */
    public static final ProcessVariable<Opinion> MODIFICATION_OPINION =
            ProcessVariable.code("modificationOpinion", Opinion.class);

    /** What follows where no ground fits; written by the task "Nieuwe aanbesteding overwegen". */
    public static final ProcessVariable<FollowUp> MODIFICATION_FOLLOW_UP =
            ProcessVariable.code("modificationFollowUp", FollowUp.class);

    /** Reference of the signing; written by {@code requestModificationSignatures}. */
    public static final ProcessVariable<String> SIGNING_ID = ProcessVariable.text("signingId");

    /** How the called process {@code signing} ended. */
    public static final ProcessVariable<SigningOutcome> SIGNING_OUTCOME =
            ProcessVariable.code("signingOutcome", SigningOutcome.class);

    /** Whether the signed modification is in force; written by {@code applyModification}. */
    public static final ProcessVariable<Boolean> MODIFICATION_APPLIED = ProcessVariable.flag("modificationApplied");

    /** Whether notice 38 follows; written by {@code applyModification}. */
    public static final ProcessVariable<Boolean> NOTICE_REQUIRED = ProcessVariable.flag("noticeRequired");

    /** Id of the notice; written by {@code prepareModificationNotice}. */
    public static final ProcessVariable<String> NOTICE_ID = ProcessVariable.text("noticeId");

    /** Where a weighed modification goes. */
    public enum Course {
        /** A ground carries it. */
        SIGN,
        /** A lawyer must agree first. */
        OPINION,
        /** No ground fits. */
        NEW_PROCUREMENT,
        /** It is not carried out. */
        DROP
    }

    /** What a lawyer finds. */
    public enum Opinion {
        NOT_SUBSTANTIAL,
        SUBSTANTIAL
    }

    /** What follows where no ground fits. */
    public enum FollowUp {
        TENDER,
        DROP
    }

    private ModificationVariables() {}
}
