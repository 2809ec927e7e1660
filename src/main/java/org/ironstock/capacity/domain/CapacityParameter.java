package org.ironstock.capacity.domain;

/** What policy set for stand-by capacity, as dated data. */
public enum CapacityParameter {
    /** Working days in which a producer declares about a month that has ended. */
    DECLARATION_WORKING_DAYS,
    /** VAT on the fee, in percent. */
    VAT_PERCENT,
    /** Part of the nominal output that a test run must reach, in percent. */
    TEST_OUTPUT_PERCENT,
    /** Months that a passed test run counts as proof. */
    TEST_VALID_MONTHS,
    /** Weeks that stock and lines together must last. */
    HORIZON_WEEKS,
    /** Tenths of a week until an activated line delivers in full. */
    RAMP_TENTHS_OF_WEEK,
    /** Working days within which a document must be signed. */
    SIGNING_WORKING_DAYS
}
