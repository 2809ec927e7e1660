package org.ironstock.contract.domain;

/** What the price range of the product list says about the price of an order. */
public enum PriceStanding {
    /** Not judged yet. */
    UNKNOWN,
    /** Inside the range. */
    ACCEPTED,
    /** Above the range: GMT decides. */
    ABOVE,
    /** Suspiciously low: a person judges. */
    SUSPICION,
    /** No range counts: nothing is bought. */
    BLOCKED
}
