package org.ironstock.contract.domain;

/** What policy set for orders, as dated data; none of it is law. */
public enum OrderParameter {
    /** Weeks of need that stock may cover after an order. */
    MAX_COVER_WEEKS,
    /** Days after which a forecast no longer counts. */
    FORECAST_DAYS,
    /** Months after which a passed test no longer counts. */
    TEST_MONTHS,
    /** Days after which a statement about filter material no longer counts. */
    STATEMENT_DAYS,
    /** Working days that GMT has to decide about a price above the range. */
    PRICE_DECISION_DAYS,
    /** Working days within which an order must be signed. */
    SIGNING_DAYS,
    /** Days that a supplier has to confirm or refuse. */
    SUPPLIER_ANSWER_DAYS,
    /** VAT on protective equipment, in percent. */
    VAT_PERCENT
}
