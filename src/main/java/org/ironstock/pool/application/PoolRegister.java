package org.ironstock.pool.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironstock.pool.PoolReservations;
import org.ironstock.pool.domain.Pool;
import org.ironstock.pool.domain.PoolReservation;
import org.ironstock.pool.domain.PoolReservation.State;
import org.ironstock.pool.persistence.PoolRows;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of pools: every change is checked and taken on the locked row of its pool. */
@Service
class PoolRegister implements PoolReservations {

    private final PoolRows rows;
    private final Clock clock;

    PoolRegister(PoolRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Finding> reserve(String orderRef, String poolCode, String productCode, Money amount) {
        if (amount.cents() <= 0) {
            return List.of(Finding.of(
                    "POOL_AMOUNT", orderRef, "Een reservering is groter dan nul; gevraagd: " + amount.inDutch() + "."));
        }
        rows.open(orderRef, poolCode);
        Optional<PoolReservation> held = rows.lock(orderRef);
        Optional<Pool> pool = rows.lockPool(poolCode, today());
        if (held.isEmpty() || pool.isEmpty()) {
            return List.of(Pool.unknown(poolCode));
        }
        return take(held.get(), pool.get(), productCode, amount);
    }

    private List<Finding> take(PoolReservation held, Pool pool, String productCode, Money amount) {
        Money more = held.open() ? amount.minus(held.amount()) : amount;
        List<Finding> findings = new ArrayList<>(blocked(held, pool));
        if (!rows.buys(pool.code(), productCode, today())) {
            findings.add(pool.otherProduct(productCode));
        }
        pool.refusal(more).ifPresent(findings::add);
        if (!findings.isEmpty()) {
            return List.copyOf(findings);
        }
        if (!held.open() || !more.equals(Money.ZERO)) {
            rows.move(reservation(held, pool.code(), amount, State.RESERVED), more, Money.ZERO, clock.instant());
        }
        return pool.warning(more).map(List::of).orElse(List.of());
    }

    private static List<Finding> blocked(PoolReservation held, Pool pool) {
        if (held.state() == State.SETTLED || held.open() && !held.poolCode().equals(pool.code())) {
            return List.of(Finding.of(
                    "POOL_TAKEN_ALREADY",
                    held.orderRef(),
                    "Voor order %s is al geld uit inkooppool '%s' genomen."
                            .formatted(held.orderRef(), held.poolCode())));
        }
        return List.of();
    }

    @Override
    @Transactional
    public void release(String orderRef) {
        rows.lock(orderRef).filter(PoolReservation::open).ifPresent(held -> {
            rows.lockPool(held.poolCode(), today());
            rows.move(
                    reservation(held, held.poolCode(), Money.ZERO, State.RELEASED),
                    Money.ZERO.minus(held.amount()),
                    Money.ZERO,
                    clock.instant());
        });
    }

    @Override
    public boolean reserved(String orderRef, Money amount) {
        return rows.find(orderRef).map(held -> held.holds(amount)).orElse(false);
    }

    @Override
    @Transactional
    public void settle(String orderRef, Money amount) {
        PoolReservation held = rows.lock(orderRef)
                .orElseThrow(() -> new IllegalStateException("Order %s reserved nothing".formatted(orderRef)));
        if (held.state() == State.SETTLED && held.amount().equals(amount)) {
            return;
        }
        if (amount.cents() <= 0 || !held.holds(amount)) {
            throw new IllegalStateException("Order %s settles %d cents, but %d cents are reserved (%s)"
                    .formatted(orderRef, amount.cents(), held.amount().cents(), held.state()));
        }
        rows.lockPool(held.poolCode(), today());
        rows.move(
                reservation(held, held.poolCode(), amount, State.SETTLED),
                Money.ZERO.minus(held.amount()),
                amount,
                clock.instant());
    }

    @Override
    @Transactional
    public void spendLess(String orderRef, Money amount) {
        PoolReservation held = rows.lock(orderRef)
                .filter(reservation -> reservation.state() == State.SETTLED)
                .filter(settled -> !amount.negative() && !amount.exceeds(settled.amount()))
                .orElseThrow(() -> new IllegalStateException(
                        "Order %s did not settle %d cents".formatted(orderRef, amount.cents())));
        rows.lockPool(held.poolCode(), today());
        rows.move(
                reservation(held, held.poolCode(), held.amount().minus(amount), State.SETTLED),
                Money.ZERO,
                Money.ZERO.minus(amount),
                clock.instant());
    }

    private static PoolReservation reservation(PoolReservation held, String poolCode, Money amount, State state) {
        return new PoolReservation(held.orderRef(), poolCode, amount, state);
    }

    private LocalDate today() {
        return DutchCalendar.dayOf(clock.instant());
    }
}
