package org.ironstock.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A producer has filter material for less than two weeks, or nobody knows how much; a signal for the crisis playbook.
 *
 * @param contractIds running contracts of the producer that use filter material
 * @param productCode product for which there is least
 * @param weeks empty when it is not known, which is no better than none
 */
public record FilterMaterialShort(
        String supplierId,
        List<String> contractIds,
        String productCode,
        Optional<BigDecimal> weeks,
        Instant signalledAt) {

    public FilterMaterialShort {
        contractIds = List.copyOf(contractIds);
    }
}
