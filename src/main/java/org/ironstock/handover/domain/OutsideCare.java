package org.ironstock.handover.domain;

/** Whether a lot may lawfully be sold or given away for use outside care, as the list says. */
public enum OutsideCare {
    YES,
    NO,
    /** Nobody has judged it yet. */
    UNKNOWN
}
