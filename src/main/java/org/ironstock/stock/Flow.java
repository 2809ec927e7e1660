package org.ironstock.stock;

/** By which way pieces come into the stock of somebody, or leave it. */
public enum Flow {
    /** There before the ledger began. */
    OPENING("beginvoorraad", true),
    /** From the supplier, less what went back. */
    RECEIVED("ontvangen", true),
    /** To another owner, less what came from one. */
    TRANSFERRED("overgedragen", false),
    /** To care, less what care returned. */
    ISSUED("uitgegeven aan de zorg", false),
    SOLD("verkocht", false),
    DONATED("geschonken", false),
    PROCESSED("verwerkt", false),
    /** Missing, less what was found. */
    LOST("vermist", false);

    private final String dutch;
    private final boolean inward;

    Flow(String dutch, boolean inward) {
        this.dutch = dutch;
        this.inward = inward;
    }

    /** As an official reads it. */
    public String inDutch() {
        return dutch;
    }

    /** Whether pieces come in by it. */
    public boolean inward() {
        return inward;
    }
}
