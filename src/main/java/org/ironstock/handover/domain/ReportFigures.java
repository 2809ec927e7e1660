package org.ironstock.handover.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ironstock.shared.Money;
import org.ironstock.stock.Flow;

/**
 * What a final report tells in figures.
 *
 * @param products each product with where its pieces came from and went to
 * @param disposals sets of lots that were sold, given away or processed
 * @param losses what was declared lost
 * @param differences everything that did not agree at any moment and was settled since
 * @param proceeds of all sales, excluding VAT
 * @param costs of all processing, excluding VAT
 */
public record ReportFigures(
        String handoverId,
        List<Reconciliation.Line> products,
        List<Disposal> disposals,
        List<Loss> losses,
        List<StockDifference> differences,
        Money proceeds,
        Money costs) {

    public ReportFigures {
        products = List.copyOf(products);
        disposals = List.copyOf(disposals);
        losses = List.copyOf(losses);
        differences = List.copyOf(differences);
    }

    /** Pieces of all products by way. */
    public Map<Flow, Long> totals() {
        Map<Flow, Long> totals = new EnumMap<>(Flow.class);
        for (Flow flow : Flow.values()) {
            totals.put(flow, products.stream().mapToLong(line -> line.of(flow)).sum());
        }
        return totals;
    }
}
