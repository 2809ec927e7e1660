package org.ironstock.tender.domain;

import java.time.LocalDate;
import java.util.List;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.tender.Executor;
import org.ironstock.tender.ProcurementKind;
import org.ironstock.tender.TenderRequest;

/**
 * What is needed and why (behoeftestelling).
 *
 * @param needBy day on which the contract must be there
 * @param virtualStockMonths months of need that the supplier keeps in virtual stock
 * @param termMonths term without options
 * @param optionMonths months of all extension options together
 * @param regions regions where is delivered, in Dutch
 * @param servicesFee fee for services over the whole term with options, excluding VAT
 * @param urgencyReason motive for the urgency; empty when not urgent
 * @param kind what the tender is to bring, and so who goes on with its contract
 */
public record Need(
        String title,
        String reason,
        Executor executor,
        LocalDate needBy,
        List<NeedLine> lines,
        int virtualStockMonths,
        int termMonths,
        int optionMonths,
        List<String> regions,
        Money servicesFee,
        boolean urgent,
        String urgencyReason,
        ProcurementKind kind) {

    /** A need that does not say what the tender is to bring: what its executor usually tenders. */
    public Need(
            String title,
            String reason,
            Executor executor,
            LocalDate needBy,
            List<NeedLine> lines,
            int virtualStockMonths,
            int termMonths,
            int optionMonths,
            List<String> regions,
            Money servicesFee,
            boolean urgent,
            String urgencyReason) {
        this(
                title,
                reason,
                executor,
                needBy,
                lines,
                virtualStockMonths,
                termMonths,
                optionMonths,
                regions,
                servicesFee,
                urgent,
                urgencyReason,
                ProcurementKind.usual(executor));
    }

    /**
     * One product of the need.
     *
     * @param productCode code in the product list
     * @param monthlyQuantity base units a month
     */
    public record NeedLine(String productCode, Quantity monthlyQuantity) {}

    public Need {
        lines = List.copyOf(lines);
        regions = List.copyOf(regions);
        // A need that was kept before there were kinds names none.
        kind = kind == null ? ProcurementKind.usual(executor) : kind;
    }

    /** The need as it was asked for; regions and fee are added by the buyer. */
    public static Need of(TenderRequest request) {
        return new Need(
                request.title(),
                request.reason(),
                request.executor(),
                request.needBy(),
                request.lines().stream()
                        .map(line -> new NeedLine(line.productCode(), line.monthlyQuantity()))
                        .toList(),
                request.virtualStockMonths(),
                request.termMonths(),
                request.optionMonths(),
                List.of(),
                Money.ZERO,
                request.urgent(),
                request.urgencyReason(),
                request.kind());
    }

    /** A need that an official has yet to record; it satisfies no rule before that. */
    public static Need toBeRecorded(Executor executor, LocalDate today) {
        return new Need(
                "Nieuwe aanbesteding", "", executor, today, List.of(), 0, 36, 12, List.of(), Money.ZERO, false, "");
    }

    public List<String> productCodes() {
        return lines.stream().map(NeedLine::productCode).toList();
    }

    /** Term with all options. */
    public int fullTermMonths() {
        return termMonths + optionMonths;
    }

    /** Base units of all products together over the full term. */
    public Quantity fullQuantity() {
        return lines.stream()
                .map(line -> line.monthlyQuantity().times(fullTermMonths()))
                .reduce(Quantity.NONE, Quantity::plus);
    }
}
