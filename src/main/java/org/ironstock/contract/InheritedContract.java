package org.ironstock.contract;

import java.util.List;

/**
 * A contract as the crisis organisation hands it over; only reference, title and supplier are certain to be there.
 *
 * @param reference its name at the crisis organisation; no contract is taken over twice under one reference
 * @param supplierKvk number in the trade register; empty text when not known
 */
public record InheritedContract(
        String reference,
        String title,
        String supplierName,
        String supplierKvk,
        ProductionContract.Terms terms,
        List<ProductionContract.Line> lines,
        List<ProductionContract.Milestone> schedule) {

    public InheritedContract {
        lines = List.copyOf(lines);
        schedule = List.copyOf(schedule);
    }
}
