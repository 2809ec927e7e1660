package org.ironstock.stock;

/** What may be done with stock. */
public enum StockStatus {
    /** Released: may be reserved and issued. */
    FREE("vrij"),
    /** Waits for its release; counts for nobody. */
    NOT_FREE("niet vrij"),
    /** Set aside for one purpose. */
    RESERVED("gereserveerd"),
    /** Failed its release, or released by mistake. */
    REJECTED("afgekeurd"),
    /** Past its shelf life. */
    EXPIRED("verlopen");

    private final String dutch;

    StockStatus(String dutch) {
        this.dutch = dutch;
    }

    /** As an official reads it. */
    public String inDutch() {
        return dutch;
    }
}
