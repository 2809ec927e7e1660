package org.ironstock.payment.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ironstock.payment.Commitments;
import org.ironstock.payment.domain.BudgetLine;
import org.ironstock.payment.domain.Movement;
import org.ironstock.payment.persistence.CommitmentRows;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.support.ModuleDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

@ModuleDatabase.Schemas("payment")
class CommitmentRegisterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final ModuleDatabase.Tables tables;
    private final CommitmentRows rows;
    private final CommitmentRegister commitments;
    private final String line = "LINE-" + UUID.randomUUID();
    private final String caseRef = "TND-" + UUID.randomUUID();
    private final String contractRef = "CON-" + UUID.randomUUID();

    CommitmentRegisterTest(ModuleDatabase.Tables tables) {
        this.tables = tables;
        this.rows = new CommitmentRows(tables.jdbc());
        this.commitments =
                new CommitmentRegister(rows, Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));
        tables.jdbc()
                .sql("insert into payment.budget_line (code, name) values (:line, 'Proef')")
                .param("line", line)
                .update();
        ceiling(LocalDate.of(2026, 1, 1), Money.euro(1_000));
    }

    @Test
    void theApplicationStartsWithALineForTheIronStock() {
        assertThat(rows.lines(TODAY))
                .filteredOn(found -> found.code().equals(Commitments.IRON_STOCK))
                .singleElement()
                .satisfies(found -> assertThat(found.ceiling()).contains(Money.euro(1_000_000_000)));
    }

    @Test
    void aReservationTakesRoomUpToTheCeilingAndNoCentMore() {
        assertThat(reserve(caseRef, Money.euro("1000.01"))).map(Finding::code).contains("BUDGET_EXCEEDED");
        assertThat(commitments.reserved(caseRef, new Money(1))).isFalse();

        assertThat(reserve(caseRef, Money.euro(1_000))).isEmpty();
        assertThat(commitments.reserved(caseRef, Money.euro(1_000))).isTrue();
        assertThat(commitments.reserved(caseRef, Money.euro("1000.01"))).isFalse();
        assertThat(reserve(caseRef + "-B", new Money(1))).map(Finding::code).contains("BUDGET_EXCEEDED");
    }

    @Test
    void askingAgainTakesOnlyTheDifference() {
        reserve(caseRef, Money.euro(600));
        assertThat(reserve(caseRef, Money.euro(600))).isEmpty();
        assertThat(reserve(caseRef, Money.euro(900))).isEmpty();
        assertThat(reserve(caseRef, Money.euro(1_001))).map(Finding::code).contains("BUDGET_EXCEEDED");
        assertThat(reserve(caseRef, Money.euro(200))).isEmpty();

        assertThat(line().reserved()).isEqualTo(Money.euro(200));
        assertThat(rows.movementsOf(caseRef))
                .extracting(Movement::kind, Movement::reserved, Movement::actor)
                .containsExactly(
                        tuple(Movement.Kind.RESERVE, Money.euro(600), "cibg-buyer-1"),
                        tuple(Movement.Kind.RESERVE, Money.euro(300), "cibg-buyer-1"),
                        tuple(Movement.Kind.RESERVE, Money.euro(-700), "cibg-buyer-1"));
    }

    @Test
    void aReleaseGivesTheRoomBackOnce() {
        reserve(caseRef, Money.euro(700));
        release();
        release();
        assertThat(line().reserved()).isEqualTo(Money.ZERO);
        assertThat(commitments.reserved(caseRef, new Money(1))).isFalse();
        assertThat(reserve(caseRef, Money.euro(400))).isEmpty();
        assertThat(line().reserved()).isEqualTo(Money.euro(400));
    }

    @Test
    void aCaseThatNeverReservedReleasesNothing() {
        release();
        assertThat(rows.movementsOf(caseRef)).isEmpty();
    }

    @Test
    void aCommitmentBindsItsMaximumAndGivesTheRestBack() {
        reserve(caseRef, Money.euro(700));
        commit(Money.euro(650));

        assertThat(line())
                .extracting(BudgetLine::reserved, BudgetLine::committed)
                .containsExactly(Money.ZERO, Money.euro(650));
        assertThat(rows.movementsOf(caseRef))
                .extracting(Movement::kind, Movement::reserved, Movement::committed)
                .containsExactly(
                        tuple(Movement.Kind.RESERVE, Money.euro(700), Money.ZERO),
                        tuple(Movement.Kind.COMMIT, Money.euro(-650), Money.euro(650)),
                        tuple(Movement.Kind.RELEASE, Money.euro(-50), Money.ZERO));
        assertThat(reserve(caseRef + "-B", Money.euro("350.01")))
                .map(Finding::code)
                .contains("BUDGET_EXCEEDED");
        assertThat(reserve(caseRef + "-B", Money.euro(350))).isEmpty();
    }

    @Test
    void theSameContractTwiceHasNoSecondEffectAndOtherContentIsAFault() {
        reserve(caseRef, Money.euro(700));
        commit(Money.euro(650));
        commit(Money.euro(650));
        assertThat(line().committed()).isEqualTo(Money.euro(650));
        assertThatThrownBy(() -> commit(Money.euro(651)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(contractRef);
    }

    @Test
    void aContractAboveWhatIsReservedIsNotCommitted() {
        reserve(caseRef, Money.euro(700));
        assertThatThrownBy(() -> commit(Money.euro("700.01"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> commit(Money.ZERO)).isInstanceOf(IllegalStateException.class);
        assertThat(line().committed()).isEqualTo(Money.ZERO);
        commit(Money.euro(700));
        assertThat(line().committed()).isEqualTo(Money.euro(700));
    }

    @Test
    void aCaseWithoutOpenReservationCannotCommit() {
        assertThatThrownBy(() -> commit(Money.euro(1))).isInstanceOf(NoSuchElementException.class);
        reserve(caseRef, Money.euro(10));
        release();
        assertThatThrownBy(() -> commit(Money.euro(1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void afterTheCommitmentNothingIsReservedOrReleasedAnyMore() {
        reserve(caseRef, Money.euro(700));
        commit(Money.euro(700));
        release();
        assertThat(line().committed()).isEqualTo(Money.euro(700));
        assertThat(reserve(caseRef, Money.euro(10))).map(Finding::code).contains("BUDGET_COMMITTED_ALREADY");
    }

    @Test
    void aLineThatDoesNotExistOrAnAmountThatIsNoneIsRefused() {
        assertThat(commitments.reserve(caseRef, "NO-LINE", Money.euro(1), "cibg-buyer-1"))
                .map(Finding::code)
                .contains("BUDGET_LINE_UNKNOWN");
        assertThat(reserve(caseRef, Money.ZERO)).map(Finding::code).contains("BUDGET_AMOUNT");
        assertThat(reserve(caseRef, Money.euro(-1))).map(Finding::code).contains("BUDGET_AMOUNT");
    }

    @Test
    void aCaseReservesOnOneLine() {
        reserve(caseRef, Money.euro(10));
        assertThat(commitments.reserve(caseRef, Commitments.IRON_STOCK, Money.euro(10), "cibg-buyer-1"))
                .map(Finding::code)
                .contains("BUDGET_LINE_OTHER");
    }

    @Test
    void theCeilingOfTodayCounts() {
        ceiling(TODAY.plusDays(1), Money.euro(5_000));
        assertThat(reserve(caseRef, Money.euro(1_001))).map(Finding::code).contains("BUDGET_EXCEEDED");
        ceiling(TODAY, Money.euro(2_000));
        assertThat(reserve(caseRef, Money.euro(1_001))).isEmpty();
    }

    @Test
    void fiftyCasesAtTheSameMomentTakeNoMoreThanTheCeiling() throws Exception {
        List<Callable<Boolean>> requests = new ArrayList<>();
        for (int number = 0; number < 50; number++) {
            String other = caseRef + "-" + number;
            requests.add(() -> reserve(other, Money.euro(30)).isEmpty());
        }
        assertThat(together(requests)).isEqualTo(33);
        assertThat(line().reserved()).isEqualTo(Money.euro(990));
    }

    @Test
    void fiftyCopiesOfOneRequestReserveOnce() throws Exception {
        List<Callable<Boolean>> requests = new ArrayList<>();
        for (int number = 0; number < 50; number++) {
            requests.add(() -> reserve(caseRef, Money.euro(30)).isEmpty());
        }
        assertThat(together(requests)).isEqualTo(50);
        assertThat(line().reserved()).isEqualTo(Money.euro(30));
        assertThat(rows.movementsOf(caseRef)).hasSize(1);
    }

    @Test
    void twentyCopiesOfOneContractCommitOnce() throws Exception {
        reserve(caseRef, Money.euro(700));
        List<Callable<Boolean>> requests = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            requests.add(() -> {
                commit(Money.euro(700));
                return true;
            });
        }
        assertThat(together(requests)).isEqualTo(20);
        assertThat(line().committed()).isEqualTo(Money.euro(700));
    }

    @Test
    void theLedgerAddsUpToTheTotalsAndCannotBeChanged() {
        reserve(caseRef, Money.euro(700));
        commit(Money.euro(650));
        assertThat(tables.jdbc().sql("""
                                select count(*) from (
                                       select l.code from payment.budget_line l
                                         left join payment.movement m on m.budget_line = l.code
                                        group by l.code
                                       having coalesce(sum(m.reserved_cents), 0) <> l.reserved_cents
                                           or coalesce(sum(m.committed_cents), 0) <> l.committed_cents) wrong""").query(Long.class).single()).isZero();
        assertThatThrownBy(() -> tables.jdbc()
                        .sql("update payment.movement set reserved_cents = 0")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        tables.jdbc().sql("delete from payment.commitment").update())
                .isInstanceOf(DataAccessException.class);
    }

    private static int together(List<Callable<Boolean>> requests) throws Exception {
        ExecutorService desks = Executors.newFixedThreadPool(requests.size());
        try {
            int succeeded = 0;
            for (Future<Boolean> request : desks.invokeAll(requests)) {
                succeeded += request.get() ? 1 : 0;
            }
            return succeeded;
        } finally {
            desks.shutdownNow();
        }
    }

    private Optional<Finding> reserve(String reference, Money amount) {
        return tables.transaction().execute(status -> commitments.reserve(reference, line, amount, "cibg-buyer-1"));
    }

    private void release() {
        tables.transaction().executeWithoutResult(status -> commitments.release(caseRef));
    }

    private void commit(Money maximum) {
        tables.transaction()
                .executeWithoutResult(status -> commitments.commit(caseRef, contractRef, "SUP-0001", maximum, TODAY));
    }

    private BudgetLine line() {
        return rows.lines(TODAY).stream()
                .filter(found -> found.code().equals(line))
                .findFirst()
                .orElseThrow();
    }

    private void ceiling(LocalDate from, Money amount) {
        tables.jdbc()
                .sql("""
                        insert into payment.budget_ceiling (budget_line, valid_from, ceiling_cents, ground)
                        values (:line, :from, :ceiling, 'Proef')""")
                .param("line", line)
                .param("from", from)
                .param("ceiling", amount.cents())
                .update();
    }
}
