package org.ironstock.capacity.domain;

/** What a producer must be able to show on every day on which a line is ready. */
public enum ProofItem {
    STAFF("personeel"),
    MACHINE("machine"),
    FILTER_STOCK("voorraad filtermateriaal of grondstof"),
    CERTIFICATES("certificaten"),
    /** A test run that was passed; what officials measured themselves goes before what the producer says. */
    TEST_RUN("geslaagde proefproductie"),
    LEAD_TIME("levertijd binnen twee maanden");

    private final String inDutch;

    ProofItem(String inDutch) {
        this.inDutch = inDutch;
    }

    public String inDutch() {
        return inDutch;
    }
}
