package org.ironstock.contract.domain;

/** What policy set for the watch over running contracts, as dated data; none of it is law. */
public enum WatchParameter {
    /** Weeks of filter material below which EZK is called in. */
    FILTER_ESCALATION_WEEKS,
    /** Weeks of filter material below which a signal goes out. */
    FILTER_SIGNAL_WEEKS,
    /** Working days that producers have to answer the weekly question. */
    FILTER_ANSWER_DAYS,
    /** Working days within which a complaint is answered. */
    COMPLAINT_DAYS,
    /** Complaints about one supplier lot from which a recall is judged. */
    RECALL_COMPLAINTS,
    /** Working days within which a contract is scored. */
    SUPERVISION_DAYS
}
