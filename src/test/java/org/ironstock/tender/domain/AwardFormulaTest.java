package org.ironstock.tender.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ironstock.shared.Money;
import org.ironstock.tender.domain.RankedBid.DecidedBy;
import org.junit.jupiter.api.Test;

class AwardFormulaTest {

    private static final Draw DRAW = new Draw("0123456789abcdef".repeat(4));
    private static final Weights SIXTY_FORTY = Weights.of(60, 40);
    private static final AwardFormula WEIGHTED =
            new WeightedFactor(SIXTY_FORTY, Money.euro(2_000_000), Money.euro(3_000_000));
    private static final AwardFormula LOGARITHMIC = new Logarithmic(SIXTY_FORTY, BigDecimal.valueOf(2));
    private static final AwardFormula RELATIVE = new RelativePrice(SIXTY_FORTY);
    private static final AwardFormula ON_VALUE = new AwardOnValue(Money.euro(500_000));
    private static final AwardFormula FOR_MONEY = new ValueForMoney(BigDecimal.valueOf(1_000_000));
    private static final List<AwardFormula> ALL = List.of(WEIGHTED, LOGARITHMIC, RELATIVE, ON_VALUE, FOR_MONEY);

    private static AssessedBid bid(String id, String quality, long euro) {
        return bid(id, quality, euro, "0.5");
    }

    private static AssessedBid bid(String id, String quality, long euro, String tieScore) {
        return new AssessedBid(id, new BigDecimal(quality), Money.euro(euro), new BigDecimal(tieScore));
    }

    private static BigDecimal shown(Ranking ranking, String bidId) {
        return ranking.places().stream()
                .filter(place -> place.bidId().equals(bidId))
                .map(place -> place.figure().shown())
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal total(AwardFormula formula, AssessedBid bid, long lowestEuro) {
        return formula.figure(bid, new AwardFormula.Field(Money.euro(lowestEuro)))
                .total();
    }

    private static final List<AssessedBid> ORACLE =
            List.of(bid("A", "0.80", 2_400_000), bid("B", "0.90", 2_750_000), bid("C", "0.70", 2_100_000));

    @Test
    void weightedFactorGivesTheWorkedExample() {
        Ranking ranking = Ranking.of(WEIGHTED, ORACLE, DRAW);

        assertThat(shown(ranking, "A")).isEqualTo("72.00");
        assertThat(shown(ranking, "B")).isEqualTo("64.00");
        assertThat(shown(ranking, "C")).isEqualTo("78.00");
        assertThat(ranking.order()).containsExactly("C", "A", "B");
        assertThat(ranking.first().orElseThrow().figure().total()).isEqualByComparingTo("78");
    }

    @Test
    void logarithmicGivesTheWorkedExample() {
        assertThat(total(LOGARITHMIC, ORACLE.get(0), 2_100_000)).isCloseTo(new BigDecimal("80.294"), within("0.0005"));
        assertThat(total(LOGARITHMIC, ORACLE.get(1), 2_100_000)).isCloseTo(new BigDecimal("78.438"), within("0.0005"));
        assertThat(total(LOGARITHMIC, ORACLE.get(2), 2_100_000)).isEqualByComparingTo("82.000");
    }

    @Test
    void awardOnValueSubtractsTheValueOfQualityFromThePrice() {
        AwardFormula formula = new AwardOnValue(Money.euro(3_000));
        ScoreFigure figure = formula.figure(bid("A", "0.50", 80_000), new AwardFormula.Field(Money.euro(80_000)));

        assertThat(figure.quality()).isEqualByComparingTo("1500");
        assertThat(figure.total()).isEqualByComparingTo("78500");
        assertThat(Ranking.of(formula, List.of(bid("A", "0.50", 80_000), bid("B", "1", 81_501)), DRAW)
                        .order())
                .containsExactly("A", "B");
        assertThat(Ranking.of(formula, List.of(bid("A", "0.50", 80_000), bid("B", "1", 81_499)), DRAW)
                        .order())
                .containsExactly("B", "A");
    }

    @Test
    void valueForMoneyDividesQualityByPrice() {
        assertThat(total(FOR_MONEY, bid("A", "0.80", 2_000_000), 1)).isEqualByComparingTo("40");
        assertThat(total(FOR_MONEY, bid("B", "0.80", 1_000_000), 1)).isEqualByComparingTo("80");
    }

    @Test
    void relativePriceReversesRanksWhenTheCheapestIsExcluded() {
        List<AssessedBid> bids =
                List.of(bid("A", "0.90", 3_000_000), bid("B", "0.80", 2_500_000), bid("C", "0.60", 2_000_000));
        Ranking all = Ranking.of(RELATIVE, bids, DRAW);
        Ranking withoutC = Ranking.of(RELATIVE, bids.subList(0, 2), DRAW);

        assertThat(shown(all, "A")).isEqualTo("80.67");
        assertThat(shown(all, "B")).isEqualTo("80.00");
        assertThat(shown(all, "C")).isEqualTo("76.00");
        assertThat(shown(withoutC, "A")).isEqualTo("87.33");
        assertThat(shown(withoutC, "B")).isEqualTo("88.00");
        assertThat(RankReversal.in(RELATIVE, bids, DRAW))
                .containsExactly(new RankReversal("C", List.of("A", "B"), List.of("B", "A")));
    }

    @Test
    void formulasThatDoNotCompareBidsNeverReverseRanks() {
        Random random = new Random(7);
        for (int round = 0; round < 40; round++) {
            List<AssessedBid> bids = randomBids(random, 5);
            for (AwardFormula formula : ALL) {
                if (!formula.comparesBids()) {
                    assertThat(RankReversal.in(formula, bids, DRAW)).isEmpty();
                }
            }
        }
    }

    @Test
    void weightedFactorCountsAPriceUnderTheMinimumAsTheMinimum() {
        assertThat(total(WEIGHTED, bid("A", "0.5", 2_000_000), 1)).isEqualByComparingTo("70");
        assertThat(total(WEIGHTED, bid("A", "0.5", 1_999_999), 1)).isEqualByComparingTo("70");
        assertThat(total(WEIGHTED, bid("A", "0.5", 2_000_001), 1)).isLessThan(BigDecimal.valueOf(70));
    }

    @Test
    void weightedFactorGivesNoPointsForAPriceFromTheMaximum() {
        assertThat(total(WEIGHTED, bid("A", "0.5", 3_000_000), 1)).isEqualByComparingTo("30");
        assertThat(total(WEIGHTED, bid("A", "0.5", 9_000_000), 1)).isEqualByComparingTo("30");
        assertThat(total(WEIGHTED, bid("A", "0.5", 2_999_999), 1)).isGreaterThan(BigDecimal.valueOf(30));
    }

    @Test
    void logarithmicPointsStopAtZero() {
        assertThat(total(LOGARITHMIC, bid("A", "0", 2_000_000), 1_000_000)).isEqualByComparingTo("0");
        assertThat(total(LOGARITHMIC, bid("A", "0", 3_000_000), 1_000_000)).isEqualByComparingTo("0");
        assertThat(total(LOGARITHMIC, bid("A", "0", 1_999_999), 1_000_000)).isPositive();
        assertThat(total(LOGARITHMIC, bid("A", "0", 1_000_000), 1_000_000)).isEqualByComparingTo("40");
    }

    @Test
    void aLowerPriceNeverRanksLowerAndHigherQualityNeverRanksLower() {
        Random random = new Random(11);
        for (int round = 0; round < 40; round++) {
            List<AssessedBid> bids = randomBids(random, 4);
            AssessedBid one = bids.get(random.nextInt(bids.size()));
            AssessedBid cheaper = new AssessedBid(
                    one.bidId(),
                    one.quality(),
                    new Money(Math.max(1, one.price().cents() * 9 / 10)),
                    one.tieScore());
            AssessedBid better = new AssessedBid(
                    one.bidId(),
                    one.quality().add(BigDecimal.ONE).divide(BigDecimal.valueOf(2)),
                    one.price(),
                    one.tieScore());
            for (AwardFormula formula : ALL) {
                int before = rankOf(formula, bids, one);
                assertThat(rankOf(formula, replaced(bids, cheaper), cheaper)).isLessThanOrEqualTo(before);
                assertThat(rankOf(formula, replaced(bids, better), better)).isLessThanOrEqualTo(before);
            }
        }
    }

    @Test
    void theOrderDoesNotDependOnTheOrderInWhichBidsAreGiven() {
        Random random = new Random(13);
        for (AwardFormula formula : ALL) {
            List<AssessedBid> bids = randomBids(random, 6);
            List<AssessedBid> shuffled = new ArrayList<>(bids);
            Collections.shuffle(shuffled, random);
            assertThat(Ranking.of(formula, shuffled, DRAW)).isEqualTo(Ranking.of(formula, bids, DRAW));
        }
    }

    @Test
    void figuresThatLookEqualInTwoDecimalsAreRankedUnrounded() {
        Ranking ranking = Ranking.of(
                WEIGHTED, List.of(bid("A", "0.80000001", 2_400_000), bid("B", "0.80000002", 2_400_000)), DRAW);

        assertThat(shown(ranking, "A")).isEqualTo(shown(ranking, "B"));
        assertThat(ranking.order()).containsExactly("B", "A");
        assertThat(ranking.places().get(0).decidedBy()).isEqualTo(DecidedBy.FIGURE);
    }

    @Test
    void equalFiguresAreDecidedByThePublishedSubCriterion() {
        Ranking ranking = Ranking.of(
                WEIGHTED, List.of(bid("A", "0.8", 2_400_000, "0.6"), bid("B", "0.8", 2_400_000, "0.8")), DRAW);

        assertThat(ranking.order()).containsExactly("B", "A");
        assertThat(ranking.places().get(0).decidedBy()).isEqualTo(DecidedBy.SUB_CRITERION);
        assertThat(ranking.places().get(1).decidedBy()).isEqualTo(DecidedBy.LAST);
    }

    @Test
    void bidsThatAreEqualInEverythingAreDrawnAndAnyoneCanRepeatTheDraw() {
        List<AssessedBid> bids = List.of(bid("A", "0.8", 2_400_000), bid("B", "0.8", 2_400_000));
        Ranking ranking = Ranking.of(WEIGHTED, bids, DRAW);
        String expected = DRAW.lot("A").compareTo(DRAW.lot("B")) < 0 ? "A" : "B";

        assertThat(ranking.order().get(0)).isEqualTo(expected);
        assertThat(ranking.places().get(0).decidedBy()).isEqualTo(DecidedBy.DRAW);
        assertThat(Ranking.of(WEIGHTED, bids, new Draw(DRAW.seed()))).isEqualTo(ranking);
    }

    @Test
    void differentSeedsDrawDifferentBids() {
        List<AssessedBid> bids = List.of(bid("A", "0.8", 2_400_000), bid("B", "0.8", 2_400_000));
        long drawn = 0;
        for (int i = 0; i < 64; i++) {
            drawn += Ranking.of(WEIGHTED, bids, new Draw("%064x".formatted(i)))
                            .order()
                            .get(0)
                            .equals("A")
                    ? 1
                    : 0;
        }

        assertThat(drawn).isBetween(16L, 48L);
    }

    @Test
    void theDrawIsCommittedToByTheHashOfItsSeed() {
        assertThat(new Draw("0".repeat(64)).commitment())
                .isEqualTo("60e05bd1b195af2f94112fa7197a5c88289058840ce7c6df9693756bc6250f55");
        assertThatThrownBy(() -> new Draw("not a seed")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEqualThirdIsEqualHoweverItIsWritten() {
        AwardFormula thirds = new WeightedFactor(SIXTY_FORTY, Money.euro(0), Money.euro(3));
        Ranking ranking = Ranking.of(
                thirds,
                List.of(
                        new AssessedBid("A", new BigDecimal("0.2"), Money.euro(1), BigDecimal.ONE),
                        new AssessedBid("B", new BigDecimal("0.200"), Money.euro("1.00"), BigDecimal.ZERO)),
                DRAW);

        assertThat(ranking.places().get(0).decidedBy()).isEqualTo(DecidedBy.SUB_CRITERION);
    }

    @Test
    void nobodyRanksWhenNobodyBids() {
        assertThat(Ranking.of(WEIGHTED, List.of(), DRAW).first()).isEmpty();
    }

    @Test
    void absurdParametersAreRefused() {
        assertThatThrownBy(() -> Weights.of(60, 41)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Weights.of(-1, 101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WeightedFactor(SIXTY_FORTY, Money.euro(3), Money.euro(3)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Logarithmic(SIXTY_FORTY, BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AwardOnValue(Money.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ValueForMoney(BigDecimal.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bid("A", "1.01", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bid("A", "-0.01", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bid("A", "0.5", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyFormulasThatUseTheBestPriceWarnForReversal() {
        assertThat(ALL.stream().filter(AwardFormula::comparesBids)).containsExactly(LOGARITHMIC, RELATIVE);
        assertThat(ALL).allSatisfy(formula -> assertThat(formula.description()).isNotBlank());
    }

    @Test
    void theLogarithmIsExactToThirtyDecimals() {
        assertThat(Precision.compared(Precision.naturalLogarithm(BigDecimal.valueOf(2))))
                .isEqualTo("0.693147180559945309417232121458");
        assertThat(Precision.compared(Precision.naturalLogarithm(BigDecimal.TEN)))
                .isEqualTo("2.302585092994045684017991454684");
        assertThat(Precision.naturalLogarithm(BigDecimal.ONE)).isEqualByComparingTo("0");
        assertThatThrownBy(() -> Precision.naturalLogarithm(new BigDecimal("0.99")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static org.assertj.core.data.Offset<BigDecimal> within(String offset) {
        return org.assertj.core.data.Offset.offset(new BigDecimal(offset));
    }

    private static int rankOf(AwardFormula formula, List<AssessedBid> bids, AssessedBid one) {
        return Ranking.of(formula, bids, DRAW).order().indexOf(one.bidId());
    }

    private static List<AssessedBid> replaced(List<AssessedBid> bids, AssessedBid by) {
        return bids.stream()
                .map(bid -> bid.bidId().equals(by.bidId()) ? by : bid)
                .toList();
    }

    private static List<AssessedBid> randomBids(Random random, int count) {
        List<AssessedBid> bids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            bids.add(new AssessedBid(
                    "B" + i,
                    BigDecimal.valueOf(random.nextInt(101), 2),
                    new Money(100_000_00L + random.nextInt(400_000_000)),
                    BigDecimal.valueOf(random.nextInt(6) * 20L, 2)));
        }
        return bids;
    }
}
