package org.ironstock.tender;

import java.util.List;

/** The one series of contract numbers: framework contracts of tenders and production contracts share it. */
public interface ContractNumbers {

    /** The next id of this year, e.g. {@code CTR-2026-001}. */
    String next();

    /** The next ids of this year, in their order. */
    List<String> next(int count);
}
