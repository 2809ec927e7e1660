package org.ironstock.quality.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.ironstock.quality.domain.SupplierHistory;
import org.ironstock.quality.domain.TestRequirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decision {@code requiredTests}: what each product must show, and how the history of its supplier changes that. */
class RequiredTestsDecisionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    private final RequiredTestsTable table = new RequiredTestsTable();

    @ParameterizedTest(name = "{0}: {1} tests, {2} for a proven supplier")
    @CsvSource({
        "IIR-MASK, 5, 3",
        "FFP2-MASK, 6, 3",
        "SURGICAL-GOWN, 6, 3",
        "ISOLATION-GOWN, 5, 3",
        "APRON, 5, 3",
        "EXAM-GLOVE, 4, 3",
        "GOGGLES, 1, 1",
        "FACE-SHIELD, 1, 1",
        "CAP, 1, 1",
        "HAND-DISINFECTANT, 3, 3"
    })
    void onlyAProvenSupplierIsTestedLess(String product, int all, int proven) {
        for (SupplierHistory history : Set.of(SupplierHistory.NEW, SupplierHistory.REGULAR, SupplierHistory.SUSPECT)) {
            assertThat(TestRequirement.tests(table.of(product, history, TODAY))).hasSize(all);
        }
        assertThat(TestRequirement.tests(table.of(product, SupplierHistory.PROVEN, TODAY)))
                .hasSize(proven);
    }

    @ParameterizedTest(name = "{0} after {1}: level {2}, {3}, at least {4}")
    @CsvSource({
        "IIR-MASK, NEW, II, NORMAL, 0",
        "IIR-MASK, REGULAR, II, NORMAL, 0",
        "IIR-MASK, PROVEN, II, NORMAL, 0",
        "IIR-MASK, SUSPECT, II, TIGHTENED, 0",
        "EXAM-GLOVE, NEW, I, NORMAL, 200",
        "EXAM-GLOVE, SUSPECT, I, TIGHTENED, 200"
    })
    void aRejectedLotTightensTheNextSample(
            String product, SupplierHistory history, String level, String severity, int minimum) {
        assertThat(table.of(product, history, TODAY))
                .filteredOn(requirement -> requirement.kind() == TestRequirement.Kind.SAMPLING)
                .containsExactly(new TestRequirement(TestRequirement.Kind.SAMPLING, level, severity, "1.5", minimum));
    }

    @Test
    void respiratorsAlwaysNeedTheNotifiedBody() {
        for (SupplierHistory history : SupplierHistory.values()) {
            assertThat(TestRequirement.certificates(table.of("FFP2-MASK", history, TODAY)))
                    .containsExactlyInAnyOrder("DECLARATION_PPE", "TYPE_EXAMINATION", "SURVEILLANCE");
        }
    }

    @ParameterizedTest
    @CsvSource({"OXYGEN, 2026-04-01", "UNHEARD-OF, 2026-04-01", "IIR-MASK, 2019-12-31"})
    void aGenericLineOrAnUnknownProductHasNoRules(String product, LocalDate on) {
        assertThat(table.of(product, SupplierHistory.NEW, on)).isEqualTo(List.of());
    }
}
