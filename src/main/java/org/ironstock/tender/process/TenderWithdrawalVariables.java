package org.ironstock.tender.process;

import org.ironstock.platform.ProcessVariable;

/** Variables of {@code tenderWithdrawal}; {@code tenderCompensation} uses those of {@link TenderAwardVariables}. */
public final class TenderWithdrawalVariables {

    /** What officials decide on a withdrawal that was asked. */
    public static final ProcessVariable<Decision> WITHDRAWAL_DECISION =
            ProcessVariable.code("withdrawalDecision", Decision.class);

    /** Whether the signed withdrawal reached its tender in time; written by {@code withdrawTender}. */
    public static final ProcessVariable<Boolean> WITHDRAWAL_IN_TIME = ProcessVariable.flag("withdrawalInTime");

    /** What officials decide. */
    public enum Decision {
        /** Put the withdrawal forward for signature. */
        WITHDRAW,
        /** The tender goes on. */
        GO_ON
    }

    private TenderWithdrawalVariables() {}
}
