package org.ironstock.product.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ironstock.platform.DecisionTable;
import org.ironstock.product.NormLimit;
import org.ironstock.product.NormLimits;
import org.ironstock.product.NormQuestion;
import org.springframework.stereotype.Component;

/**
 * Decision {@code normLimits}, by a decision engine of its own: it is asked for every form that shows a limit, which is
 * no decision to keep in the history of the process engine.
 */
@Component
public class NormTable implements NormLimits {

    private final DecisionTable table = new DecisionTable("product", "normLimits");

    @Override
    public List<NormLimit> limits(NormQuestion question) {
        return table
                .rows(Map.of(
                        "rulesDate",
                        question.on().toString(),
                        "productCode",
                        question.productCode(),
                        "edition",
                        question.edition(),
                        "performance",
                        question.performance(),
                        "certifiedOn",
                        question.certifiedOn().map(LocalDate::toString).orElse("")))
                .stream()
                .map(this::limit)
                .toList();
    }

    private NormLimit limit(DecisionTable.Row row) {
        return new NormLimit(
                row.text("characteristic"),
                row.text("label"),
                NormLimit.Statistic.valueOf(row.text("statistic")),
                NormLimit.Comparison.valueOf(row.text("comparison")),
                new BigDecimal(row.text("limit")),
                row.text("unit"),
                row.whole("measurements"),
                row.whole("enough"),
                row.whole("groupSize"),
                table.version());
    }
}
