package org.ironstock.product.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.ironstock.product.PriceJudgement;
import org.ironstock.product.Product;
import org.ironstock.shared.UnitPrice;
import org.springframework.stereotype.Component;

/**
 * Decision {@code priceJudgement}. A decision engine of its own evaluates it, beside the history of the process engine:
 * prices of bids must not stand there.
 */
@Component
public class PriceTable {

    private static final String DECISION = "priceJudgement";
    private static final int MICROS = 6;

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision table;
    private final String version;

    /** Reads the table that the application brings. */
    public PriceTable() {
        try (InputStream file = PriceTable.class.getResourceAsStream("/processes/product/" + DECISION + ".dmn")) {
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

    /**
     * Judges a price against the range that a version of a product names.
     *
     * @param range the range, if one was ever set
     * @param on day on which the range must count
     */
    public PriceJudgement judge(UnitPrice offered, Optional<Product.PriceRange> range, LocalDate on) {
        boolean valid = range.filter(it -> !on.isAfter(it.validUntil())).isPresent();
        DmnDecisionRuleResult row = engine.evaluateDecisionTable(
                        table,
                        Map.of(
                                "rangeValid",
                                valid,
                                "offeredMicros",
                                micros(offered),
                                "minimumMicros",
                                range.map(it -> micros(it.minimum())).orElse(0L),
                                "maximumMicros",
                                range.map(it -> micros(it.maximum())).orElse(0L)))
                .getSingleResult();
        return new PriceJudgement(
                PriceJudgement.Verdict.valueOf(row.getEntry("verdict")), row.getEntry("reason"), version);
    }

    private static long micros(UnitPrice price) {
        return price.euro().movePointRight(MICROS).longValueExact();
    }
}
