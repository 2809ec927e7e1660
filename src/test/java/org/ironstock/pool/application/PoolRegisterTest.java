package org.ironstock.pool.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ironstock.pool.PoolReservations;
import org.ironstock.pool.domain.Pool;
import org.ironstock.pool.persistence.PoolRows;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.support.ModuleDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

@ModuleDatabase.Schemas("pool")
class PoolRegisterTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 3, 23);
    private static final LocalDate LAST = LocalDate.of(2020, 4, 19);
    private static final String MASK = "IIR-MASK";

    private final ModuleDatabase.Tables tables;
    private final PoolRows rows;
    private final String pool = "POOL-" + UUID.randomUUID();

    PoolRegisterTest(ModuleDatabase.Tables tables) {
        this.tables = tables;
        this.rows = new PoolRows(tables.jdbc());
        tables.jdbc()
                .sql("insert into pool.pool (code, name) values (:pool, 'Proef')")
                .param("pool", pool)
                .update();
        tables.jdbc()
                .sql("insert into pool.product (pool_code, product_code, valid_from) values (:pool, :product, :from)")
                .param("pool", pool)
                .param("product", MASK)
                .param("from", FIRST)
                .update();
        ceiling(FIRST, LAST, Money.euro(70_000_000));
    }

    @Test
    void theApplicationStartsWithAPoolForProtectiveEquipment() {
        Pool found =
                rows.find(PoolReservations.PPE_POOL, LocalDate.of(2026, 11, 22)).orElseThrow();
        assertThat(found.ceiling().orElseThrow().most()).isEqualTo(Money.euro(70_000_000));
    }

    @Test
    void theOrderThatCrossesTheCeilingOfSeventyMillionIsRefused() {
        assertThat(reserve("W1", "17200000")).isEmpty();
        assertThat(reserve("W2", "18900000")).isEmpty();
        assertThat(reserve("W3", "16400000")).isEmpty();
        assertThat(reserve("W4", "19000000")).extracting(Finding::code).containsExactly("POOL_EXHAUSTED");
        assertThat(taken()).isEqualTo(Money.euro(52_500_000));

        assertThat(reserve("W4", "17500000.01")).extracting(Finding::code).containsExactly("POOL_EXHAUSTED");
        assertThat(reserve("W4", "17500000")).allMatch(finding -> !finding.blocking());
        assertThat(taken()).isEqualTo(Money.euro(70_000_000));
    }

    @Test
    void aboveEightyPercentThePoolWarnsAndStillPays() {
        assertThat(reserve("A", "56000000")).isEmpty();
        assertThat(reserve("B", "0.01")).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("POOL_NEARLY_EXHAUSTED");
            assertThat(finding.blocking()).isFalse();
        });
        assertThat(register(FIRST).reserved(order("B"), new Money(1))).isTrue();
    }

    @Test
    void theMandateCountsFromItsFirstDayThroughItsLast() {
        assertThat(codes(register(FIRST.minusDays(1)), "A")).contains("POOL_CLOSED");
        assertThat(codes(register(FIRST), "A")).isEmpty();
        assertThat(codes(register(LAST), "B")).isEmpty();
        assertThat(codes(register(LAST.plusDays(1)), "C")).containsExactly("POOL_CLOSED");
        ceiling(LAST.plusDays(1), LAST.plusDays(14), Money.euro(80_000_000));
        assertThat(codes(register(LAST.plusDays(1)), "C")).isEmpty();
    }

    @Test
    void onlyProductsOfAKnownPoolAreBoughtForMoreThanNothing() {
        PoolRegister register = register(FIRST);
        assertThat(register.reserve(order("A"), pool, "CAP", Money.euro(1)))
                .extracting(Finding::code)
                .containsExactly("POOL_PRODUCT");
        assertThat(register.reserve(order("A"), "ELDERS", MASK, Money.euro(1)))
                .extracting(Finding::code)
                .containsExactly("POOL_UNKNOWN");
        assertThat(register.reserve(order("A"), pool, MASK, Money.ZERO))
                .extracting(Finding::code)
                .containsExactly("POOL_AMOUNT");
        assertThat(taken()).isEqualTo(Money.ZERO);
    }

    @Test
    void askingAgainTakesOnlyTheDifferenceAndReleaseGivesBackOnce() {
        reserve("A", "600");
        reserve("A", "600");
        reserve("A", "900");
        assertThat(taken()).isEqualTo(Money.euro(900));
        register(FIRST).release(order("A"));
        register(FIRST).release(order("A"));
        register(FIRST).release(order("NOOIT"));
        assertThat(taken()).isEqualTo(Money.ZERO);
        assertThat(register(FIRST).reserved(order("A"), new Money(1))).isFalse();
        reserve("A", "200");
        assertThat(taken()).isEqualTo(Money.euro(200));
    }

    @Test
    void whatBindsStaysTakenAndTheRestIsGivenBack() {
        reserve("A", "700");
        PoolRegister register = register(FIRST);
        assertThatThrownBy(() -> register.settle(order("A"), Money.euro("700.01")))
                .isInstanceOf(IllegalStateException.class);
        register.settle(order("A"), Money.euro(650));
        register.settle(order("A"), Money.euro(650));
        register.release(order("A"));
        assertThat(taken()).isEqualTo(Money.euro(650));
        assertThatThrownBy(() -> register.settle(order("A"), Money.euro(1))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> register.settle(order("B"), Money.euro(1))).isInstanceOf(IllegalStateException.class);
        assertThat(reserve("A", "1")).extracting(Finding::code).containsExactly("POOL_TAKEN_ALREADY");
    }

    @Test
    void whatAnOrderSpendsLessInTheEndComesBack() {
        reserve("A", "700");
        PoolRegister register = register(FIRST);
        assertThatThrownBy(() -> register.spendLess(order("A"), Money.euro(1)))
                .isInstanceOf(IllegalStateException.class);
        register.settle(order("A"), Money.euro(650));
        assertThatThrownBy(() -> register.spendLess(order("A"), Money.euro("650.01")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> register.spendLess(order("A"), new Money(-1)))
                .isInstanceOf(IllegalStateException.class);
        register.spendLess(order("A"), Money.euro(250));
        register.spendLess(order("A"), Money.euro(400));
        assertThat(taken()).isEqualTo(Money.ZERO);
    }

    @Test
    void fiftyOrdersAtOnceNeverPassTheCeiling() throws Exception {
        ceiling(FIRST, LAST, Money.euro(1_000));
        ExecutorService buyers = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Boolean>> orders = new ArrayList<>();
            for (int number = 0; number < 50; number++) {
                String order = "P" + number;
                orders.add(() -> Boolean.TRUE.equals(tables.transaction()
                        .execute(status -> register(FIRST).reserve(order(order), pool, MASK, Money.euro(30)).stream()
                                .noneMatch(Finding::blocking))));
            }
            int taken = 0;
            for (Future<Boolean> order : buyers.invokeAll(orders)) {
                taken += order.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(33);
            assertThat(taken()).isEqualTo(Money.euro(990));
        } finally {
            buyers.shutdown();
        }
    }

    @Test
    void movementsAreNeverChanged() {
        reserve("A", "1");
        assertThatThrownBy(() -> tables.jdbc().sql("delete from pool.movement").update())
                .isInstanceOf(DataAccessException.class);
    }

    private List<Finding> reserve(String order, String euro) {
        return register(FIRST).reserve(order(order), pool, MASK, Money.euro(euro));
    }

    private List<String> codes(PoolRegister register, String order) {
        return register.reserve(order(order), pool, MASK, Money.euro(1)).stream()
                .map(Finding::code)
                .toList();
    }

    private PoolRegister register(LocalDate on) {
        return new PoolRegister(rows, Clock.fixed(Instant.parse(on + "T10:00:00Z"), ZoneOffset.UTC));
    }

    private String order(String name) {
        return name + "-" + pool;
    }

    private Money taken() {
        Pool found = rows.find(pool, FIRST).orElseThrow();
        return found.reserved().plus(found.settled());
    }

    private void ceiling(LocalDate from, LocalDate until, Money most) {
        tables.jdbc()
                .sql("""
                        insert into pool.ceiling (pool_code, valid_from, valid_until, ceiling_cents, ground)
                        values (:pool, :from, :until, :most, 'proef')""")
                .param("pool", pool)
                .param("from", from)
                .param("until", until)
                .param("most", most.cents())
                .update();
    }
}
