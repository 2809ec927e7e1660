package org.ironstock.contract.domain;

import java.util.UUID;

/** Ends a running contract before its last day, because it was dissolved (ontbonden). */
public interface ContractDissolution {

    /**
     * The contract is dissolved from this moment: nothing more is ordered under it, and it is settled.
     *
     * @param documentId signed document by which it is dissolved
     * @throws java.util.NoSuchElementException when there is no such contract or document
     * @throws IllegalStateException when the contract does not run, or the document is not signed
     */
    void dissolve(String contractId, UUID documentId);
}
