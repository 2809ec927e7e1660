package org.ironstock.product.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ironstock.product.NormLimit;
import org.ironstock.product.NormLimit.Statistic;
import org.ironstock.product.NormLimits;
import org.ironstock.product.NormQuestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decision {@code normLimits}: every product and limit, by edition and day of production. */
class NormLimitsDecisionTest {

    private static final LocalDate MADE = LocalDate.of(2026, 3, 2);

    private static final Pattern NORM = Pattern.compile("EN [^;|]+:[0-9][^;|]*");

    private final NormTable table = new NormTable();

    private List<NormLimit> limits(String product, String performance, String edition, LocalDate on) {
        return table.limits(new NormQuestion(product, performance, edition, on, Optional.empty()));
    }

    private NormLimit limit(String product, String performance, String edition, String characteristic) {
        List<NormLimit> found = limits(product, performance, edition, MADE).stream()
                .filter(limit -> limit.characteristic().equals(characteristic))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @ParameterizedTest(name = "{0} {1} {3}: {4} is right, {5} is not")
    @CsvSource(delimiter = '|', textBlock = """
            IIR-MASK       |          | EN 14683:2019+AC:2019 | BACTERIAL_FILTRATION        | 98   | 97.9
            IIR-MASK       |          | EN 14683:2019+AC:2019 | DIFFERENTIAL_PRESSURE       | 59.9 | 60
            IIR-MASK       |          | EN 14683:2019+AC:2019 | SPLASH_RESISTANCE           | 16.0 | 15.9
            IIR-MASK       |          | EN 14683:2019+AC:2019 | BIOBURDEN                   | 30   | 30.1
            IIR-MASK       |          | EN 14683:2025         | BACTERIAL_FILTRATION        | 98   | 97.9
            IIR-MASK       |          | EN 14683:2025         | DIFFERENTIAL_PRESSURE       | 59.9 | 60
            IIR-MASK       |          | EN 14683:2025         | SPLASH_RESISTANCE           | 16.0 | 15.9
            IIR-MASK       |          | EN 14683:2025         | BIOBURDEN                   | 30   | 30.1
            FFP2-MASK      |          | EN 149:2001+A1:2009   | PENETRATION                 | 6    | 6.1
            FFP2-MASK      |          | EN 149:2001+A1:2009   | INHALATION_AT_THIRTY        | 0.7  | 0.71
            FFP2-MASK      |          | EN 149:2001+A1:2009   | INHALATION_AT_NINETY_FIVE   | 2.4  | 2.41
            FFP2-MASK      |          | EN 149:2001+A1:2009   | EXHALATION                  | 3.0  | 3.1
            SURGICAL-GOWN  | STANDARD | EN 13795-1:2019       | LIQUID_PENETRATION_CRITICAL | 20   | 19.9
            SURGICAL-GOWN  | HIGH     | EN 13795-1:2019       | LIQUID_PENETRATION_CRITICAL | 100  | 99.9
            SURGICAL-GOWN  | STANDARD | EN 13795-1:2019       | LIQUID_PENETRATION_OTHER    | 10   | 9.9
            SURGICAL-GOWN  | HIGH     | EN 13795-1:2019       | LIQUID_PENETRATION_OTHER    | 10   | 9.9
            SURGICAL-GOWN  | STANDARD | EN 13795-1:2019       | WET_BACTERIAL_PENETRATION   | 2.8  | 2.7
            SURGICAL-GOWN  | HIGH     | EN 13795-1:2019       | WET_BACTERIAL_PENETRATION   | 6.0  | 5.9
            SURGICAL-GOWN  | HIGH     | EN 13795-1:2019       | BURST_STRENGTH              | 40   | 39.9
            SURGICAL-GOWN  | STANDARD | EN 13795-1:2019       | TENSILE_STRENGTH            | 20   | 19.9
            ISOLATION-GOWN | PB[6]-B  | EN 14126:2003+AC:2004 | BLOOD_CLASS                 | 1    | 0
            ISOLATION-GOWN | PB[6]-B  | EN 14126:2003+AC:2004 | VIRUS_CLASS                 | 1    | 0
            APRON          | PB[6]-B  | EN 14126:2003+AC:2004 | AEROSOL_CLASS               | 1    | 0
            APRON          | PB[6]-B  | EN 14126:2003+AC:2004 | DUST_CLASS                  | 1    | 0
            EXAM-GLOVE     | NITRILE  | EN 455-2:2024         | FORCE_BEFORE_AGEING         | 6.0  | 5.9
            EXAM-GLOVE     | LATEX    | EN 455-2:2024         | FORCE_AFTER_AGEING          | 6.0  | 5.9
            EXAM-GLOVE     | VINYL    | EN 455-2:2024         | FORCE_BEFORE_AGEING         | 3.6  | 3.5
            EXAM-GLOVE     | VINYL    | EN 455-2:2015         | FORCE_AFTER_AGEING          | 3.6  | 3.5
            """)
    void eachLimitHasTwoSides(
            String product, String performance, String edition, String characteristic, String right, String wrong) {
        NormLimit limit = limit(product, performance == null ? "" : performance, edition, characteristic);

        assertThat(limit.keeps(new BigDecimal(right))).isTrue();
        assertThat(limit.keeps(new BigDecimal(wrong))).isFalse();
        assertThat(limit.rulesVersion()).isEqualTo("normLimits 2026-01");
        assertThat(limit.label()).isNotBlank();
    }

    @Test
    void inwardLeakageIsCountedInTwoWays() {
        List<NormLimit> leakage = limits("FFP2-MASK", "", "EN 149:2001+A1:2009", MADE).stream()
                .filter(limit -> limit.characteristic().equals("INWARD_LEAKAGE"))
                .toList();

        assertThat(leakage)
                .extracting(NormLimit::statistic, limit -> limit.limit().intValue(), NormLimit::enough)
                .containsExactlyInAnyOrder(tuple(Statistic.COUNT, 11, 46), tuple(Statistic.GROUP_MEANS, 8, 8));
        assertThat(leakage).allSatisfy(limit -> assertThat(limit.measurements()).isEqualTo(50));
    }

    @Test
    void glovesHaveTheirOwnSampleAndAMedianOfThirteen() {
        assertThat(limit("EXAM-GLOVE", "NITRILE", "EN 455-2:2024", "FORCE_BEFORE_AGEING"))
                .satisfies(limit -> assertThat(limit.statistic()).isEqualTo(Statistic.MEDIAN))
                .satisfies(limit -> assertThat(limit.measurements()).isEqualTo(13));
        assertThat(limit("EXAM-GLOVE", "NITRILE", "EN 455-1:2020+A1:2022", "HOLES"))
                .satisfies(limit -> assertThat(limit.limit()).isEqualByComparingTo("1.5"))
                .satisfies(limit -> assertThat(limit.measurements()).isEqualTo(200));
        assertThat(limit("EXAM-GLOVE", "SURGICAL", "EN 455-1:2020", "HOLES").limit())
                .isEqualByComparingTo("0.65");
        assertThat(limit("EXAM-GLOVE", "NITRILE", "EN 455-4:2009", "SHELF_LIFE").limit())
                .isEqualByComparingTo("5");
    }

    @ParameterizedTest(name = "{1} on {2}: allowed {3}")
    @CsvSource({
        "IIR-MASK, EN 14683:2025, 2025-01-31, false",
        "IIR-MASK, EN 14683:2025, 2025-02-01, true",
        "IIR-MASK, EN 14683:2019+AC:2019, 2025-02-01, true",
        "IIR-MASK, EN 14683:2014, 2026-03-02, false",
        "IIR-MASK, EN 149:2001+A1:2009, 2026-03-02, false",
        "EXAM-GLOVE, EN 455-3:2023, 2026-03-02, true",
        "EXAM-GLOVE, EN ISO 374-5:2016, 2026-03-02, true",
        "GOGGLES, EN ISO 16321-1:2022, 2024-10-07, false",
        "GOGGLES, EN ISO 16321-1:2022, 2024-10-08, true",
        "HAND-DISINFECTANT, EN 1500:2013, 2026-03-02, true",
        "HAND-DISINFECTANT, EN 14476:2013+A2:2019, 2026-03-02, true",
        "OXYGEN, EN 1500:2013, 2026-03-02, false"
    })
    void anEditionIsAllowedFromItsDay(String product, String edition, LocalDate on, boolean allowed) {
        assertThat(limits(product, "NITRILE", edition, on).isEmpty()).isEqualTo(!allowed);
    }

    @ParameterizedTest(name = "{0} certified on {1}: {2}")
    @CsvSource({
        "GOGGLES, 2025-11-30, true",
        "GOGGLES, 2025-12-01, false",
        "FACE-SHIELD, 2025-11-30, true",
        "FACE-SHIELD, 2025-12-01, false"
    })
    void theOldNormForEyesCountsOnOldCertificatesOnly(String product, LocalDate certifiedOn, boolean allowed) {
        assertThat(table.limits(new NormQuestion(product, "", "EN 166:2001", MADE, Optional.of(certifiedOn)))
                        .isEmpty())
                .isEqualTo(!allowed);
        assertThat(limits(product, "", "EN 166:2001", MADE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"IIR-MASK", "FFP2-MASK", "SURGICAL-GOWN", "ISOLATION-GOWN", "APRON", "CAP", "HAND-DISINFECTANT"})
    void visibleDefectsNeedNoNorm(String product) {
        assertThat(limits(product, "", "", MADE))
                .extracting(NormLimit::characteristic)
                .containsExactly("VISIBLE_DEFECTS");
    }

    @Test
    void aGownWithoutItsClassHasNoLimits() {
        assertThat(limits("SURGICAL-GOWN", "", "EN 13795-1:2019", MADE)).isEmpty();
    }

    /** The first product list and the limits must speak of the same norms. */
    @Test
    void everyNormOfTheProductListIsOneOfItsProduct() throws IOException {
        try (BufferedReader list = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NormLimits.class.getResourceAsStream("/products/initial-list.csv")),
                StandardCharsets.UTF_8))) {
            List<String> unknown = list.lines()
                    .skip(1)
                    .filter(line -> line.contains(";TOEGELATEN;"))
                    .flatMap(NormLimitsDecisionTest::norms)
                    .filter(norm -> Stream.of("NITRILE", "STANDARD")
                            .allMatch(performance -> table.limits(new NormQuestion(
                                            norm[0], performance, norm[1], MADE, Optional.of(MADE.minusYears(2))))
                                    .isEmpty()))
                    .map(norm -> String.join(" ", norm))
                    .toList();
            assertThat(unknown).isEmpty();
        }
    }

    private static Stream<String[]> norms(String line) {
        String product = line.substring(0, line.indexOf(';'));
        return NORM.matcher(line).results().map(found ->
                new String[] {product, found.group().replaceAll(" \\(.*", "")});
    }
}
