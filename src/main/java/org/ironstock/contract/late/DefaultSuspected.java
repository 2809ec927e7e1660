package org.ironstock.contract.late;

/**
 * There is a ground to declare a supplier in default, or to end its contract at once; published in the transaction that
 * found it.
 *
 * @param defaultId e.g. {@code CTR-2026-001-V1}
 * @param curable whether the supplier is given a term to mend it
 */
public record DefaultSuspected(String contractId, String defaultId, boolean curable) {}
