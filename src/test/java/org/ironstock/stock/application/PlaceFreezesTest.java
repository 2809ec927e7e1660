package org.ironstock.stock.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ironstock.stock.StockMother.allocation;
import static org.ironstock.stock.StockMother.lot;
import static org.ironstock.stock.StockMother.movement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.Account;
import org.ironstock.stock.Allocation;
import org.ironstock.stock.Counter;
import org.ironstock.stock.FreezeExemption;
import org.ironstock.stock.Holding;
import org.ironstock.stock.Movement;
import org.ironstock.stock.MovementKind;
import org.ironstock.stock.MovementRefused;
import org.ironstock.stock.PlaceFreeze;
import org.ironstock.stock.Reversal;
import org.ironstock.support.ModuleDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleDatabase.Schemas("stock")
class PlaceFreezesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final LocalDate EXPIRY = LocalDate.of(2028, 11, 22);
    private static final String CASE = "OVD-2026-001-L01";

    private final LedgerOffice office;
    private final String product = "P-" + UUID.randomUUID();
    private final String lotId = "LOT-" + UUID.randomUUID();
    private final String place = "DC-" + UUID.randomUUID();
    private int booked;

    PlaceFreezesTest(ModuleDatabase.Tables tables) {
        this.office = new LedgerOffice(tables, NOW);
    }

    @BeforeEach
    void stockAtAFrozenPlace() {
        office.act(ledger -> {
            ledger.register(lot(lotId, product, EXPIRY));
            ledger.post(movement(lotId + "-1", MovementKind.OPENING, NOW, lotId, 100, Counter.OPENING, free()));
            ledger.post(movement(lotId + "-2", MovementKind.OPENING, NOW, lotId, 50, Counter.OPENING, notFree()));
            return ledger.post(
                    movement(lotId + "-3", MovementKind.OPENING, NOW, lotId, 10, Counter.OPENING, reserved()));
        });
        office.freezing(freezes -> freezes.freeze(place, CASE, "DOC-FREEZE", "cibg-contract-manager-1"));
    }

    @Test
    void nothingLeavesAFrozenPlace() {
        assertThat(codes(() -> post(MovementKind.ISSUE, 1, free(), Counter.CARE)))
                .containsExactly("PLACE_FROZEN");
        assertThat(codes(() -> post(MovementKind.ISSUE, 1, reserved(), Counter.CARE)))
                .containsExactly("PLACE_FROZEN");
        assertThat(codes(() -> post(MovementKind.SALE, 1, free(), Counter.SOLD)))
                .containsExactly("PLACE_FROZEN");
        assertThat(codes(() -> post(MovementKind.DONATION, 1, free(), Counter.DONATED)))
                .containsExactly("PLACE_FROZEN");
        assertThat(codes(() -> post(MovementKind.PROCESSING, 1, free(), Counter.PROCESSED)))
                .containsExactly("PLACE_FROZEN");
        assertThat(codes(() -> post(MovementKind.RETURN, 1, notFree(), Counter.SUPPLIER)))
                .containsExactly("PLACE_FROZEN");
        assertThat(codes(() -> post(MovementKind.TRANSFER, 1, free(), Holding.free("DC-ELDERS", "VWS"))))
                .containsExactly("PLACE_FROZEN");
        assertThat(codes(() -> post(MovementKind.OWNERSHIP, 1, free(), Holding.free(place, "SUP-0001"))))
                .containsExactly("PLACE_FROZEN");
        assertThat(codes(() -> post(MovementKind.RESERVATION, 1, free(), reserved())))
                .containsExactly("PLACE_FROZEN");
        assertThat(codes(() -> office.act(ledger ->
                        ledger.reverse(new Reversal(lotId + "-1", "Verkeerd geboekt.", "DOC", "lch-stock-1")))))
                .containsExactly("PLACE_FROZEN");
    }

    @Test
    void whatIsSetAsideComesFromElsewhere() {
        Allocation none = office.act(ledger -> ledger.allocate(allocation("A-" + lotId, product, 60, 0)));
        assertThat(none).isEqualTo(new Allocation.Short(Quantity.of(60), Quantity.NONE));
        office.act(ledger -> ledger.post(movement(
                lotId + "-4",
                MovementKind.OPENING,
                NOW,
                lotId,
                60,
                Counter.OPENING,
                Holding.free("DC-" + lotId, "VWS"))));
        Allocation elsewhere = office.act(ledger -> ledger.allocate(allocation("B-" + lotId, product, 60, 0)));
        assertThat(elsewhere).isInstanceOf(Allocation.Reserved.class);
    }

    @Test
    void countsTestsAndChangesOfStatusGoOn() {
        post(MovementKind.COUNT, 1, free(), Counter.LOST);
        post(MovementKind.COUNT, 1, Counter.LOST, notFree());
        post(MovementKind.PROCESSING, 1, notFree(), Counter.PROCESSED);
        post(MovementKind.RELEASE, 1, notFree(), free());
        post(MovementKind.QUARANTINE, 1, free(), notFree());
        post(MovementKind.RESERVATION_END, 1, reserved(), free());
        assertThat(office.ask().holdingsAt(place))
                .extracting(held -> held.quantity().pieces())
                .containsExactlyInAnyOrder(99L - 1 + 1 + 1, 50L + 1 - 1 - 1 + 1, 9L);
    }

    @Test
    void aSignedReleaseLetsSoMuchThroughAndNoMore() {
        office.freezing(freezes ->
                freezes.exempt(new FreezeExemption(place, product, "DOC-CRISIS", Quantity.of(30), "vws-dgcz-1")));
        issue("DOC-CRISIS", 20);
        assertThat(codes(() -> issue("DOC-ANDERS", 1))).containsExactly("PLACE_FROZEN");
        assertThat(codes(() -> issue("DOC-CRISIS", 11))).containsExactly("FREEZE_EXEMPTION_USED");
        issue("DOC-CRISIS", 10);
        assertThat(codes(() -> issue("DOC-CRISIS", 1))).containsExactly("FREEZE_EXEMPTION_USED");
    }

    @Test
    void aPlaceIsFreeAgainWhenEveryCaseHasLiftedItsFreeze() {
        office.freezing(freezes -> {
            freezes.freeze(place, CASE, "DOC-FREEZE", "cibg-contract-manager-1");
            freezes.freeze(place, "TEL-2026-001", "DOC-COUNT", "cibg-contract-manager-1");
        });
        office.freezing(freezes -> {
            assertThat(freezes.of(place)).extracting(PlaceFreeze::caseRef).containsExactly(CASE, "TEL-2026-001");
            freezes.lift(place, CASE, "Overgedragen.", "cibg-contract-manager-1");
        });
        assertThat(codes(() -> post(MovementKind.ISSUE, 1, free(), Counter.CARE)))
                .containsExactly("PLACE_FROZEN");
        office.freezing(freezes -> freezes.lift(place, "TEL-2026-001", "Geteld.", "cibg-contract-manager-1"));
        post(MovementKind.ISSUE, 1, free(), Counter.CARE);
        office.freezing(freezes -> assertThat(freezes.of(place)).isEmpty());
    }

    @Test
    void aFreezeWaitsForWhoBooksAndStopsWhoComesAfterIt() throws Exception {
        office.freezing(freezes -> freezes.lift(place, CASE, "Nog niet.", "cibg-contract-manager-1"));
        CountDownLatch locked = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> freezing = office.act(ledger -> {
                ledger.post(movement(lotId + "-X", MovementKind.ISSUE, NOW, lotId, 5, free(), Counter.CARE));
                Future<?> begun = other.submit(() -> {
                    locked.countDown();
                    office.freezing(freezes -> freezes.freeze(place, CASE, "DOC", "cibg-contract-manager-1"));
                });
                await(locked);
                assertThatThrownBy(() -> begun.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
                return begun;
            });
            freezing.get(10, TimeUnit.SECONDS);
        } finally {
            other.shutdownNow();
        }
        assertThat(codes(() -> post(MovementKind.ISSUE, 1, free(), Counter.CARE)))
                .containsExactly("PLACE_FROZEN");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void issue(String document, long pieces) {
        String reference = lotId + "-ISSUE-" + booked++;
        office.act(ledger -> ledger.post(new Movement(
                reference,
                MovementKind.ISSUE,
                document,
                NOW,
                "lch-stock-1",
                List.of(new Movement.Line(lotId, Quantity.of(pieces), free(), Counter.CARE)))));
    }

    private void post(MovementKind kind, long pieces, Account from, Account to) {
        String reference = lotId + "-POST-" + booked++;
        office.act(ledger -> ledger.post(movement(reference, kind, NOW, lotId, pieces, from, to)));
    }

    private static List<String> codes(ThrowingCallable act) {
        try {
            act.call();
        } catch (MovementRefused refused) {
            return refused.findings().stream().map(Finding::code).toList();
        } catch (Throwable other) {
            throw new AssertionError(Map.of("unexpected", other).toString(), other);
        }
        return List.of();
    }

    private Holding free() {
        return Holding.free(place, "VWS");
    }

    private Holding notFree() {
        return Holding.notFree(place, "VWS");
    }

    private Holding reserved() {
        return Holding.reserved(place, "VWS", "AANVRAAG-1");
    }
}
