package org.ironstock.payment.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.payment.Payable;
import org.ironstock.payment.domain.MatchedLine;
import org.ironstock.payment.domain.OrderLine;
import org.ironstock.payment.domain.PayableOrder;
import org.ironstock.payment.persistence.PayableRows;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.ironstock.support.ModuleDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** What an order lets its supplier invoice follows what was received and accepted, and nothing is booked twice. */
@ModuleDatabase.Schemas("payment")
class PayableRegisterTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final PayableRows rows;
    private final PayableRegister payables;
    private final ModuleDatabase.Tables tables;
    private final List<Object> events = new ArrayList<>();
    private final String order = "ORD-" + UUID.randomUUID();

    PayableRegisterTest(ModuleDatabase.Tables tables) {
        this.tables = tables;
        this.rows = new PayableRows(tables.jdbc());
        this.payables = new PayableRegister(rows, events::add, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void anOrderIsRegisteredOnceAndNeverWithAnotherContent() {
        payables.register(payable(30));
        payables.register(payable(30));
        assertThat(found().open()).isTrue();
        assertThat(found().acceptanceDays()).contains(14);
        assertThatThrownBy(() -> payables.register(payable(29)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(order);
    }

    @Test
    void aReceiptCountsOnceAndTellsInvoicesThatWait() {
        payables.register(payable(30));
        receive("REC-1", 100);
        receive("REC-1", 100);
        assertThat(line().received()).isEqualTo(Quantity.of(100));
        assertThat(line().payable()).isEqualTo(Quantity.NONE);
        assertThat(found().unjudged(1)).isEqualTo(Quantity.of(100));
        assertThat(found().bookers()).containsExactly("lch-stock-1");
        assertThat(events).containsExactly(new ReceiptBooked(order));
        assertThatThrownBy(() -> receive("REC-1", 101)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void acceptedIsAtMostWhatWasReceivedAndIsJudgedOnce() {
        payables.register(payable(30));
        receive("REC-1", 100);
        assertThatThrownBy(() -> accept("REC-1", 101)).isInstanceOf(IllegalArgumentException.class);
        accept("REC-1", 100);
        accept("REC-1", 100);
        assertThat(line().payable()).isEqualTo(Quantity.of(100));
        assertThat(found().unjudged(1)).isEqualTo(Quantity.NONE);
        assertThatThrownBy(() -> accept("REC-1", 99)).isInstanceOf(IllegalStateException.class);
        assertThat(events).hasSize(2);
    }

    @Test
    void anOrderOfWhichLessWillComeAsksForLessAndNeverForMore() {
        payables.register(payable(30));
        long ordered = line().ordered().pieces();
        payables.reduce(order, 1, Quantity.of(ordered - 1));
        payables.reduce(order, 1, Quantity.of(ordered - 1));
        assertThat(line().ordered()).isEqualTo(Quantity.of(ordered - 1));
        assertThatThrownBy(() -> payables.reduce(order, 1, Quantity.of(ordered)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> payables.reduce(order, 1, Quantity.NONE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> payables.reduce(order, 9, Quantity.of(1))).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void whatDoesNotExistIsNamed() {
        payables.register(payable(30));
        assertThatThrownBy(() -> accept("REC-9", 1)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> payables.receiptBooked(order, 9, "REC-1", Quantity.of(1), NOW, "lch-stock-1"))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> payables.close("ORD-unknown")).isInstanceOf(NoSuchElementException.class);
        payables.close(order);
        assertThat(found().open()).isFalse();
    }

    @Test
    void claimsNeverGoBeyondWhatWasAccepted() {
        payables.register(payable(30));
        receive("REC-1", 100);
        accept("REC-1", 60);
        rows.claim("INV-1", order, List.of(claim(60)));
        assertThat(line().payable()).isEqualTo(Quantity.NONE);
        assertThat(rows.find(order, "INV-1").orElseThrow().lines().get(0).payable())
                .isEqualTo(Quantity.of(60));
        assertThatThrownBy(() -> tables.transaction()
                        .executeWithoutResult(status -> rows.claim("INV-2", order, List.of(claim(1)))))
                .isInstanceOf(DataAccessException.class);
        rows.claim("INV-1", order, List.of(claim(20)));
        assertThat(line().payable()).isEqualTo(Quantity.of(40));
        rows.claim("INV-1", order, List.of());
        assertThat(line().payable()).isEqualTo(Quantity.of(60));
        assertThat(rows.held("INV-1")).isZero();
    }

    @Test
    void anUnsoundPayableIsRefused() {
        assertThatThrownBy(() -> payable(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> payable(31)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Payable.Line(1, "FFP2", UnitPrice.of("1"), Quantity.of(1), 20))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Payable.Line(1, "FFP2", UnitPrice.of("1"), Quantity.NONE, 21))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Payable payable(int days) {
        return new Payable(
                order,
                "CTR-2026-001",
                "SUP-0001",
                "masks",
                "00000004003214345001",
                days,
                Optional.of(14),
                List.of(new Payable.Line(1, "FFP2", UnitPrice.of("0.65"), Quantity.of(1_000), 21)));
    }

    private static MatchedLine claim(long pieces) {
        return new MatchedLine(1, Quantity.of(pieces), Quantity.of(pieces), Money.ZERO, 21);
    }

    private void receive(String ref, long pieces) {
        payables.receiptBooked(order, 1, ref, Quantity.of(pieces), NOW, "lch-stock-1");
    }

    private void accept(String ref, long pieces) {
        payables.accepted(order, 1, ref, Quantity.of(pieces), TODAY);
    }

    private PayableOrder found() {
        return rows.find(order).orElseThrow();
    }

    private OrderLine line() {
        return found().lines().get(0);
    }
}
