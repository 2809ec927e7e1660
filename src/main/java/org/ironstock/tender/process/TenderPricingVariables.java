package org.ironstock.tender.process;

import org.ironstock.platform.ProcessVariable;

/** Variables of the process {@code tenderPricing}, beside {@link TenderVariables#TENDER_ID}. No price is among them. */
final class TenderPricingVariables {

    /** Whether a flagged price waits for a judgement; written by {@code flagLowPrices}, read by the gateway after it. */
    static final ProcessVariable<Boolean> LOW_PRICE_FLAGGED = ProcessVariable.flag("lowPriceFlagged");

    /** What came of the judgement; written by {@code Task_JudgeLowPrices}, read by the gateway after it. */
    static final ProcessVariable<LowPriceOutcome> LOW_PRICE_OUTCOME =
            ProcessVariable.code("lowPriceOutcome", LowPriceOutcome.class);

    /** What the buyer advises; written by {@code Task_GiveAwardAdvice}, read by the last gateway and by {@code tender}. */
    static final ProcessVariable<AdviceOutcome> ADVICE_OUTCOME =
            ProcessVariable.code("adviceOutcome", AdviceOutcome.class);

    enum LowPriceOutcome {
        /** Every explanation was accepted. */
        ACCEPTED,
        /** A bid fell out, so that the ranking must be calculated again. */
        BID_REJECTED
    }

    enum AdviceOutcome {
        /** The award is put to who signs, also against a negative advice. */
        AWARD,
        NO_AWARD
    }

    private TenderPricingVariables() {}
}
