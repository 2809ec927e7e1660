package org.ironstock.tender;

/** The one series of contract numbers: framework contracts of tenders and production contracts share it. */
public interface ContractNumbers {

    /** The next id of this year, e.g. {@code CTR-2026-001}. */
    String next();
}
