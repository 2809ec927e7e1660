package org.ironstock.tender;

/** How far a tender is. The names are stored and stand in the API. */
public enum TenderStage {
    /** Need, estimate, documents, reviews and the publication decision. */
    PREPARATION("Voorbereiding"),
    /** The notice is on its way to publication, or the invitations to the invited parties. */
    PUBLICATION("Publicatie"),
    /** The notice is out; candidates ask to take part and are selected before they may bid. */
    SELECTION("Selectie"),
    /** Parties may bid until closing. */
    BIDDING("Inschrijving open"),
    /** Bidding is closed; two officials open the vault. */
    OPENING("Opening"),
    /** ESPD, knock-out requirements and quality are judged; prices are still closed. */
    ASSESSMENT("Beoordeling"),
    /** The quality report is signed; prices are opened and scored. */
    PRICING("Prijsbeoordeling"),
    /** Award decision and letters. */
    AWARD("Gunning"),
    /** Letters are sent; no contract before the standstill has ended. */
    STANDSTILL("Opschortende termijn"),
    /** Both sides sign the contract. */
    CONTRACTING("Contractering"),
    /** The contract is concluded. */
    CONCLUDED("Gesloten met contract"),
    /** Ended without award: no bids, no valid bids, or not awarded. */
    NOT_AWARDED("Gesloten zonder gunning"),
    /** Stopped by an official before publication. */
    STOPPED("Gestopt"),
    /** Withdrawn by a signed decision, at whatever stage it was. */
    WITHDRAWN("Ingetrokken");

    private final String dutch;

    TenderStage(String dutch) {
        this.dutch = dutch;
    }

    /** Name as an official reads it. */
    public String inDutch() {
        return dutch;
    }

    /** Whether nothing may follow. */
    public boolean ended() {
        return this == CONCLUDED || this == NOT_AWARDED || this == STOPPED || this == WITHDRAWN;
    }

    /**
     * Whether outsiders may know of the tender: it was published, or was concluded after that. Of a withdrawn tender only
     * when it was published before.
     */
    public boolean isPublic() {
        return this != PREPARATION && this != PUBLICATION && this != STOPPED;
    }
}
