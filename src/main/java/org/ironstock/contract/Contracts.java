package org.ironstock.contract;

import java.util.Optional;

/** Production contracts: taken over from the crisis organisation, and run by RVO. */
public interface Contracts {

    Optional<ProductionContract> find(String contractId);

    /** @throws java.util.NoSuchElementException when there is no such contract */
    ProductionContract get(String contractId);

    ContractListing list(ContractSearch search);

    /**
     * Takes a contract of the crisis organisation in and starts its process {@code productionContract}.
     *
     * @param broughtBy machine client or official
     * @return id of the contract, e.g. {@code CTR-2026-001}
     * @throws TransferRefused when a value cannot be, or a contract with this reference was taken in before
     */
    String transfer(InheritedContract contract, String broughtBy);
}
