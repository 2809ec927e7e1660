package org.ironstock.contract.domain;

import java.time.LocalDate;
import java.util.Optional;

/** Tests that products of suppliers passed. */
public interface PassedTests {

    /** Day of the newest pass; empty when there is none, or when a later test failed. */
    Optional<LocalDate> latest(String productCode, String supplierId);
}
