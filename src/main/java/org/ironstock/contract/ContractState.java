package org.ironstock.contract;

/** How far a production contract is. */
public enum ContractState {
    /** Received from the crisis organisation, not yet found complete. */
    INTAKE("wordt geregistreerd"),
    /** Pieces or facts are missing; the term to repair runs. */
    REPAIR("wordt gerepareerd"),
    /** Not repaired in time; a lawyer judges. */
    UNLAWFUL("onrechtmatig, wordt beoordeeld"),
    /** Complete or regularised; the transfer is prepared and signed. */
    TRANSFER("wordt overgedragen"),
    /** RVO is the client; orders may be placed. */
    ACTIVE("loopt"),
    /** Over by its last day or dissolved; no order is placed any more, what is open is settled. */
    SETTLING("wordt afgerekend"),
    /** Settled and archived, or not taken over. */
    ENDED("beëindigd");

    private final String inDutch;

    ContractState(String inDutch) {
        this.inDutch = inDutch;
    }

    public String inDutch() {
        return inDutch;
    }
}
