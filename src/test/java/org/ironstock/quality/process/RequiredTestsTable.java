package org.ironstock.quality.process;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.ironstock.quality.domain.SupplierHistory;
import org.ironstock.quality.domain.TestRequirement;

/** Decision {@code requiredTests} asked without a process. */
public final class RequiredTestsTable {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision table;

    public RequiredTestsTable() {
        InputStream file = RequiredTestsTable.class.getResourceAsStream("/processes/quality/requiredTests.dmn");
        this.table = engine.parseDecision("requiredTests", file);
    }

    public List<TestRequirement> of(String product, SupplierHistory history, LocalDate on) {
        return engine
                .evaluateDecisionTable(
                        table,
                        Map.of("rulesDate", on.toString(), "productCode", product, "supplierHistory", history.name()))
                .stream()
                .map(row -> new TestRequirement(
                        TestRequirement.Kind.valueOf(row.getEntry("kind")),
                        row.getEntry("code"),
                        row.getEntry("severity"),
                        row.getEntry("aql"),
                        row.<Integer>getEntry("minimumSample")))
                .toList();
    }
}
