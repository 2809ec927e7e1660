package org.ironstock.handover.domain;

/** What policy set for mirrored stock, as dated data. */
public enum MirrorParameter {
    /** Months of agreed need that free and virtual stock together must last. */
    COVER_MONTHS,
    /** Working days within which a finding is judged. */
    JUDGE_WORKING_DAYS,
    /** Longest term that a supplier gets to put something right, in days. */
    LONGEST_TERM_DAYS
}
