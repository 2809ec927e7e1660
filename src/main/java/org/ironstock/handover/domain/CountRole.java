package org.ironstock.handover.domain;

/** Whose count it is. */
public enum CountRole {
    FIRST("eerste teller"),
    SECOND("tweede teller");

    private final String dutch;

    CountRole(String dutch) {
        this.dutch = dutch;
    }

    /** The other of the two. */
    public CountRole other() {
        return this == FIRST ? SECOND : FIRST;
    }

    /** As an official reads it. */
    public String inDutch() {
        return dutch;
    }
}
