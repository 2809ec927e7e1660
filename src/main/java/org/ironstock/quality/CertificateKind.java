package org.ironstock.quality;

/** Kinds of papers that come with a lot. */
public enum CertificateKind {
    DECLARATION_MDR("EU-conformiteitsverklaring medisch hulpmiddel (MDR)"),
    DECLARATION_PPE("EU-conformiteitsverklaring persoonlijk beschermingsmiddel"),
    DECLARATION_OTHER("Conformiteitsverklaring op andere grond"),
    /** Module B: at most five years (annex V Regulation (EU) 2016/425). */
    TYPE_EXAMINATION("Certificaat van EU-typeonderzoek (module B)"),
    /** Modules C2 and D: the notified body watches the production. */
    SURVEILLANCE("Toezicht op de productie (module C2 of D)"),
    TEST_REPORT("Testrapport van de fabrikant"),
    /** Admission of a biocide, or a dated exemption from it. */
    AUTHORISATION("Toelating of ontheffing Ctgb"),
    SPECIFICATION("Specificatie van de fabrikant");

    private final String dutch;

    CertificateKind(String dutch) {
        this.dutch = dutch;
    }

    /** As an official reads it. */
    public String inDutch() {
        return dutch;
    }

    /** Whether it is a declaration of conformity, under whichever law. */
    public boolean declaration() {
        return this == DECLARATION_MDR || this == DECLARATION_PPE || this == DECLARATION_OTHER;
    }

    /** Whether a third party gave it for a period, so that it must have been in force when the lot was made. */
    public boolean forPeriod() {
        return this == TYPE_EXAMINATION || this == SURVEILLANCE || this == AUTHORISATION;
    }
}
