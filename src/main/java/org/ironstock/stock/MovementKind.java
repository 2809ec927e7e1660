package org.ironstock.stock;

/** What happens in a movement; each kind allows only the accounts that its lines say. */
public enum MovementKind {
    /** Supplier to a holding that is not free: goods received wait for their release. */
    RECEIPT("ontvangst"),
    /** Opening to any holding: stock taken over, in the status that it has. */
    OPENING("beginstand"),
    /** Not free to free, at the same place and owner. */
    RELEASE("vrijgave"),
    /** Not free, free or reserved to rejected, at the same place and owner. */
    REJECTION("afkeuring"),
    /** Free, reserved or rejected back to not free, at the same place and owner: a recall, or a retest. */
    QUARANTINE("terug naar niet vrij"),
    /** Free to reserved, at the same place and owner. */
    RESERVATION("reservering"),
    /** Reserved back to free, at the same place and owner. */
    RESERVATION_END("einde reservering"),
    /** Any other status to expired, at the same place and owner, from the day on which the lot expires. */
    EXPIRY("verloop"),
    /** To another place, same owner, status and reservation. */
    TRANSFER("verplaatsing"),
    /** To another owner, same place, status and reservation. */
    OWNERSHIP("eigendomsoverdracht"),
    /** Free or reserved to care, before the lot expires and while its regulatory basis counts. */
    ISSUE("uitgifte aan zorg"),
    /** Not free or rejected back to the supplier, or from care back to not free. */
    RETURN("retour"),
    /** Any holding to sold. */
    SALE("verkoop"),
    /** Any holding to donated. */
    DONATION("donatie"),
    /** Any holding to processed: destroyed sustainably, or used up by a test. */
    PROCESSING("verwerking"),
    /** Any holding to lost, or found: lost to a holding that is not free. */
    COUNT("telverschil"),
    /** Undoes another movement, line by line; only {@link StockLedger#reverse} makes it. */
    REVERSAL("tegenboeking");

    private final String dutch;

    MovementKind(String dutch) {
        this.dutch = dutch;
    }

    /** As an official reads it. */
    public String inDutch() {
        return dutch;
    }
}
