package org.ironstock.contract.domain;

/** How far a follow-up order is. */
public enum OrderState {
    /** Asked for, not yet checked. */
    REQUESTED("aangevraagd", false),
    /** Passed the checks; quantity, value and pooled money are set aside. */
    RESERVED("getoetst en gereserveerd", true),
    /** Drawn; the State signs. */
    SIGNING("wordt getekend", true),
    /** Signed and offered; the supplier answers. */
    OFFERED("aangeboden aan de leverancier", true),
    /** The supplier confirmed: the order binds. */
    CONFIRMED("bevestigd door de leverancier", true),
    /** The request was refused; everything is given back. */
    REFUSED("aanvraag geweigerd", false),
    /** The supplier does not deliver. */
    DECLINED("geweigerd door de leverancier", false),
    /** Taken back before the supplier confirmed. */
    WITHDRAWN("ingetrokken", false),
    /** Confirmed, and cancelled whole in agreement with the supplier. */
    CANCELLED("in overleg geannuleerd", false);

    private final String inDutch;
    private final boolean open;

    OrderState(String inDutch, boolean open) {
        this.inDutch = inDutch;
        this.open = open;
    }

    public String inDutch() {
        return inDutch;
    }

    /** Whether an order in this state holds quantity, value and pooled money. */
    public boolean open() {
        return open;
    }

    /** Whether the order can still be taken back without the supplier. */
    public boolean beforeConfirmation() {
        return this == REQUESTED || open && this != CONFIRMED;
    }
}
