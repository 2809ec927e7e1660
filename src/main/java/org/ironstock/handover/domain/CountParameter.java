package org.ironstock.handover.domain;

/** Policy of blind counts, dated data in {@code handover.count_parameter}. */
public enum CountParameter {
    /** Difference in thousandths of the book up to which the lower count counts. */
    ACCEPT_PER_MILLE,
    /** Difference in thousandths of the book up to which both count once more. */
    RECOUNT_PER_MILLE,
    /** Value of a difference in euro above which a third person looks first. */
    VALUE_LIMIT_EURO,
    /** Days for the third person. */
    INVESTIGATION_DAYS
}
