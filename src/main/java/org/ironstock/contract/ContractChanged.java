package org.ironstock.contract;

/**
 * A production contract came into another state; published in the transaction that does so.
 *
 * @param contractId e.g. {@code CTR-2026-001}
 */
public record ContractChanged(String contractId, ContractState state) {}
