package org.ironstock.contract;

import org.ironstock.dossier.StoredDocument;

/** Letters about orders, activations and contracts that their supplier fetches at {@code /api/contract-letters}. */
public interface SupplierLetters {

    /** Seals the letter when that was not done; from now on its supplier can fetch it. A second time has no effect. */
    void send(String supplierId, StoredDocument letter);
}
