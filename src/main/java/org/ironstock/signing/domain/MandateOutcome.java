package org.ironstock.signing.domain;

/** Whether for every signature somebody holds a mandate today. */
public enum MandateOutcome {
    PRESENT,
    MISSING
}
