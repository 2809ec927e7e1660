package org.ironstock.tender.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.tender.Procedure;
import org.ironstock.tender.domain.TenderMother.DocumentsBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentsCheckTest {

    private static final AwardCriterion.Kind QUALITY = AwardCriterion.Kind.QUALITY;

    @Test
    void completeDocumentsHaveNoFindings() {
        assertThat(codes(documents -> {})).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Requirement.Subject.class)
    void eachOfTheFourteenSubjectsIsAnswered(Requirement.Subject subject) {
        assertThat(Requirement.Subject.values()).hasSize(14);
        List<Finding> findings = findings(
                Procedure.OPEN,
                documents -> documents.requirements = documents.requirements.stream()
                        .filter(requirement -> requirement.subject() != subject)
                        .toList());
        assertThat(findings).extracting(Finding::code).containsExactly("REQUIREMENT_MISSING");
        assertThat(findings).extracting(Finding::subject).containsExactly(subject.name());
    }

    @Test
    void leftOutSubjectNeedsAReason() {
        assertThat(codes(documents -> documents.requirements = with(Requirement.Kind.NOT_APPLICABLE, " ")))
                .containsExactly("REQUIREMENT_WITHOUT_TEXT");
        assertThat(codes(documents -> documents.requirements = with(Requirement.Kind.NOT_APPLICABLE, "Al geregeld.")))
                .isEmpty();
    }

    @Test
    void subjectIsAnsweredOnce() {
        assertThat(codes(documents -> {
                    List<Requirement> twice = new ArrayList<>(documents.requirements);
                    twice.add(twice.get(0));
                    documents.requirements = twice;
                }))
                .containsExactly("REQUIREMENT_TWICE");
    }

    @Test
    void knockOutHasACodeOfItsOwnAndAText() {
        TenderDocuments.KnockOut one = new TenderDocuments.KnockOut("KO-1", "Tekst");
        assertThat(codes(documents -> documents.knockOuts = List.of(one, one))).containsExactly("KNOCK_OUT_CODE");
        assertThat(codes(documents -> documents.knockOuts = List.of(new TenderDocuments.KnockOut("KO-1", ""))))
                .containsExactly("KNOCK_OUT_TEXT");
    }

    @ParameterizedTest(name = "weight of the price {0}: {1}")
    @CsvSource({"39, WEIGHTS_NOT_100", "40, ''", "41, WEIGHTS_NOT_100"})
    void weightsAreTogetherAHundred(int price, String finding) {
        assertThat(codes(documents -> documents.criteria = withPriceWeight(price)))
                .isEqualTo(expected(finding));
    }

    @ParameterizedTest(name = "weights {0} and {1}: {2}")
    @CsvSource({
        "0, 60, SUPPLY",
        "1, 59, ''",
        "59, 1, ''",
        "60, 0, ASSURANCE",
        "100, -40, ASSURANCE",
        "101, -41, SUPPLY ASSURANCE"
    })
    void aWeightLiesBetweenOneAndAHundred(int supply, int assurance, String wrong) {
        List<Finding> findings = findings(
                Procedure.OPEN,
                documents -> documents.criteria =
                        qualities(supply, new AwardCriterion("ASSURANCE", "Borging", QUALITY, assurance, 5, 0)));
        assertThat(findings).allMatch(finding -> finding.code().equals("CRITERION_WEIGHT"));
        assertThat(String.join(" ", findings.stream().map(Finding::subject).toList()))
                .isEqualTo(wrong);
    }

    private static List<AwardCriterion> qualities(int supply, AwardCriterion other) {
        return List.of(
                new AwardCriterion("SUPPLY", "Levering", QUALITY, supply, 5, 0),
                other,
                new AwardCriterion("PRICE", "Prijs", AwardCriterion.Kind.PRICE, 40, 0, 0));
    }

    @ParameterizedTest(name = "code {0} and name {1}: {2}")
    @CsvSource({
        "ASSURANCE, Borging, ''",
        "SUPPLY, Borging, CRITERION_CODE",
        "' ', Borging, CRITERION_CODE",
        "ASSURANCE, ' ', CRITERION_NAME"
    })
    void aCriterionHasACodeOfItsOwnAndAName(String code, String name, String finding) {
        assertThat(codes(documents ->
                        documents.criteria = qualities(35, new AwardCriterion(code, name, QUALITY, 25, 5, 0))))
                .isEqualTo(expected(finding));
    }

    @Test
    void criteriaHoldQualityAndOnePrice() {
        AwardCriterion price = new AwardCriterion("PRICE", "Prijs", AwardCriterion.Kind.PRICE, 100, 0, 0);
        AwardCriterion quality = new AwardCriterion("PLAN", "Plan", AwardCriterion.Kind.QUALITY, 100, 5, 0);
        assertThat(codes(documents -> {
                    documents.criteria = List.of(price);
                    documents.formula = ScoringFormula.weightedFactor(Money.euro(1), Money.euro(2), "PRICE");
                }))
                .containsExactly("QUALITY_MISSING");
        assertThat(codes(documents -> {
                    documents.criteria = List.of(quality);
                    documents.formula = ScoringFormula.weightedFactor(Money.euro(1), Money.euro(2), "");
                }))
                .containsExactly("PRICE_NOT_ONCE");
    }

    @ParameterizedTest(name = "scale {0} with minimum {1}: {2}")
    @CsvSource({
        "0, 0, CRITERION_SCALE",
        "1, 0, ''",
        "100, 100, ''",
        "101, 0, CRITERION_SCALE",
        "5, 6, CRITERION_MINIMUM",
        "5, -1, CRITERION_MINIMUM"
    })
    void scaleHoldsItsMinimum(int scale, int minimum, String finding) {
        assertThat(codes(documents -> documents.criteria = List.of(
                        new AwardCriterion("SUPPLY", "Plan", AwardCriterion.Kind.QUALITY, 60, scale, minimum),
                        new AwardCriterion("PRICE", "Prijs", AwardCriterion.Kind.PRICE, 40, 0, 0))))
                .isEqualTo(expected(finding));
    }

    @Test
    void formulaHasItsParameters() {
        Money two = Money.euro(2);
        Money three = Money.euro(3);
        assertThat(formula(ScoringFormula.weightedFactor(two, three, ""))).isEmpty();
        assertThat(formula(ScoringFormula.weightedFactor(two, two, ""))).containsExactly("FORMULA_PARAMETER");
        assertThat(formula(new ScoringFormula(
                        ScoringFormula.Kind.WEIGHTED_FACTOR,
                        Optional.empty(),
                        Optional.of(three),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "")))
                .containsExactly("FORMULA_PARAMETER");
        assertThat(formula(ScoringFormula.logarithmic(new BigDecimal("1.5"), "")))
                .isEmpty();
        assertThat(formula(ScoringFormula.logarithmic(BigDecimal.ONE, ""))).containsExactly("FORMULA_PARAMETER");
        assertThat(formula(ScoringFormula.awardOnValue(two, ""))).isEmpty();
        assertThat(formula(ScoringFormula.awardOnValue(Money.ZERO, ""))).containsExactly("FORMULA_PARAMETER");
        assertThat(formula(ScoringFormula.valueForMoney(BigDecimal.TEN, ""))).isEmpty();
        assertThat(formula(ScoringFormula.valueForMoney(BigDecimal.ZERO, ""))).containsExactly("FORMULA_PARAMETER");
    }

    @Test
    void relativeFormulaIsAllowedWithAWarning() {
        List<Finding> findings = findings(Procedure.OPEN, documents -> documents.formula = ScoringFormula.relative(""));
        assertThat(findings).extracting(Finding::code).containsExactly("RANK_REVERSAL");
        assertThat(findings).noneMatch(Finding::blocking);
    }

    @Test
    void tieBreakerIsACriterion() {
        assertThat(formula(ScoringFormula.relative("NOTHING"))).contains("TIE_BREAKER_UNKNOWN");
    }

    @Test
    void frameworkOverFourYearsNeedsAMotive() {
        Need longNeed = longNeed();
        assertThat(longTerm(longNeed, 36, 12, "")).isEmpty();
        assertThat(longTerm(longNeed, 36, 13, "")).containsExactly("TERM_WITHOUT_MOTIVE");
        assertThat(longTerm(longNeed, 36, 13, "Terugverdientijd")).isEmpty();
    }

    @Test
    void termStaysWithinTheEstimate() {
        assertThat(codes(documents -> {
                    documents.termMonths = 37;
                    documents.optionMonths = 11;
                }))
                .isEmpty();
        assertThat(codes(documents -> {
                    documents.termMonths = 40;
                    documents.termMotive = "Reden";
                }))
                .containsExactly("TERM_BEYOND_ESTIMATE");
        assertThat(codes(documents -> documents.termMonths = 0)).containsExactly("TERM_MISSING");
    }

    @ParameterizedTest(name = "maximum quantity {0}: {1}")
    @CsvSource({"0, MAXIMUM_QUANTITY_MISSING", "1, ''", "5280000, ''", "5280001, MAXIMUM_QUANTITY_TOO_HIGH"})
    void frameworkHasAMaximumQuantity(long pieces, String finding) {
        assertThat(codes(documents -> documents.maximumQuantity = Quantity.of(pieces)))
                .isEqualTo(expected(finding));
    }

    @ParameterizedTest(name = "maximum value {0} cents: {1}")
    @CsvSource({
        "0, MAXIMUM_VALUE_MISSING",
        "47999999, MAXIMUM_VALUE_RANGE",
        "48000000, ''",
        "52800000, ''",
        "52800001, MAXIMUM_VALUE_RANGE"
    })
    void frameworkHasAMaximumValue(long cents, String finding) {
        assertThat(codes(documents -> documents.maximumValue = new Money(cents)))
                .isEqualTo(expected(finding));
    }

    @Test
    void turnoverDemandIsAtMostThreeTimesTheEstimateAndMotivated() {
        assertThat(turnover(Money.euro(1_440_000), "Nodig")).isEmpty();
        assertThat(turnover(Money.euro("1440000.01"), "Nodig")).containsExactly("TURNOVER_TOO_HIGH");
        assertThat(turnover(Money.euro(1), "")).containsExactly("TURNOVER_WITHOUT_MOTIVE");
    }

    @Test
    void referenceIsAtMostSixtyPercentOfTheEstimate() {
        assertThat(reference(Money.euro(288_000))).isEmpty();
        assertThat(reference(Money.euro("288000.01"))).containsExactly("REFERENCE_TOO_HIGH");
    }

    @Test
    void normsAreThoseOfTheProductList() {
        assertThat(norms(TenderMother.MASK, "EN 14683:2025")).containsExactly("NORMS_NOT_AS_LIST");
        assertThat(codes(documents -> documents.norms = List.of())).containsExactly("NORMS_NOT_AS_LIST");
        assertThat(norms("GLOVES", "EN 455-1"))
                .containsExactlyInAnyOrder("NORMS_OF_OTHER_PRODUCT", "NORMS_NOT_AS_LIST");
    }

    @Test
    void conductStatementIsWarnedAboutBecauseItTakesEightWeeks() {
        List<Finding> findings =
                findings(Procedure.OPEN, documents -> documents.evidence = List.of(TenderDocuments.Evidence.GVA));
        assertThat(findings).extracting(Finding::code).containsExactly("GVA_TAKES_EIGHT_WEEKS");
        assertThat(findings).noneMatch(Finding::blocking);
    }

    @Test
    void acceleratedProcedureHasAMotive() {
        assertThat(codes(Procedure.OPEN_ACCELERATED, documents -> {})).containsExactly("ACCELERATION_WITHOUT_MOTIVE");
        assertThat(codes(Procedure.OPEN_ACCELERATED, documents -> documents.accelerationMotive = "Tekort"))
                .isEmpty();
    }

    @Test
    void privateProcedureInvitesThreeConfirmedParties() {
        assertThat(invited("SUP-1", "SUP-2")).containsExactly("INVITED_TOO_FEW");
        assertThat(invited("SUP-1", "SUP-2", "SUP-2")).containsExactly("INVITED_TOO_FEW");
        assertThat(invited("SUP-1", "SUP-2", "SUP-3")).isEmpty();
        assertThat(invited("SUP-1", "SUP-2", "SUP-9")).containsExactly("INVITED_NOT_CONFIRMED");
        assertThat(codes(documents -> documents.invited = List.of("SUP-1")))
                .containsExactly("INVITED_IN_OPEN_PROCEDURE");
    }

    private static List<String> invited(String... suppliers) {
        return codes(Procedure.BELOW_THRESHOLD, documents -> documents.invited = List.of(suppliers));
    }

    private static List<String> norms(String product, String norm) {
        return codes(documents -> documents.norms = List.of(new TenderDocuments.NormDemand(product, List.of(norm))));
    }

    private static List<String> reference(Money value) {
        return codes(
                documents -> documents.references = List.of(new TenderDocuments.ReferenceDemand("Levering", value)));
    }

    private static List<String> turnover(Money demand, String motive) {
        return codes(documents -> {
            documents.turnoverDemand = Optional.of(demand);
            documents.turnoverMotive = motive;
        });
    }

    private static List<String> formula(ScoringFormula formula) {
        return codes(documents -> documents.formula = formula);
    }

    private static Need longNeed() {
        Need base = TenderMother.need();
        return new Need(
                base.title(),
                base.reason(),
                base.executor(),
                base.needBy(),
                base.lines(),
                3,
                60,
                12,
                base.regions(),
                base.servicesFee(),
                false,
                "");
    }

    private static List<String> longTerm(Need need, int term, int options, String motive) {
        DocumentsBuilder builder = new DocumentsBuilder();
        builder.termMonths = term;
        builder.optionMonths = options;
        builder.termMotive = motive;
        DocumentsCheck base = TenderMother.check(Procedure.OPEN);
        return new DocumentsCheck(
                        need, base.estimate(), base.steps(), base.listNorms(), base.bridge(), base.confirmedSuppliers())
                .findings(builder.build()).stream().map(Finding::code).toList();
    }

    private static List<AwardCriterion> withPriceWeight(int weight) {
        List<AwardCriterion> criteria = new ArrayList<>(TenderMother.criteria());
        criteria.set(2, new AwardCriterion("PRICE", "Prijs", AwardCriterion.Kind.PRICE, weight, 0, 0));
        return criteria;
    }

    private static List<Requirement> with(Requirement.Kind kind, String text) {
        List<Requirement> requirements = new ArrayList<>(TenderMother.requirements());
        requirements.set(10, new Requirement(Requirement.Subject.GENERIC_PORTAL, kind, text));
        return requirements;
    }

    private static List<String> codes(Consumer<DocumentsBuilder> change) {
        return codes(Procedure.OPEN, change);
    }

    private static List<String> codes(Procedure procedure, Consumer<DocumentsBuilder> change) {
        return findings(procedure, change).stream().map(Finding::code).toList();
    }

    private static List<Finding> findings(Procedure procedure, Consumer<DocumentsBuilder> change) {
        DocumentsBuilder builder = new DocumentsBuilder();
        change.accept(builder);
        return TenderMother.check(procedure).findings(builder.build());
    }

    private static List<String> expected(String finding) {
        return finding.isEmpty() ? List.of() : List.of(finding);
    }
}
