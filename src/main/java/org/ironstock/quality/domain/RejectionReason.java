package org.ironstock.quality.domain;

/** Why a lot is rejected. */
public enum RejectionReason {
    TEST_FAILED("De toetsing is niet goed."),
    CERTIFICATES_NOT_VALID("De papieren zijn niet in orde gekomen."),
    REGULATORY_BASIS_EXPIRED("De grondslag waarop de partij op de markt is, eindigt voor de voorgenomen uitgifte."),
    RELEASE_REFUSED("De partij is niet vrijgegeven.");

    private final String dutch;

    RejectionReason(String dutch) {
        this.dutch = dutch;
    }

    public String inDutch() {
        return dutch;
    }
}
