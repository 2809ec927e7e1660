package org.ironstock.product.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
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

    private static final String DECISION = "normLimits";

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision table;
    private final String version;

    /** Reads the table that the application brings. */
    public NormTable() {
        try (InputStream file = NormTable.class.getResourceAsStream("/processes/product/" + DECISION + ".dmn")) {
            if (file == null) {
                throw new IllegalStateException("The decision table %s is not there".formatted(DECISION));
            }
            DmnModelInstance model = Dmn.readModelFromStream(file);
            this.table = engine.parseDecision(DECISION, model);
            Decision decision = model.getModelElementById(DECISION);
            this.version = DECISION + " " + decision.getVersionTag();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public List<NormLimit> limits(NormQuestion question) {
        return engine
                .evaluateDecisionTable(
                        table,
                        Map.of(
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

    private NormLimit limit(DmnDecisionRuleResult row) {
        return new NormLimit(
                row.getEntry("characteristic"),
                row.getEntry("label"),
                NormLimit.Statistic.valueOf(row.getEntry("statistic")),
                NormLimit.Comparison.valueOf(row.getEntry("comparison")),
                new BigDecimal(row.<String>getEntry("limit")),
                row.getEntry("unit"),
                whole(row, "measurements"),
                whole(row, "enough"),
                whole(row, "groupSize"),
                version);
    }

    private static int whole(DmnDecisionRuleResult row, String name) {
        return row.<Integer>getEntry(name);
    }
}
