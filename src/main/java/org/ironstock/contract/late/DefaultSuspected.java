package org.ironstock.contract.late;

/**
 * There is a ground to declare a supplier in default; published in the transaction that found it.
 *
 * @param defaultId e.g. {@code CTR-2026-001-V1}
 */
public record DefaultSuspected(String contractId, String defaultId) {}
