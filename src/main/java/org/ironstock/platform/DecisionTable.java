package org.ironstock.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;

/**
 * A decision table that the application brings, asked beside the process engine: whoever asks needs no right to start
 * decisions, and what was asked (prices, amounts, measurements) does not stand in the history of the engine. Who decides by
 * it keeps the version with the decision.
 */
public final class DecisionTable {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision table;
    private final String version;

    /**
     * Reads the table {@code processes/<module>/<decision>.dmn}.
     *
     * @throws IllegalStateException when it is not there
     */
    public DecisionTable(String module, String decision) {
        try (InputStream file =
                DecisionTable.class.getResourceAsStream("/processes/%s/%s.dmn".formatted(module, decision))) {
            if (file == null) {
                throw new IllegalStateException("The decision table %s is not there".formatted(decision));
            }
            DmnModelInstance model = Dmn.readModelFromStream(file);
            this.table = engine.parseDecision(decision, model);
            Decision definition = model.getModelElementById(decision);
            this.version = decision + " " + definition.getVersionTag();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The rows that hold for these inputs, in the order of the table. */
    public List<Row> rows(Map<String, Object> inputs) {
        DmnDecisionResult answer = engine.evaluateDecision(table, inputs);
        return answer.stream().map(Row::new).toList();
    }

    /**
     * The one row that holds for these inputs.
     *
     * @throws IllegalStateException when none does, or more than one
     */
    public Row row(Map<String, Object> inputs) {
        List<Row> rows = rows(inputs);
        if (rows.size() != 1) {
            throw new IllegalStateException("%s gives %d answers to %s".formatted(version, rows.size(), inputs));
        }
        return rows.get(0);
    }

    /** Id and version tag of the table, e.g. {@code priceJudgement 2026-01}. */
    public String version() {
        return version;
    }

    /** One answer of a table. */
    public static final class Row {

        private final DmnDecisionResultEntries entries;

        private Row(DmnDecisionResultEntries entries) {
            this.entries = entries;
        }

        /** A text or a code. */
        public String text(String output) {
            return entries.getEntry(output);
        }

        public boolean flag(String output) {
            return entries.<Boolean>getEntry(output);
        }

        public int whole(String output) {
            return entries.<Integer>getEntry(output);
        }
    }
}
