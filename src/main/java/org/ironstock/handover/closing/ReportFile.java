package org.ironstock.handover.closing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ironstock.handover.domain.Reconciliation;
import org.ironstock.handover.domain.ReportFigures;
import org.ironstock.shared.CanonicalJson;
import org.ironstock.shared.CsvLine;
import org.ironstock.stock.Flow;

/** The figures of a final report for machines. */
final class ReportFile {

    private ReportFile() {}

    /** One row for each product. */
    static String csv(ReportFigures figures) {
        List<String> head = new ArrayList<>(List.of("overdracht", "product"));
        for (Flow flow : Flow.values()) {
            head.add(flow.inDutch().replace(' ', '_'));
        }
        head.add("over");
        StringBuilder file = new StringBuilder(CsvLine.UTF8_MARK).append(CsvLine.of(head));
        for (Reconciliation.Line line : figures.products()) {
            List<String> cells = new ArrayList<>(List.of(figures.handoverId(), line.productCode()));
            for (Flow flow : Flow.values()) {
                cells.add(String.valueOf(line.of(flow)));
            }
            cells.add(String.valueOf(line.left()));
            file.append(CsvLine.of(cells));
        }
        return file.toString();
    }

    /** Products, disposals, differences and money. */
    static String json(ReportFigures figures) {
        return CanonicalJson.of(Map.of(
                "handover",
                figures.handoverId(),
                "products",
                figures.products().stream().map(ReportFile::product).toList(),
                "disposals",
                figures.disposals().stream()
                        .map(disposal -> Map.of(
                                "id", disposal.id(),
                                "lane", disposal.lane().name(),
                                "lots", disposal.lots(),
                                "pieces", disposal.pieces(),
                                "document",
                                        disposal.document()
                                                .map(Object::toString)
                                                .orElse("")))
                        .toList(),
                "losses",
                figures.losses().stream()
                        .map(loss -> Map.of("id", loss.id(), "pieces", loss.pieces()))
                        .toList(),
                "differences",
                figures.differences().stream()
                        .map(difference -> Map.of(
                                "kind", difference.kind().name(),
                                "product", difference.productCode(),
                                "site", difference.place(),
                                "lot", difference.lotId(),
                                "movements", difference.movements(),
                                "pieces", difference.pieces()))
                        .toList(),
                "proceedsCents",
                figures.proceeds().cents(),
                "costsCents",
                figures.costs().cents()));
    }

    private static Map<String, Object> product(Reconciliation.Line line) {
        Map<String, Object> product = new LinkedHashMap<>();
        product.put("product", line.productCode());
        for (Flow flow : Flow.values()) {
            product.put(flow.name().toLowerCase(Locale.ROOT), line.of(flow));
        }
        product.put("left", line.left());
        return product;
    }
}
