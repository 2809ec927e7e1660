package org.ironstock.handover.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.ironstock.handover.domain.CountComparison.Counted;
import org.ironstock.handover.domain.CountComparison.Course;
import org.ironstock.handover.domain.CountComparison.Judgement;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountComparisonTest {

    private static final CountComparison COMPARISON = new CountComparison(new CountLimits(5, 20, Money.euro(10_000)));

    @ParameterizedTest(name = "book {0}, counts {1} and {2}: {3}")
    @CsvSource({
        // half a percent of 1,000 is 5 pieces
        "1000, 995, 1000, ACCEPT, 995",
        "1000, 994, 1000, RECOUNT,",
        "1000, 1005, 1000, ACCEPT, 1000",
        "1000, 1006, 1000, RECOUNT,",
        // the counts agree with each other and not with the books
        "1000, 995, 995, ACCEPT, 995",
        "1000, 994, 994, RECOUNT,",
        // two percent of 1,000 is 20 pieces
        "1000, 980, 1000, RECOUNT,",
        "1000, 979, 1000, THIRD,",
        // one too many, one too few: what counts is the distance between them
        "1000, 1010, 990, RECOUNT,",
        "1000, 1011, 990, THIRD,",
        // of 199 pieces no piece may be missing, of 200 one may
        "199, 198, 199, RECOUNT,",
        "200, 199, 200, ACCEPT, 199"
    })
    void aDifferenceIsMeasuredAgainstTheBooks(long book, long first, long second, Course course, Long accepted) {
        Judgement judgement = judge(book, first, second, 1, false);
        assertThat(judgement.course()).isEqualTo(course);
        assertThat(judgement.accepted()).isEqualTo(Optional.ofNullable(accepted).map(Quantity::of));
        assertThat(judgement.acceptance())
                .isEqualTo(Optional.ofNullable(accepted).map(pieces -> CountAcceptance.LOWER));
    }

    @Test
    void countsThatSayWhatTheBooksSayCount() {
        assertThat(judge(1000, 1000, 1000, 1, false))
                .isEqualTo(new Judgement(
                        Course.ACCEPT, Optional.of(Quantity.of(1000)), Optional.of(CountAcceptance.EQUAL)));
    }

    @Test
    void whatStillDiffersAfterARecountIsForAThirdPerson() {
        assertThat(judge(1000, 994, 1000, 1, true).course()).isEqualTo(Course.THIRD);
        assertThat(judge(1000, 995, 1000, 1, true))
                .isEqualTo(new Judgement(
                        Course.ACCEPT, Optional.of(Quantity.of(995)), Optional.of(CountAcceptance.RECOUNT)));
    }

    @Test
    void aDifferenceOfMoreThanTenThousandEuroIsForAThirdPersonFirst() {
        // 5 pieces of 1,000: within half a percent; at 2,000 euro each 10,000 euro
        assertThat(judge(1000, 995, 1000, 200_000, false).course()).isEqualTo(Course.ACCEPT);
        assertThat(judge(1000, 995, 1000, 200_001, false).course()).isEqualTo(Course.THIRD);
        // 20 pieces of 1,000: within two percent; at 500 euro each 10,000 euro
        assertThat(judge(1000, 980, 1000, 50_000, false).course()).isEqualTo(Course.RECOUNT);
        assertThat(judge(1000, 980, 1000, 50_001, false).course()).isEqualTo(Course.THIRD);
    }

    @Test
    void aDifferenceWhoseValueNobodyKnowsIsForAThirdPerson() {
        assertThat(judgeUnpriced(1000, 999).course()).isEqualTo(Course.THIRD);
        assertThat(judgeUnpriced(1000, 1000).course()).isEqualTo(Course.ACCEPT);
    }

    @Test
    void aLotThatIsNotThereIsCountedAsNothing() {
        assertThat(judge(1000, 0, 0, 1, false).course()).isEqualTo(Course.THIRD);
        assertThat(judge(0, 0, 0, 1, false).accepted()).contains(Quantity.NONE);
    }

    @Test
    void aLotThatIsNotInTheBooksIsForAThirdPerson() {
        assertThat(judge(0, 1, 1, 1, false).course()).isEqualTo(Course.THIRD);
        Counted oneFoundIt =
                new Counted(Quantity.NONE, Optional.of(Quantity.of(5)), Optional.empty(), Optional.empty(), false);
        assertThat(COMPARISON.judge(oneFoundIt).course()).isEqualTo(Course.THIRD);
        assertThat(oneFoundIt.difference()).isEqualTo(5);
        assertThat(oneFoundIt.value()).isEmpty();
    }

    private static Judgement judge(long book, long first, long second, long cents, boolean recounted) {
        return COMPARISON.judge(new Counted(
                Quantity.of(book),
                Optional.of(Quantity.of(first)),
                Optional.of(Quantity.of(second)),
                Optional.of(cents),
                recounted));
    }

    private static Judgement judgeUnpriced(long book, long counted) {
        return COMPARISON.judge(new Counted(
                Quantity.of(book),
                Optional.of(Quantity.of(counted)),
                Optional.of(Quantity.of(counted)),
                Optional.empty(),
                false));
    }
}
