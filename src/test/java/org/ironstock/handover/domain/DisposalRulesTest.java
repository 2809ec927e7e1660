package org.ironstock.handover.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.handover.domain.Donation.RecipientType;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DisposalRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 2);
    private static final String NOTE = "n".repeat(50);
    private static final String REASON = "r".repeat(20);

    @ParameterizedTest
    @CsvSource({
        "TAKE_OVER, QUARANTINE",
        "TEST, QUARANTINE",
        "RESERVATION, QUARANTINE",
        "QUARANTINE, QUARANTINE",
        "ROLLING, SALE",
        "SELL, SALE",
        "OUTSIDE_CARE, SALE",
        "DIRECT, DONATION",
        "PROCESS, PROCESSING"
    })
    void aLotThatIsNotTakenOverBeginsInTheLaneOfItsDestination(Destination destination, Lane lane) {
        assertThat(LaneRules.of(destination)).isEqualTo(lane);
    }

    @Test
    void withoutABuyerLotsAreGivenAwayAndWithoutARecipientProcessed() {
        assertThat(Lane.SALE.next()).isEqualTo(Lane.DONATION);
        assertThat(Lane.DONATION.next()).isEqualTo(Lane.PROCESSING);
    }

    @Test
    void whoMovesLotsSaysWhyAndToAnotherLane() {
        assertThat(LaneRules.moving(Lane.SALE, Lane.DONATION, REASON, 0)).isEmpty();
        assertThat(codes(LaneRules.moving(Lane.SALE, Lane.SALE, REASON, 0))).containsExactly("LANE_SAME");
        assertThat(codes(LaneRules.moving(Lane.SALE, Lane.DONATION, "r".repeat(19), 0)))
                .containsExactly("LANE_REASON");
    }

    @ParameterizedTest
    @EnumSource(Lane.class)
    void expiredAndRejectedLotsAreNeitherSoldNorGivenAway(Lane to) {
        Lane from = to == Lane.QUARANTINE ? Lane.SALE : Lane.QUARANTINE;
        assertThat(codes(LaneRules.moving(from, to, REASON, 1)))
                .isEqualTo(to == Lane.SALE || to == Lane.DONATION ? List.of("LANE_UNFIT") : List.of());
    }

    @Test
    void anOfferHasAPriceATermAndANoteOnTheMarket() {
        assertThat(offer(1, TODAY.plusDays(1), NOTE).findings(TODAY)).isEmpty();
        assertThat(codes(offer(0, TODAY.plusDays(1), NOTE).findings(TODAY))).containsExactly("SALE_MINIMUM");
        assertThat(codes(offer(1, TODAY, NOTE).findings(TODAY))).containsExactly("SALE_UNTIL");
        assertThat(codes(offer(1, TODAY.plusDays(1), "n".repeat(49)).findings(TODAY)))
                .containsExactly("MARKET_NOTE");
    }

    @Test
    void aBuyerIsCheckedPaysTheMinimumAndStaysOutsideDutchCare() {
        Sale.Offer offer = offer(1_000, TODAY.plusDays(1), NOTE);
        assertThat(buyer("DE", 1_000, true, true, "").findings(offer)).isEmpty();
        assertThat(codes(buyer("DE", 999, true, true, "").findings(offer))).containsExactly("SALE_BELOW_MINIMUM");
        assertThat(codes(buyer("DE", 1_000, false, true, "").findings(offer))).containsExactly("SALE_BUYER_UNCHECKED");
        assertThat(codes(buyer("DE", 1_000, true, false, "").findings(offer))).containsExactly("SALE_INSIDE_CARE");
    }

    @Test
    void outsideTheUnionASaleHasAnExportDeclaration() {
        Sale.Offer offer = offer(1_000, TODAY.plusDays(1), NOTE);
        assertThat(codes(buyer("GB", 1_000, true, true, "").findings(offer))).containsExactly("SALE_EXPORT_PAPER");
        assertThat(buyer("GB", 1_000, true, true, "26NL0001").findings(offer)).isEmpty();
        assertThat(codes(buyer("XX", 1_000, true, true, "").findings(offer))).containsExactly("COUNTRY_UNKNOWN");
    }

    @Test
    void aCharityStandsInTheRegister() {
        assertThat(donation(RecipientType.CHARITY, "12345678", "NL").findings()).isEmpty();
        assertThat(codes(donation(RecipientType.CHARITY, "1234567", "NL").findings()))
                .containsExactly("DONATION_REGISTER");
        assertThat(donation(RecipientType.PUBLIC_TASK, "", "NL").findings()).isEmpty();
    }

    @Test
    void aDonationAbroadIsOneToACountryInNeedAboutWhichForeignAffairsAdvises() {
        Donation country = donation(RecipientType.NEEDY_COUNTRY, "", "UA");
        assertThat(country.findings()).isEmpty();
        assertThat(country.needsAdvice()).isTrue();
        assertThat(codes(donation(RecipientType.NEEDY_COUNTRY, "", "NL").findings()))
                .containsExactly("DONATION_COUNTRY");
        assertThat(codes(donation(RecipientType.PUBLIC_TASK, "", "UA").findings()))
                .containsExactly("DONATION_ABROAD");
        assertThat(donation(RecipientType.PUBLIC_TASK, "", "NL").needsAdvice()).isFalse();
    }

    @Test
    void anAdviceIsMotivated() {
        assertThat(new Donation.Advice(true, "a".repeat(20), "x").findings()).isEmpty();
        assertThat(codes(new Donation.Advice(false, "a".repeat(19), "x").findings()))
                .containsExactly("ADVICE_TEXT");
    }

    @Test
    void anOrderToProcessNamesAWeight() {
        assertThat(order(100).findings()).isEmpty();
        assertThat(codes(order(0).findings())).containsExactly("PROCESSING_ORDER");
    }

    @Test
    void aCertificateIsOfADaySinceTheOrder() {
        assertThat(certified(100, TODAY, "", "other")).isEmpty();
        assertThat(certified(100, TODAY.minusDays(3), "", "other")).isEmpty();
        assertThat(certified(100, TODAY.minusDays(4), "", "other")).containsExactly("CERTIFICATE_DAY");
        assertThat(certified(100, TODAY.plusDays(1), "", "other")).containsExactly("CERTIFICATE_DAY");
    }

    @Test
    void aWeightThatIsMoreThanATenthOffIsExplained() {
        assertThat(certified(110, TODAY, "", "other")).isEmpty();
        assertThat(certified(90, TODAY, "", "other")).isEmpty();
        assertThat(certified(111, TODAY, "", "other")).containsExactly("CERTIFICATE_WEIGHT");
        assertThat(certified(89, TODAY, "", "other")).containsExactly("CERTIFICATE_WEIGHT");
        assertThat(certified(89, TODAY, "Nat geworden verpakking.", "other")).isEmpty();
    }

    @Test
    void whoOrderedTheProcessingDoesNotCertifyIt() {
        assertThat(certified(100, TODAY, "", "orderer")).containsExactly("CERTIFICATE_OWN");
    }

    private static List<String> certified(long kilos, LocalDate on, String explanation, String official) {
        return codes(order(100)
                .findings(
                        new Processing.Certificate("C-1", kilos, on, explanation, official),
                        TODAY.minusDays(3),
                        TODAY));
    }

    private static Processing order(long kilos) {
        return new Processing(
                "Verwerker B.V.", "P-1", Processing.Method.RECYCLING, kilos, Money.ZERO, "orderer", Optional.empty());
    }

    private static Donation donation(RecipientType type, String register, String country) {
        return new Donation("Ontvanger", type, register, country, "Eerste hulp", NOTE, "x", Optional.empty());
    }

    private static Sale.Offer offer(long cents, LocalDate until, String note) {
        return new Sale.Offer(new Money(cents), until, note, "x");
    }

    private static Sale.Buyer buyer(String country, long cents, boolean checked, boolean outside, String paper) {
        return new Sale.Buyer("Koper GmbH", "HRB 1", country, new Money(cents), checked, outside, paper, "x");
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }
}
