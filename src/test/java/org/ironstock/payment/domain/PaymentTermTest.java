package org.ironstock.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The term runs from the later of invoice and goods, and its alarms lie on working days before its end. */
class PaymentTermTest {

    /** 4 March 2026 is a Wednesday; 4 April a Saturday, and 6 April Easter Monday. */
    @ParameterizedTest(name = "{0} and {1} days: {2}")
    @CsvSource({
        "2026-02-02, 30, 2026-03-04",
        "2026-03-05, 30, 2026-04-07",
        "2026-03-05, 29, 2026-04-03",
        "2026-03-06, 29, 2026-04-04",
        "2026-02-02, 14, 2026-02-16"
    })
    void thirtyDaysOfTheLawRunOnToAWorkingDayAndAgreedDaysDoNot(LocalDate from, int days, LocalDate due) {
        assertThat(PaymentTerm.of(from, days).dueOn()).isEqualTo(due);
    }

    @Test
    void alarmsLieOnWorkingDaysBeforeTheEndAndOnTheDayAfterIt() {
        PaymentTerm term = PaymentTerm.of(LocalDate.of(2026, 2, 2), 30);
        // 22 February and 1 March are Sundays.
        assertThat(term.reminderAt()).isEqualTo(DutchCalendar.startOf(LocalDate.of(2026, 2, 20)));
        assertThat(term.escalationAt()).isEqualTo(DutchCalendar.startOf(LocalDate.of(2026, 2, 27)));
        assertThat(term.lateAt()).isEqualTo(DutchCalendar.startOf(LocalDate.of(2026, 3, 5)));
    }

    @Test
    void aTermOverTheNightOfSummerTimeEndsAtMidnightInTheNetherlands() {
        PaymentTerm term = PaymentTerm.of(LocalDate.of(2026, 3, 2), 30);
        assertThat(term.dueOn()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(term.lateAt()).isEqualTo(Instant.parse("2026-04-01T22:00:00Z"));
    }

    @Test
    void theLaterOfInvoiceAndGoodsStartsTheTerm() {
        assertThat(from(Optional.empty(), receipt("2026-01-30", 100, null))).contains(LocalDate.of(2026, 2, 2));
        assertThat(from(Optional.empty(), receipt("2026-02-02", 100, null))).contains(LocalDate.of(2026, 2, 2));
        assertThat(from(Optional.empty(), receipt("2026-02-03", 100, null))).contains(LocalDate.of(2026, 2, 3));
        assertThat(from(Optional.empty())).isEmpty();
    }

    @Test
    void theReceiptThatCompletesTheGoodsCounts() {
        assertThat(from(Optional.empty(), receipt("2026-02-03", 60, null), receipt("2026-02-10", 40, null)))
                .contains(LocalDate.of(2026, 2, 10));
        assertThat(from(Optional.empty(), receipt("2026-02-03", 100, null), receipt("2026-02-10", 40, null)))
                .contains(LocalDate.of(2026, 2, 3));
    }

    @Test
    void agreedAcceptanceCountsButNeverLongerThanItsTerm() {
        assertThat(from(Optional.of(14), receipt("2026-02-03", 100, "2026-02-10")))
                .contains(LocalDate.of(2026, 2, 10));
        assertThat(from(Optional.of(14), receipt("2026-02-03", 100, "2026-02-17")))
                .contains(LocalDate.of(2026, 2, 17));
        assertThat(from(Optional.of(14), receipt("2026-02-03", 100, "2026-02-18")))
                .contains(LocalDate.of(2026, 2, 17));
        assertThat(from(Optional.of(14), receipt("2026-02-03", 100, null))).contains(LocalDate.of(2026, 2, 17));
    }

    @Test
    void ofWhatCameTheLastCounts() {
        Invoice invoice = ThreeWayMatchTest.invoice();
        assertThat(PaymentTerm.ofWhatCame(invoice, order(Optional.empty(), receipt("2026-02-05", 60, null)), asked())
                        .map(PaymentTerm::from))
                .contains(LocalDate.of(2026, 2, 5));
        assertThat(PaymentTerm.ofWhatCame(invoice, order(Optional.empty()), asked()))
                .isEmpty();
    }

    private static Optional<LocalDate> from(Optional<Integer> acceptance, GoodsReceipt... receipts) {
        return PaymentTerm.of(ThreeWayMatchTest.invoice(), order(acceptance, receipts), asked())
                .map(PaymentTerm::from);
    }

    private static List<MatchedLine> asked() {
        return List.of(new MatchedLine(1, Quantity.of(100), Quantity.of(100), Money.euro(65), 21));
    }

    private static PayableOrder order(Optional<Integer> acceptance, GoodsReceipt... receipts) {
        OrderLine line = new OrderLine(
                1,
                "FFP2",
                UnitPrice.of("0.65"),
                Quantity.of(1_000),
                21,
                Quantity.of(100),
                Quantity.of(100),
                Quantity.NONE);
        return new PayableOrder(
                "ORD-1",
                "CTR-1",
                "SUP-1",
                "masks",
                "00000004003214345001",
                30,
                acceptance,
                true,
                List.of(line),
                List.of(receipts));
    }

    private static GoodsReceipt receipt(String day, long pieces, String acceptedOn) {
        Optional<LocalDate> accepted = Optional.ofNullable(acceptedOn).map(LocalDate::parse);
        return new GoodsReceipt(
                1,
                "REC-" + day,
                Quantity.of(pieces),
                DutchCalendar.startOf(LocalDate.parse(day)).plusSeconds(36_000),
                "lch-stock-1",
                accepted.map(judged -> Quantity.of(pieces)),
                accepted);
    }
}
