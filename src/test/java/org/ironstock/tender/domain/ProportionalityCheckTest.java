package org.ironstock.tender.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.tender.Procedure;
import org.ironstock.tender.domain.SelectionPlan.Criterion;
import org.ironstock.tender.domain.TenderDocuments.ReferenceDemand;
import org.ironstock.tender.domain.TenderMother.DocumentsBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proportionality at the moment of drafting; the estimate is 480,000 euro. */
class ProportionalityCheckTest {

    @ParameterizedTest(name = "liability {0} with motive ''{1}'': {2}")
    @CsvSource({
        "1440000, '', ''",
        "1440001, '', LIABILITY_TOO_HIGH",
        "1440001, 'Patientschade', ''",
        "-1, '', LIABILITY_UNLIMITED",
        "-1, 'Patientschade', ''"
    })
    void liabilityIsLimitedOrMotivated(long euro, String motive, String expected) {
        Optional<Money> cap = euro < 0 ? Optional.empty() : Optional.of(Money.euro(euro));
        assertThat(codes(documents -> documents.terms = new ContractTerms(cap, motive, 10, "", "")))
                .containsExactlyElementsOf(list(expected));
    }

    @ParameterizedTest(name = "penalties of {0}% with motive ''{1}'': {2}")
    @CsvSource({"0, '', PENALTY_WITHOUT_MAXIMUM", "10, '', ''", "11, '', PENALTY_TOO_HIGH", "11, 'Levensbelang', ''"})
    void penaltiesHaveAProportionateMaximum(int percent, String motive, String expected) {
        assertThat(codes(documents ->
                        documents.terms = new ContractTerms(Optional.of(Money.euro(480_000)), "", percent, motive, "")))
                .containsExactlyElementsOf(list(expected));
    }

    @Test
    void demandsAreNotStacked() {
        assertThat(codes(documents -> documents.references = references("Opslag", 288_000, "Vervoer", 192_000)))
                .isEmpty();
        assertThat(codes(documents -> documents.references = references("Opslag", 288_000, "Vervoer", 192_001)))
                .containsExactly("DEMANDS_STACKED");
        assertThat(codes(documents -> documents.references = references("Opslag", 100_000, "opslag ", 100_000)))
                .containsExactly("DEMANDS_STACKED");
        assertThat(codes(documents -> {
                    documents.references = references("Opslag", 100_000, "opslag ", 100_000);
                    documents.terms = new ContractTerms(
                            Optional.of(Money.euro(480_000)), "", 10, "", "Twee soorten opslag zijn nodig.");
                }))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} invited, weights {1} and {2}: {3}")
    @CsvSource({
        "0, 0, 0, ''",
        "5, 60, 40, ''",
        "4, 60, 40, SELECTION_TOO_NARROW",
        "5, 60, 39, SELECTION_CRITERIA",
        "5, 60, 41, SELECTION_CRITERIA"
    })
    void limitedNumberHasPublishedCriteria(int invited, int one, int other, String expected) {
        SelectionPlan plan = new SelectionPlan(
                invited,
                one == 0
                        ? List.of()
                        : List.of(new Criterion("ERV", "Ervaring", one), new Criterion("CAP", "Capaciteit", other)));
        assertThat(codes(Procedure.RESTRICTED, documents -> documents.selection = plan))
                .containsExactlyElementsOf(list(expected));
    }

    @Test
    void openProcedureHasNoSelectionCriteria() {
        assertThat(codes(documents ->
                        documents.selection = new SelectionPlan(5, List.of(new Criterion("ERV", "Ervaring", 100)))))
                .containsExactly("SELECTION_WITHOUT_NEED");
    }

    private static List<ReferenceDemand> references(String one, long euro, String other, long otherEuro) {
        return List.of(new ReferenceDemand(one, Money.euro(euro)), new ReferenceDemand(other, Money.euro(otherEuro)));
    }

    private static List<String> codes(Consumer<DocumentsBuilder> change) {
        return codes(Procedure.OPEN, change);
    }

    private static List<String> codes(Procedure procedure, Consumer<DocumentsBuilder> change) {
        DocumentsBuilder builder = new DocumentsBuilder();
        change.accept(builder);
        return TenderMother.check(procedure).findings(builder.build()).stream()
                .map(Finding::code)
                .toList();
    }

    private static List<String> list(String code) {
        return code.isEmpty() ? List.of() : List.of(code);
    }
}
