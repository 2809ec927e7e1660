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
    VAT_PERCENT,
    /** Hundredths of a percent of its value that a late part costs for each calendar day. */
    PENALTY_BASIS_POINTS,
    /** Most that a late part costs, in percent of its value. */
    PENALTY_CAP_PERCENT,
    /** Orders under one contract with an imposed penalty at its cap from which the supplier may be in default. */
    DEFAULT_CAPPED_ORDERS,
    /** Lots under one contract rejected one after the other from which the supplier may be in default. */
    DEFAULT_REJECTED_LOTS,
    /** Days that a supplier in default has to mend it. */
    CURE_DAYS,
    /** Working days after which somebody is reminded to judge whether it was mended. */
    CURE_JUDGMENT_DAYS
}
