package org.ironstock.stock;

/** Where stock comes from and goes to: the accounts that the holdings of a lot add up to zero with. */
public enum Counter implements Account {
    /** Delivered by, or sent back to, the supplier. */
    SUPPLIER("leverancier"),
    /** Issued to a care institution. */
    CARE("zorg"),
    SOLD("verkocht"),
    DONATED("gedoneerd"),
    /** Processed sustainably, or used up by a test. */
    PROCESSED("verwerkt"),
    /** Missing after a count, or found by one. */
    LOST("vermist"),
    /** There before the ledger began. */
    OPENING("beginvoorraad");

    private final String dutch;

    Counter(String dutch) {
        this.dutch = dutch;
    }

    @Override
    public String inDutch() {
        return dutch;
    }
}
