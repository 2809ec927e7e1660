package org.ironstock.payment.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.ironstock.payment.Commitments;
import org.ironstock.payment.domain.BudgetLine;
import org.ironstock.payment.domain.Commitment;
import org.ironstock.payment.domain.Movement;
import org.ironstock.payment.domain.Reservation;
import org.ironstock.payment.persistence.CommitmentRows;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of commitments: every change is checked and taken on the locked row of its budget line. */
@Service
class CommitmentRegister implements Commitments {

    private final CommitmentRows rows;
    private final Clock clock;

    CommitmentRegister(CommitmentRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<Finding> reserve(String caseRef, String budgetLine, Money amount, String official) {
        if (amount.cents() <= 0) {
            return Optional.of(Finding.of(
                    "BUDGET_AMOUNT",
                    caseRef,
                    "Een reservering is groter dan nul; gevraagd: " + amount.inDutch() + "."));
        }
        rows.open(caseRef, budgetLine);
        Optional<Reservation> held = rows.lock(caseRef);
        if (held.isEmpty()) {
            return Optional.of(BudgetLine.unknown(budgetLine));
        }
        Optional<Finding> blocked = blocked(held.get(), budgetLine);
        if (blocked.isPresent()) {
            return blocked;
        }
        return take(held.get(), budgetLine, amount, official);
    }

    private static Optional<Finding> blocked(Reservation held, String budgetLine) {
        if (held.state() == Reservation.State.COMMITTED) {
            return Optional.of(Finding.of(
                    "BUDGET_COMMITTED_ALREADY",
                    held.caseRef(),
                    "Voor zaak %s is de verplichting al vastgelegd.".formatted(held.caseRef())));
        }
        if (held.open() && !held.budgetLine().equals(budgetLine)) {
            return Optional.of(Finding.of(
                    "BUDGET_LINE_OTHER",
                    held.caseRef(),
                    "Zaak %s heeft al gereserveerd op begrotingsregel '%s'; geef die reservering eerst vrij."
                            .formatted(held.caseRef(), held.budgetLine())));
        }
        return Optional.empty();
    }

    private Optional<Finding> take(Reservation held, String budgetLine, Money amount, String official) {
        Money more = amount.minus(held.amount());
        if (held.open() && more.equals(Money.ZERO)) {
            return Optional.empty();
        }
        Optional<BudgetLine> line = rows.lockLine(budgetLine, today());
        Optional<Finding> refusal = line.isEmpty()
                ? Optional.of(BudgetLine.unknown(budgetLine))
                : line.get().refusal(more);
        if (refusal.isEmpty()) {
            rows.move(movement(held.caseRef(), budgetLine, "", Movement.Kind.RESERVE, more, Money.ZERO, official));
            rows.store(new Reservation(held.caseRef(), budgetLine, amount, Reservation.State.RESERVED));
        }
        return refusal;
    }

    @Override
    @Transactional
    public void release(String caseRef) {
        rows.lock(caseRef).filter(Reservation::open).ifPresent(held -> {
            lockedLine(held.budgetLine());
            giveBack(held, held.amount(), "");
            rows.store(new Reservation(caseRef, held.budgetLine(), Money.ZERO, Reservation.State.RELEASED));
        });
    }

    @Override
    public boolean reserved(String caseRef, Money amount) {
        return rows.find(caseRef).map(held -> held.holds(amount)).orElse(false);
    }

    @Override
    @Transactional
    public void commit(String caseRef, String contractRef, String supplierId, Money maximum, LocalDate signedOn) {
        Reservation held = locked(caseRef);
        Commitment commitment = new Commitment(contractRef, caseRef, held.budgetLine(), supplierId, maximum, signedOn);
        Optional<Commitment> before = rows.findCommitment(contractRef);
        if (before.isPresent()) {
            requireSame(before.get(), commitment);
            return;
        }
        if (maximum.cents() <= 0 || !held.holds(maximum)) {
            throw new IllegalStateException("Contract %s of case %s binds for %d cents, but %d cents are reserved (%s)"
                    .formatted(
                            contractRef, caseRef, maximum.cents(), held.amount().cents(), held.state()));
        }
        bind(held, commitment);
    }

    private void bind(Reservation held, Commitment commitment) {
        lockedLine(held.budgetLine());
        Money maximum = commitment.maximum();
        rows.add(commitment, clock.instant());
        rows.move(movement(
                held.caseRef(),
                held.budgetLine(),
                commitment.contractRef(),
                Movement.Kind.COMMIT,
                Money.ZERO.minus(maximum),
                maximum,
                ""));
        Money rest = held.amount().minus(maximum);
        if (!rest.equals(Money.ZERO)) {
            giveBack(held, rest, commitment.contractRef());
        }
        rows.store(new Reservation(held.caseRef(), held.budgetLine(), Money.ZERO, Reservation.State.COMMITTED));
    }

    private static void requireSame(Commitment before, Commitment again) {
        if (!before.equals(again)) {
            throw new IllegalStateException("Contract %s was committed for %d cents to %s, now %d cents to %s"
                    .formatted(
                            before.contractRef(),
                            before.maximum().cents(),
                            before.supplierId(),
                            again.maximum().cents(),
                            again.supplierId()));
        }
    }

    private void giveBack(Reservation held, Money amount, String contractRef) {
        rows.move(movement(
                held.caseRef(),
                held.budgetLine(),
                contractRef,
                Movement.Kind.RELEASE,
                Money.ZERO.minus(amount),
                Money.ZERO,
                ""));
    }

    private Reservation locked(String caseRef) {
        return rows.lock(caseRef)
                .orElseThrow(() -> new NoSuchElementException("Case %s has no reservation".formatted(caseRef)));
    }

    private BudgetLine lockedLine(String code) {
        return rows.lockLine(code, today())
                .orElseThrow(() -> new NoSuchElementException("There is no budget line %s".formatted(code)));
    }

    private LocalDate today() {
        return DutchCalendar.dayOf(clock.instant());
    }

    private Movement movement(
            String caseRef,
            String budgetLine,
            String contractRef,
            Movement.Kind kind,
            Money reserved,
            Money committed,
            String actor) {
        return new Movement(budgetLine, caseRef, contractRef, kind, reserved, committed, actor, clock.instant());
    }
}
