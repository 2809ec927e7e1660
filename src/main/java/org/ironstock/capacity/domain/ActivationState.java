package org.ironstock.capacity.domain;

import java.util.EnumSet;
import java.util.Set;

/** How far an activation is. */
public enum ActivationState {
    /** Asked for, not checked. */
    REQUESTED("gevraagd"),
    /** Checked; nobody else can activate the line. */
    RESERVED("getoetst, lijn vastgezet"),
    /** Its decision is before the signers. */
    SIGNING("ligt ter ondertekening"),
    /** Ordered; the supplier must confirm. */
    OFFERED("aangeboden aan de leverancier"),
    /** Confirmed; the line makes for the State. */
    RUNNING("loopt"),
    /** Ended by the State; the line ramps down. */
    RAMP_DOWN("bouwt af"),
    /** Settled. */
    ENDED("beëindigd"),
    /** Cancelled before the line had to run. */
    CANCELLED("geannuleerd"),
    /** Did not come about. */
    REFUSED("geweigerd"),
    /** Taken back from a supplier that did not confirm. */
    WITHDRAWN("ingetrokken");

    private static final Set<ActivationState> TAKES_LINE = EnumSet.of(RESERVED, SIGNING, OFFERED, RUNNING, RAMP_DOWN);
    private static final Set<ActivationState> BEFORE_CONFIRMATION = EnumSet.of(REQUESTED, RESERVED, SIGNING, OFFERED);

    private final String inDutch;

    ActivationState(String inDutch) {
        this.inDutch = inDutch;
    }

    public String inDutch() {
        return inDutch;
    }

    /** Whether the line is taken by it, so that no other activation can have it. */
    public boolean takesLine() {
        return TAKES_LINE.contains(this);
    }

    /** Whether it does not bind yet. */
    public boolean beforeConfirmation() {
        return BEFORE_CONFIRMATION.contains(this);
    }
}
