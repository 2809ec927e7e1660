package org.ironstock.signing.domain;

/** What a signer decides. */
public enum Decision {
    SIGN("Getekend"),
    /** "Met voorbehoud": a refusal with conditions. */
    SIGN_WITH_RESERVATION("Niet getekend: voorbehoud"),
    REFUSE("Geweigerd");

    private final String inDutch;

    Decision(String inDutch) {
        this.inDutch = inDutch;
    }

    public String inDutch() {
        return inDutch;
    }

    public boolean binds() {
        return this == SIGN;
    }
}
