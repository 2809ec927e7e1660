package org.ironstock.contract.domain;

/** On which ground of the law a contract is modified, or that none fits (art. 2.163b to 2.163g Aw 2012). */
public enum ModificationGround {
    /** A clear review clause allows it, whatever its value. */
    REVIEW_CLAUSE("mod-rev", "Herzieningsclausule (art. 2.163c Aw 2012)"),
    /** Circumstances that a diligent authority could not foresee. */
    UNFORESEEN("mod-cir", "Niet te voorziene omstandigheden (art. 2.163e Aw 2012)"),
    /** Additional supplies that no other party can deliver. */
    ADDITIONAL("add-wss", "Aanvullende leveringen (art. 2.163d Aw 2012)"),
    /** A party takes the place of the supplier. */
    SUCCESSOR("mod-repl", "Vervanging van de leverancier (art. 2.163f Aw 2012)"),
    /** Below the threshold and below ten percent, together with earlier small ones. */
    MINOR("mod-minv", "Kleine wijziging (art. 2.163b Aw 2012)"),
    /** Not substantial, in the opinion of a lawyer. */
    NOT_SUBSTANTIAL("mod-nons", "Niet-wezenlijke wijziging (art. 2.163g Aw 2012)"),
    /** No ground fits: what is wanted must be tendered. */
    NEW_PROCUREMENT("", "Geen: een nieuwe aanbesteding is nodig (art. 2.163a Aw 2012)");

    private final String code;
    private final String inDutch;

    ModificationGround(String code, String inDutch) {
        this.code = code;
        this.inDutch = inDutch;
    }

    /** eForms modification-justification; empty where nothing is modified. */
    public String code() {
        return code;
    }

    public String inDutch() {
        return inDutch;
    }
}
