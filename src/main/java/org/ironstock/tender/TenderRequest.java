package org.ironstock.tender;

import java.time.LocalDate;
import java.util.List;
import org.ironstock.shared.Quantity;

/**
 * Somebody asks for a tender.
 *
 * @param title name of the tender in Dutch
 * @param reason why it is needed
 * @param executor who runs it
 * @param needBy day on which the contract must be there
 * @param lines products with the monthly need
 * @param virtualStockMonths months of need that the supplier keeps in virtual stock
 * @param termMonths term without options
 * @param optionMonths months of all extension options together
 * @param urgent whether ordinary periods are asked to be shortened
 * @param urgencyReason motive for the urgency; empty when not urgent
 * @param kind what the tender is to bring
 */
public record TenderRequest(
        String title,
        String reason,
        Executor executor,
        LocalDate needBy,
        List<Line> lines,
        int virtualStockMonths,
        int termMonths,
        int optionMonths,
        boolean urgent,
        String urgencyReason,
        ProcurementKind kind) {

    /** A request that does not say what it is to bring: what its executor usually tenders. */
    public TenderRequest(
            String title,
            String reason,
            Executor executor,
            LocalDate needBy,
            List<Line> lines,
            int virtualStockMonths,
            int termMonths,
            int optionMonths,
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
                urgent,
                urgencyReason,
                ProcurementKind.usual(executor));
    }

    /**
     * A product and how much of it is needed in a month.
     *
     * @param productCode code in the product list, e.g. {@code IIR-MASK}
     * @param monthlyQuantity base units a month
     */
    public record Line(String productCode, Quantity monthlyQuantity) {}

    public TenderRequest {
        lines = List.copyOf(lines);
    }
}
