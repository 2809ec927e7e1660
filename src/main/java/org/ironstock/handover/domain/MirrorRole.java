package org.ironstock.handover.domain;

/** For whom a supplier keeps stock. */
public enum MirrorRole {
    /** Virtual stock: the supplier's own, kept ready for the State. */
    STATE("virtueel voor de Staat"),
    /** Reserved for another customer. */
    CUSTOMER("gereserveerd voor een andere afnemer"),
    /** The supplier's own, for nobody in particular. */
    OWN("vrij van de leverancier");

    private final String dutch;

    MirrorRole(String dutch) {
        this.dutch = dutch;
    }

    /** As an official reads it. */
    public String inDutch() {
        return dutch;
    }
}
