package org.ironstock.product;

/**
 * What the price range of a product says about a price that is offered.
 *
 * @param reason why, in Dutch
 * @param rulesVersion version of the decision table that judged
 */
public record PriceJudgement(Verdict verdict, String reason, String rulesVersion) {

    /** What has to happen with the price. */
    public enum Verdict {
        /** Inside the range, its limits included. */
        ACCEPTED,
        /** Below the minimum: suspicion of an abnormally low price or of bad quality. */
        SUSPICION,
        /** Above the maximum: nobody signs before GMT has decided. */
        TO_GMT,
        /** No price range counts on that day: nothing may be bought. */
        BLOCKED
    }
}
