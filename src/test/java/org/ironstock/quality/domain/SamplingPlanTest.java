package org.ironstock.quality.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single sampling by ISO 2859-1: letters, sizes and numbers, on both sides of every row. */
class SamplingPlanTest {

    private static SamplingPlan plan(long lot, InspectionLevel level, Severity severity, int minimum) {
        return SamplingPlan.of(lot, level, severity, Aql.ONE_AND_A_HALF, minimum);
    }

    @ParameterizedTest(name = "lot of {0}: {1} {2} {3}/{4}")
    @CsvSource({
        "51, D, 8, 0, 1",
        "280, D, 8, 0, 1",
        "281, G, 32, 1, 2",
        "500, G, 32, 1, 2",
        "501, G, 32, 1, 2",
        "1200, G, 32, 1, 2",
        "1201, H, 50, 2, 3",
        "3200, H, 50, 2, 3",
        "3201, J, 80, 3, 4",
        "10000, J, 80, 3, 4",
        "10001, K, 125, 5, 6",
        "35000, K, 125, 5, 6",
        "35001, L, 200, 7, 8",
        "150000, L, 200, 7, 8",
        "150001, M, 315, 10, 11",
        "500000, M, 315, 10, 11",
        "500001, N, 500, 14, 15",
        "90000000, N, 500, 14, 15"
    })
    void levelOneHasTheseSamples(long lot, char letter, long size, int accept, int reject) {
        assertThat(plan(lot, InspectionLevel.I, Severity.NORMAL, 0))
                .isEqualTo(new SamplingPlan(letter, size, accept, Severity.NORMAL, Aql.ONE_AND_A_HALF, false))
                .satisfies(plan -> assertThat(plan.reject()).isEqualTo(reject));
    }

    @ParameterizedTest(name = "lot of {0}: {1} {2} {3}/{4}")
    @CsvSource({
        "16, D, 8, 0, 1",
        "90, D, 8, 0, 1",
        "91, G, 32, 1, 2",
        "280, G, 32, 1, 2",
        "281, H, 50, 2, 3",
        "500, H, 50, 2, 3",
        "501, J, 80, 3, 4",
        "1200, J, 80, 3, 4",
        "1201, K, 125, 5, 6",
        "3200, K, 125, 5, 6",
        "3201, L, 200, 7, 8",
        "10000, L, 200, 7, 8",
        "10001, M, 315, 10, 11",
        "35000, M, 315, 10, 11",
        "35001, N, 500, 14, 15",
        "150000, N, 500, 14, 15",
        "150001, P, 800, 21, 22",
        "500000, P, 800, 21, 22",
        "500001, P, 800, 21, 22"
    })
    void levelTwoHasTheseSamples(long lot, char letter, long size, int accept, int reject) {
        assertThat(plan(lot, InspectionLevel.II, Severity.NORMAL, 0))
                .isEqualTo(new SamplingPlan(letter, size, accept, Severity.NORMAL, Aql.ONE_AND_A_HALF, false))
                .satisfies(plan -> assertThat(plan.reject()).isEqualTo(reject));
    }

    @ParameterizedTest(name = "tightened, lot of {0}: {1} {2} {3}")
    @CsvSource({
        "16, E, 13, 0",
        "91, H, 50, 1",
        "281, H, 50, 1",
        "501, J, 80, 2",
        "1201, K, 125, 3",
        "3201, L, 200, 5",
        "10001, M, 315, 8",
        "35001, N, 500, 12",
        "150001, P, 800, 18",
        "500001, P, 800, 18"
    })
    void theTightenedPlanAcceptsLess(long lot, char letter, long size, int accept) {
        assertThat(plan(lot, InspectionLevel.II, Severity.TIGHTENED, 0))
                .isEqualTo(new SamplingPlan(letter, size, accept, Severity.TIGHTENED, Aql.ONE_AND_A_HALF, false));
    }

    @ParameterizedTest(name = "gloves, lot of {0}: {1} {2} {3}")
    @CsvSource({"1200, L, 200, 7", "35000, L, 200, 7", "150000, L, 200, 7", "150001, M, 315, 10", "500001, N, 500, 14"})
    void glovesHaveAtLeastTwoHundred(long lot, char letter, long size, int accept) {
        assertThat(plan(lot, InspectionLevel.I, Severity.NORMAL, 200))
                .isEqualTo(new SamplingPlan(letter, size, accept, Severity.NORMAL, Aql.ONE_AND_A_HALF, false));
    }

    @ParameterizedTest(name = "lot of {0} with at least {1}: full {2}, {3} pieces, Ac {4}")
    @CsvSource({
        "1, 0, true, 1, 0",
        "8, 0, true, 8, 0",
        "9, 0, false, 8, 0",
        "199, 200, true, 199, 2",
        "200, 200, true, 200, 3",
        "201, 200, false, 200, 7"
    })
    void aSampleAsLargeAsTheLotIsAFullCheck(long lot, int minimum, boolean full, long size, int accept) {
        SamplingPlan plan = plan(lot, InspectionLevel.I, Severity.NORMAL, minimum);

        assertThat(plan.full()).isEqualTo(full);
        assertThat(plan.size()).isEqualTo(size);
        assertThat(plan.accept()).isEqualTo(accept);
    }

    @ParameterizedTest(name = "surgical gloves, {0}: letter {1}, {2}, {3}")
    @CsvSource({"NORMAL, L, 200, 3", "TIGHTENED, L, 200, 2"})
    void surgicalGlovesAreJudgedStricter(Severity severity, char letter, long size, int accept) {
        assertThat(SamplingPlan.of(40_000, InspectionLevel.I, severity, Aql.POINT_SIXTY_FIVE, 200))
                .isEqualTo(new SamplingPlan(letter, size, accept, severity, Aql.POINT_SIXTY_FIVE, false));
    }

    @ParameterizedTest(name = "AQL 0.65 {0}, lot of {1}: {2} {3} {4}")
    @CsvSource({
        "NORMAL, 100, F, 20, 0",
        "NORMAL, 200, F, 20, 0",
        "NORMAL, 400, J, 80, 1",
        "NORMAL, 600000, Q, 1250, 14",
        "TIGHTENED, 200, G, 32, 0",
        "TIGHTENED, 400, K, 125, 1",
        "TIGHTENED, 600000, Q, 1250, 12"
    })
    void arrowsLeadToTheNearestPlan(Severity severity, long lot, char letter, long size, int accept) {
        assertThat(SamplingPlan.of(lot, InspectionLevel.II, severity, Aql.POINT_SIXTY_FIVE, 0))
                .isEqualTo(new SamplingPlan(letter, size, accept, severity, Aql.POINT_SIXTY_FIVE, false));
    }

    @Test
    void anOfficialReadsThePlanInWords() {
        assertThat(plan(40_000, InspectionLevel.I, Severity.NORMAL, 200).inDutch())
                .isEqualTo("letter L, 200 stuks, AQL 1,5, Ac 7, Re 8, normaal");
        assertThat(plan(5, InspectionLevel.I, Severity.TIGHTENED, 0).inDutch())
                .isEqualTo("volledige controle van 5 stuks, AQL 1,5, Ac 0, Re 1, verscherpt");
    }

    @Test
    void aLotWithoutPiecesOrAnUnknownLimitHasNoPlan() {
        assertThatThrownBy(() -> plan(0, InspectionLevel.I, Severity.NORMAL, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one piece");
        assertThatThrownBy(() -> Aql.of(new BigDecimal("4.0")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4.0");
    }
}
