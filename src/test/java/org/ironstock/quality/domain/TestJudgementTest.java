package org.ironstock.quality.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ironstock.quality.QualityMother.MADE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ironstock.product.process.NormTable;
import org.ironstock.quality.Certificate;
import org.ironstock.quality.QualityMother;
import org.ironstock.shared.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measured values against the limits of the norms, on both sides of each. */
class TestJudgementTest {

    private static final NormTable NORMS = new NormTable();
    private static final SamplingPlan PLAN =
            SamplingPlan.of(5_000, InspectionLevel.II, Severity.NORMAL, Aql.ONE_AND_A_HALF, 0);

    private static LotNorms norms(String product, List<Certificate> papers) {
        return LotNorms.of(product, MADE, papers, NORMS::limits);
    }

    private static Verdict judge(String product, List<Certificate> papers, String test, String values) {
        return TestJudgement.of(Set.of(test), norms(product, papers), Map.of(test, MeasuredValues.of(values)), PLAN, 0)
                .verdict();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "BACTERIAL_FILTRATION, 98 99 99 99 99, PASS",
        "BACTERIAL_FILTRATION, 99 99 99 99 97.9, BORDERLINE",
        "BACTERIAL_FILTRATION, 99 99 99 99 96.04, BORDERLINE",
        "BACTERIAL_FILTRATION, 99 99 99 99 96.03, FAIL",
        "DIFFERENTIAL_PRESSURE, 59.99 40 40 40 40, PASS",
        "DIFFERENTIAL_PRESSURE, 60 40 40 40 40, BORDERLINE",
        "DIFFERENTIAL_PRESSURE, 61.2 40 40 40 40, BORDERLINE",
        "DIFFERENTIAL_PRESSURE, 61.21 40 40 40 40, FAIL",
        "SPLASH_RESISTANCE, 16.0 17 17 17 17, PASS",
        "SPLASH_RESISTANCE, 15.99 17 17 17 17, BORDERLINE",
        "BIOBURDEN, 30 1 1 1 1, PASS",
        "BIOBURDEN, 30.6 1 1 1 1, BORDERLINE",
        "BIOBURDEN, 30.7 1 1 1 1, FAIL",
        "BIOBURDEN, 1 1 1 1, FAIL"
    })
    void theWorstValueDecides(String test, String values, Verdict verdict) {
        assertThat(judge("IIR-MASK", QualityMother.iir("EN 14683:2025"), test, values))
                .isEqualTo(verdict);
    }

    /** Ten wearers with five exercises each: so many exercises of the first wearers leak too much. */
    private static String leaking(int exercises, String much) {
        return IntStream.range(0, 50)
                .mapToObj(exercise -> exercise < exercises ? much : "2")
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0} exercises above eleven percent: {1}")
    @CsvSource({"0, PASS", "4, PASS", "5, BORDERLINE", "6, FAIL"})
    void fortySixOfFiftyExercisesLeakLittle(int exercises, Verdict verdict) {
        assertThat(judge("FFP2-MASK", QualityMother.ffp2(), "INWARD_LEAKAGE", leaking(exercises, "11.1")))
                .isEqualTo(verdict);
    }

    @Test
    void elevenPercentItselfIsRight() {
        assertThat(judge("FFP2-MASK", QualityMother.ffp2(), "INWARD_LEAKAGE", leaking(10, "11")))
                .isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest(name = "{0} wearers with a mean of {1}: {2}")
    @CsvSource({"2, 8.1, PASS", "3, 8.1, BORDERLINE", "4, 8.1, FAIL", "10, 8, PASS"})
    void eightOfTenWearersLeakLittleOnTheMean(int wearers, String mean, Verdict verdict) {
        assertThat(judge("FFP2-MASK", QualityMother.ffp2(), "INWARD_LEAKAGE", leaking(5 * wearers, mean)))
                .isEqualTo(verdict);
    }

    @Test
    void leakageOfFewerWearersIsNoResult() {
        String some = leaking(0, "2").substring(2);
        assertThat(judge("FFP2-MASK", QualityMother.ffp2(), "INWARD_LEAKAGE", some))
                .isEqualTo(Verdict.FAIL);
        assertThat(TestJudgement.incomplete(
                        Set.of("INWARD_LEAKAGE"),
                        norms("FFP2-MASK", QualityMother.ffp2()),
                        Map.of("INWARD_LEAKAGE", MeasuredValues.of(some))))
                .extracting(Finding::code)
                .containsExactly("MEASUREMENTS_INCOMPLETE");
    }

    private static String forces(int weak, int all, String force) {
        return IntStream.range(0, all)
                .mapToObj(glove -> glove < weak ? force : "9")
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0} of {1} gloves at {2} N: {3}")
    @CsvSource({
        "6, 13, 1.0, PASS",
        "7, 13, 6.0, PASS",
        "7, 13, 5.9, BORDERLINE",
        "7, 13, 5.88, BORDERLINE",
        "7, 13, 5.87, FAIL",
        "6, 12, 9, FAIL"
    })
    void theMedianOfAtLeastThirteenForcesDecides(int weak, int all, String force, Verdict verdict) {
        assertThat(judge("EXAM-GLOVE", QualityMother.glove(), "FORCE_BEFORE_AGEING", forces(weak, all, force)))
                .isEqualTo(verdict);
    }

    @Test
    void tooFewForcesAreNamed() {
        assertThat(TestJudgement.incomplete(
                        Set.of("FORCE_BEFORE_AGEING", "HOLES", "SHELF_LIFE"),
                        norms("EXAM-GLOVE", QualityMother.glove()),
                        Map.of("FORCE_BEFORE_AGEING", MeasuredValues.of(forces(0, 12, "9")))))
                .extracting(Finding::subject)
                .containsExactly("Kracht bij breuk voor veroudering");
    }

    @ParameterizedTest(name = "{0} defective of 200: {1}")
    @CsvSource({"0, PASS", "7, PASS", "8, BORDERLINE", "9, FAIL"})
    void theSampleAcceptsSoManyDefects(int defective, Verdict verdict) {
        assertThat(TestJudgement.of(
                                Set.of("VISIBLE_DEFECTS"), norms("CAP", QualityMother.cap()), Map.of(), PLAN, defective)
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void aSampleByALaxerPlanThanTheNormShowsNothing() {
        List<Certificate> surgical = QualityMother.glove().stream()
                .map(paper -> QualityMother.naming(
                        paper, "SURGICAL", paper.normEditions().toArray(String[]::new)))
                .toList();
        LotNorms norms = norms("EXAM-GLOVE", surgical);
        SamplingPlan strict = SamplingPlan.of(5_000, InspectionLevel.I, Severity.NORMAL, Aql.POINT_SIXTY_FIVE, 200);

        assertThat(TestJudgement.of(Set.of("HOLES"), norms, Map.of(), PLAN, 0).verdict())
                .isEqualTo(Verdict.FAIL);
        assertThat(TestJudgement.of(Set.of("HOLES"), norms, Map.of(), strict, 3).verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void oneBadTestSpoilsTheLotAndNoTestProvesNothing() {
        LotNorms norms = norms("IIR-MASK", QualityMother.iir("EN 14683:2025"));
        Map<String, MeasuredValues> values = Map.of(
                "BACTERIAL_FILTRATION", MeasuredValues.of("99 99 99 99 99"),
                "BIOBURDEN", MeasuredValues.of("99 99 99 99 99"));

        assertThat(TestJudgement.of(Set.of("BACTERIAL_FILTRATION", "BIOBURDEN"), norms, values, PLAN, 0)
                        .verdict())
                .isEqualTo(Verdict.FAIL);
        assertThat(TestJudgement.of(Set.of(), norms, values, PLAN, 0).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(TestJudgement.of(Set.of("UNHEARD_OF"), norms, values, PLAN, 0)
                        .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void limitsAreToldInWords() {
        LotNorms norms = norms("FFP2-MASK", QualityMother.ffp2());
        assertThat(norms.of("INWARD_LEAKAGE").stream().map(TestJudgement::inWords))
                .containsExactlyInAnyOrder(
                        "ten hoogste 11 %, ten minste 46 van 50",
                        "ten hoogste 8 %, gemiddelde van ten minste 8 van 10 dragers");
        assertThat(norms("IIR-MASK", QualityMother.iir("EN 14683:2025")).of("DIFFERENTIAL_PRESSURE").stream()
                        .map(TestJudgement::inWords))
                .containsExactly("minder dan 60 Pa/cm², elke meting");
        assertThat(norms("EXAM-GLOVE", QualityMother.glove()).of("FORCE_BEFORE_AGEING").stream()
                        .map(TestJudgement::inWords))
                .containsExactly("ten minste 6,0 N, mediaan van ten minste 13 metingen");
    }
}
