package org.ironstock.stock.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.ironstock.stock.StockMother.allocation;
import static org.ironstock.stock.StockMother.free;
import static org.ironstock.stock.StockMother.line;
import static org.ironstock.stock.StockMother.lot;
import static org.ironstock.stock.StockMother.movement;
import static org.ironstock.stock.StockMother.notFree;
import static org.ironstock.stock.StockMother.reserved;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.Account;
import org.ironstock.stock.Allocation;
import org.ironstock.stock.AllocationRequest;
import org.ironstock.stock.AsOf;
import org.ironstock.stock.Counter;
import org.ironstock.stock.Cover;
import org.ironstock.stock.Holding;
import org.ironstock.stock.HoldingQuestion;
import org.ironstock.stock.LedgerEntry;
import org.ironstock.stock.Lot;
import org.ironstock.stock.Movement;
import org.ironstock.stock.MovementKind;
import org.ironstock.stock.MovementRefused;
import org.ironstock.stock.Posted;
import org.ironstock.stock.RegulatoryBasis;
import org.ironstock.stock.Reversal;
import org.ironstock.stock.StockHolding;
import org.ironstock.stock.StockMother;
import org.ironstock.stock.StockStatus;
import org.ironstock.stock.StockTotals;
import org.ironstock.stock.WeeklyNeed;
import org.ironstock.support.ModuleDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

@ModuleDatabase.Schemas("stock")
class StockLedgerTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Duration DAY = Duration.ofDays(1);

    private final ModuleDatabase.Tables tables;
    private final LedgerOffice office;
    private final String product = "P-" + UUID.randomUUID();
    private final String lotId = "LOT-" + UUID.randomUUID();

    StockLedgerTest(ModuleDatabase.Tables tables) {
        this.tables = tables;
        this.office = new LedgerOffice(tables, NOW);
    }

    @Test
    void whatIsReceivedWaitsForItsRelease() {
        known(lotId, TODAY.plusYears(2));
        post("R", MovementKind.RECEIPT, 100, Counter.SUPPLIER, notFree());
        assertThat(totals()).extracting(StockTotals::free, StockTotals::notFree).containsExactly(q(0), q(100));
        assertThat(totals().usable()).isEqualTo(q(0));

        assertRefused(() -> post("F", MovementKind.RECEIPT, 1, Counter.SUPPLIER, free()), "MOVEMENT_ACCOUNTS");
        post("V", MovementKind.RELEASE, 60, notFree(), free());
        assertThat(totals()).extracting(StockTotals::free, StockTotals::notFree).containsExactly(q(60), q(40));
        assertThat(totals().all()).isEqualTo(q(100));
        assertWhole();
    }

    @Test
    void manyLotsAreMadeKnownAtOnceAndOpenedInOneMovement() {
        List<Lot> lots = IntStream.range(0, 2_000)
                .mapToObj(number -> lot(lotId + "-" + number, product, TODAY.plusYears(2)))
                .toList();
        List<Movement.Line> lines = lots.stream()
                .map(known -> line(known.lotId(), 10, Counter.OPENING, free()))
                .toList();
        Movement opening = new Movement("O-" + lotId, MovementKind.OPENING, "DOC-O", NOW, "lch-stock-1", lines);
        office.act(ledger -> {
            ledger.registerAll(lots);
            return ledger.post(opening);
        });
        assertThat(totals().free()).isEqualTo(q(20_000));

        Posted again = office.act(ledger -> {
            ledger.registerAll(lots);
            return ledger.post(opening);
        });
        assertThat(again.again()).isTrue();
        assertThat(totals().free()).isEqualTo(q(20_000));
        assertWhole();

        book(movement("I-" + lotId, MovementKind.ISSUE, NOW, line(lotId + "-7", 10, free(), Counter.CARE)));
        assertThat(totals().free()).isEqualTo(q(19_990));
        assertWhole();
    }

    @Test
    void ofManyLotsAllAreMadeKnownOrNone() {
        known(lotId, TODAY.plusYears(2));
        List<Lot> differing =
                List.of(lot(lotId + "-a", product, TODAY.plusYears(2)), lot(lotId, product, TODAY.plusYears(3)));
        assertRefused(
                () -> office.act(ledger -> {
                    ledger.registerAll(differing);
                    return ledger;
                }),
                "LOT_OTHER_CONTENT");
        assertRefused(
                () -> office.act(ledger -> {
                    ledger.registerAll(List.of(lot(lotId + "-b", "NO-SUCH", TODAY.plusYears(2))));
                    return ledger;
                }),
                "LOT_PRODUCT_UNKNOWN");
        assertThat(office.ask().findLot(lotId + "-a")).isEmpty();
    }

    @Test
    void noHoldingFallsBelowZero() {
        inStock(lotId, TODAY.plusYears(2), 100);
        assertRefused(() -> post("A", MovementKind.ISSUE, 101, free(), Counter.CARE), "STOCK_BELOW_ZERO");
        assertRefused(() -> post("B", MovementKind.ISSUE, 1, reserved("niemand"), Counter.CARE), "STOCK_BELOW_ZERO");
        post("C", MovementKind.ISSUE, 100, free(), Counter.CARE);
        assertRefused(() -> post("D", MovementKind.ISSUE, 1, free(), Counter.CARE), "STOCK_BELOW_ZERO");
        assertThat(office.ask().entriesOfLot(lotId, 0, 10)).hasSize(2);
    }

    @Test
    void theLinesOfAMovementCountTogether() {
        inStock(lotId, TODAY.plusYears(2), 100);
        Holding away = Holding.free("DC-ASSEN", StockMother.OWNER);
        Holding further = Holding.free("DC-BREDA", StockMother.OWNER);
        book(movement(
                "T-" + lotId,
                MovementKind.TRANSFER,
                NOW,
                line(lotId, 100, free(), away),
                line(lotId, 100, away, further)));
        assertThat(holdings()).containsExactly(new StockHolding(lotOf(lotId), further, q(100)));
        assertRefused(
                () -> book(movement(
                        "U-" + lotId,
                        MovementKind.TRANSFER,
                        NOW,
                        line(lotId, 60, further, away),
                        line(lotId, 60, further, free()))),
                "STOCK_BELOW_ZERO");
        assertThat(holdings()).containsExactly(new StockHolding(lotOf(lotId), further, q(100)));
        assertWhole();
    }

    @Test
    void theSameReferenceTwiceHasOneEffectAndOtherContentIsRefused() {
        inStock(lotId, TODAY.plusYears(2), 100);
        Posted first = post("A", MovementKind.ISSUE, 30, free(), Counter.CARE);
        office.travelTo(NOW.plus(DAY));
        Posted second = post("A", MovementKind.ISSUE, 30, free(), Counter.CARE);
        assertThat(first).isEqualTo(new Posted("A-" + lotId, NOW, false));
        assertThat(second).isEqualTo(new Posted("A-" + lotId, NOW, true));
        assertThat(totals().free()).isEqualTo(q(70));

        assertRefused(() -> post("A", MovementKind.ISSUE, 31, free(), Counter.CARE), "MOVEMENT_OTHER_CONTENT");
        assertRefused(() -> post("A", MovementKind.SALE, 30, free(), Counter.SOLD), "MOVEMENT_OTHER_CONTENT");
        assertThat(totals().free()).isEqualTo(q(70));
    }

    @Test
    void theSameReferenceForAnotherProductIsRefused() {
        inStock(lotId, TODAY.plusYears(2), 100);
        String other = "LOT-" + UUID.randomUUID();
        office.act(ledger -> {
            ledger.register(lot(other, product + "-B", TODAY.plusYears(1)));
            return other;
        });
        assertRefused(
                () -> book(movement("O-" + lotId, MovementKind.OPENING, NOW, other, 1, Counter.OPENING, free())),
                "MOVEMENT_OTHER_CONTENT");
    }

    @Test
    void aMovementOfSeveralProductsIsBookedWholeOrNotAtAll() {
        inStock(lotId, TODAY.plusYears(2), 10);
        String other = "LOT-" + UUID.randomUUID();
        office.act(ledger -> {
            ledger.register(lot(other, product + "-B", TODAY.plusYears(1)));
            return other;
        });
        assertRefused(
                () -> book(movement(
                        "W-" + lotId,
                        MovementKind.ISSUE,
                        NOW,
                        line(lotId, 5, free(), Counter.CARE),
                        line(other, 1, free(), Counter.CARE))),
                "STOCK_BELOW_ZERO");
        assertThat(totals().free()).isEqualTo(q(10));
        book(movement("X-" + other, MovementKind.OPENING, NOW, other, 1, Counter.OPENING, free()));
        book(movement(
                "W-" + lotId,
                MovementKind.ISSUE,
                NOW,
                line(lotId, 5, free(), Counter.CARE),
                line(other, 1, free(), Counter.CARE)));
        assertThat(office.ask().entriesOfMovement("W-" + lotId))
                .extracting(LedgerEntry::lotId, LedgerEntry::number)
                .containsExactly(tuple(lotId, 2L), tuple(other, 2L));
        assertWhole();
    }

    @Test
    void aLotIsMadeKnownOnceAndNeverOtherwise() {
        Lot lot = lot(lotId, product, TODAY.plusYears(2));
        register(lot);
        register(lot);
        assertThat(office.ask().findLot(lotId)).contains(lot);
        assertRefused(() -> register(lot(lotId, product, TODAY.plusYears(3))), "LOT_OTHER_CONTENT");
        assertRefused(() -> register(lot("LOT-" + UUID.randomUUID(), "NO-SUCH", TODAY)), "LOT_PRODUCT_UNKNOWN");
        assertThat(office.ask().findLot("LOT-NONE")).isEmpty();
        assertRefused(
                () -> book(movement("Z-" + lotId, MovementKind.OPENING, NOW, "LOT-NONE", 1, Counter.OPENING, free())),
                "LOT_UNKNOWN");
    }

    @Test
    void whatHasNotHappenedYetIsNotBooked() {
        known(lotId, TODAY.plusYears(2));
        assertRefused(
                () -> book(movement(
                        "A-" + lotId, MovementKind.OPENING, NOW.plusMillis(1), lotId, 1, Counter.OPENING, free())),
                "MOVEMENT_FUTURE");
        book(movement("A-" + lotId, MovementKind.OPENING, NOW, lotId, 1, Counter.OPENING, free()));
    }

    @Test
    void onlyThroughReversingIsAMovementUndone() {
        known(lotId, TODAY.plusYears(2));
        assertThatThrownBy(() -> post("A", MovementKind.REVERSAL, 1, free(), Counter.OPENING))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anExpiredLotIsNotIssuedAndOnlyAnExpiredLotIsWrittenOff() {
        inStock(lotId, TODAY.plusDays(1), 10);
        assertRefused(
                () -> post("E", MovementKind.EXPIRY, 1, free(), Holding.expired("DC-VENLO", "VWS")), "LOT_NOT_EXPIRED");
        post("I", MovementKind.ISSUE, 1, free(), Counter.CARE);

        office.travelTo(NOW.plus(DAY));
        assertRefused(
                () -> book(movement("J-" + lotId, MovementKind.ISSUE, office.now(), lotId, 1, free(), Counter.CARE)),
                "LOT_EXPIRED");
        assertThat(totals()).extracting(StockTotals::free, StockTotals::expired).containsExactly(q(0), q(9));
        book(movement(
                "E-" + lotId, MovementKind.EXPIRY, office.now(), lotId, 9, free(), Holding.expired("DC-VENLO", "VWS")));
        assertThat(totals())
                .extracting(StockTotals::free, StockTotals::expired, StockTotals::all)
                .containsExactly(q(0), q(9), q(9));
        assertWhole();
    }

    @Test
    void theDayOfExpiryBeginsAtMidnightInTheNetherlands() {
        inStock(lotId, TODAY.plusDays(1), 10);
        office.travelTo(Instant.parse("2026-11-22T22:59:59Z"));
        assertThat(totals().usable()).isEqualTo(q(10));
        office.travelTo(Instant.parse("2026-11-22T23:00:00Z"));
        assertThat(totals().usable()).isEqualTo(q(0));
    }

    @Test
    void stockWhoseBasisEndedIsFreeButNotUsable() {
        register(lot(lotId, product, TODAY.plusYears(2), RegulatoryBasis.until("DEROGATION-2020-403", TODAY)));
        post("O", MovementKind.OPENING, 10, Counter.OPENING, free());
        assertThat(totals().usable()).isEqualTo(q(10));
        post("I", MovementKind.ISSUE, 1, free(), Counter.CARE);

        office.travelTo(NOW.plus(DAY));
        assertThat(totals())
                .extracting(StockTotals::free, StockTotals::freeWithoutBasis, StockTotals::usable)
                .containsExactly(q(9), q(9), q(0));
        assertRefused(
                () -> book(movement("J-" + lotId, MovementKind.ISSUE, office.now(), lotId, 1, free(), Counter.CARE)),
                "LOT_BASIS_ENDED");
        assertThat(office.ask().totals(product, AsOf.booked(NOW)).usable()).isEqualTo(q(9));
    }

    @Test
    void aReversalUndoesAMovementAndTheOriginalStays() {
        inStock(lotId, TODAY.plusYears(2), 100);
        office.travelTo(NOW.plus(DAY));
        book(movement("A-" + lotId, MovementKind.ISSUE, office.now(), lotId, 30, free(), Counter.CARE));
        office.travelTo(NOW.plus(DAY.multipliedBy(3)));
        reverse("A-" + lotId);

        assertThat(totals().free()).isEqualTo(q(100));
        assertThat(office.ask().entriesOfLot(lotId, 1, 10))
                .extracting(
                        LedgerEntry::kind,
                        entry -> entry.reverses().orElse(""),
                        entry -> entry.reversedBy().orElse(""),
                        LedgerEntry::from,
                        LedgerEntry::to,
                        LedgerEntry::reason,
                        LedgerEntry::occurredAt,
                        LedgerEntry::bookedAt)
                .containsExactly(
                        tuple(
                                MovementKind.ISSUE,
                                "",
                                "REVERSAL-A-" + lotId,
                                free(),
                                Counter.CARE,
                                "",
                                NOW.plus(DAY),
                                NOW.plus(DAY)),
                        tuple(
                                MovementKind.REVERSAL,
                                "A-" + lotId,
                                "",
                                Counter.CARE,
                                free(),
                                "Verkeerde partij",
                                NOW.plus(DAY),
                                NOW.plus(DAY.multipliedBy(3))));
        assertThat(freeAt(AsOf.booked(NOW.plus(DAY.multipliedBy(2))))).isEqualTo(70);
        assertThat(freeAt(AsOf.occurred(NOW.plus(DAY.multipliedBy(2))))).isEqualTo(100);
        assertWhole();
    }

    @Test
    void aReversalHappensOnceAndIsNotReversed() {
        inStock(lotId, TODAY.plusYears(2), 100);
        post("A", MovementKind.ISSUE, 30, free(), Counter.CARE);
        reverse("A-" + lotId);
        assertRefused(() -> reverse("A-" + lotId), "MOVEMENT_REVERSED_ALREADY");
        assertRefused(() -> reverse("REVERSAL-A-" + lotId), "REVERSAL_OF_REVERSAL");
        assertRefused(() -> reverse("NEVER-" + lotId), "MOVEMENT_UNKNOWN");
        assertThat(totals().free()).isEqualTo(q(100));
    }

    @Test
    void whatHasMovedOnCannotBeReversed() {
        known(lotId, TODAY.plusYears(2));
        post("R", MovementKind.RECEIPT, 100, Counter.SUPPLIER, notFree());
        post("V", MovementKind.RELEASE, 100, notFree(), free());
        assertRefused(() -> reverse("R-" + lotId), "STOCK_BELOW_ZERO");
        reverse("V-" + lotId);
        reverse("R-" + lotId);
        assertThat(totals().all()).isEqualTo(q(0));
        assertWhole();
    }

    @Test
    void aLateBookingDoesNotMakeThePastFallBelowZero() {
        inStock(lotId, TODAY.plusYears(2), 100);
        office.travelTo(NOW.plus(DAY.multipliedBy(5)));
        at("B", 2, MovementKind.ISSUE, 80, free(), Counter.CARE);
        at("C", 4, MovementKind.OPENING, 50, Counter.OPENING, free());
        assertThat(totals().free()).isEqualTo(q(70));

        assertRefused(() -> at("D", 1, MovementKind.ISSUE, 21, free(), Counter.CARE), "STOCK_BELOW_ZERO_THEN");
        assertRefused(() -> at("D", 3, MovementKind.ISSUE, 21, free(), Counter.CARE), "STOCK_BELOW_ZERO_THEN");
        at("D", 3, MovementKind.ISSUE, 20, free(), Counter.CARE);
        assertRefused(() -> at("E", 1, MovementKind.ISSUE, 1, free(), Counter.CARE), "STOCK_BELOW_ZERO_THEN");
        assertRefused(() -> at("E", -1, MovementKind.ISSUE, 1, free(), Counter.CARE), "STOCK_BELOW_ZERO_THEN");
        at("E", 4, MovementKind.ISSUE, 50, free(), Counter.CARE);
        assertThat(totals().free()).isEqualTo(q(0));
        assertWhole();
    }

    @Test
    void thePastIsAnsweredAsItWasBookedAndAsItHappened() {
        inStock(lotId, TODAY.plusYears(2), 100);
        office.travelTo(NOW.plus(DAY.multipliedBy(5)));
        at("B", 2, MovementKind.ISSUE, 80, free(), Counter.CARE);

        Instant third = NOW.plus(DAY.multipliedBy(3));
        assertThat(freeAt(AsOf.booked(third))).isEqualTo(100);
        assertThat(freeAt(AsOf.occurred(third))).isEqualTo(20);
        assertThat(freeAt(AsOf.occurred(NOW.plus(DAY.multipliedBy(2))))).isEqualTo(20);
        assertThat(freeAt(AsOf.occurred(NOW.plus(DAY.multipliedBy(2)).minusMillis(1))))
                .isEqualTo(100);
        assertThat(freeAt(AsOf.booked(NOW.minusMillis(1)))).isZero();
        assertThat(freeAt(AsOf.booked(office.now()))).isEqualTo(20);
        assertThat(freeAt(AsOf.latest())).isEqualTo(20);
        assertThat(office.ask().holdings(HoldingQuestion.ofLot(lotId, AsOf.occurred(third))))
                .containsExactly(new StockHolding(lotOf(lotId), free(), q(20)));
        assertThat(office.ask().holdings(HoldingQuestion.ofLot(lotId, AsOf.booked(NOW.minusMillis(1)))))
                .isEmpty();
    }

    @Test
    void coverIsKnownForTodayAndForThePast() {
        inStock(lotId, TODAY.plusDays(10), 700);
        office.travelTo(NOW.plus(DAY.multipliedBy(5)));
        book(movement("A-" + lotId, MovementKind.ISSUE, office.now(), lotId, 350, free(), Counter.CARE));
        WeeklyNeed need = WeeklyNeed.of(q(100));

        assertThat(office.ask().cover(product, need, AsOf.occurred(NOW)))
                .isEqualTo(new Cover.Weeks(q(700), q(100), new BigDecimal("7.00"), TODAY.plusDays(48)));
        assertThat(office.ask().cover(product, need, AsOf.latest()))
                .isEqualTo(new Cover.Weeks(q(350), q(100), new BigDecimal("3.50"), TODAY.plusDays(28)));
        assertThat(office.ask().cover(product, WeeklyNeed.unknown(), AsOf.latest()))
                .isEqualTo(new Cover.Unknown(q(350)));
        assertThat(office.ask().covers(Map.of(product, need), AsOf.latest()))
                .containsEntry(product, office.ask().cover(product, need, AsOf.latest()));
        office.travelTo(NOW.plus(DAY.multipliedBy(10)));
        assertThat(office.ask().cover(product, need, AsOf.latest()).usable()).isEqualTo(q(0));
        assertThat(office.ask().cover("P-NONE", need, AsOf.latest()))
                .isInstanceOfSatisfying(
                        Cover.Weeks.class, none -> assertThat(none.weeks()).isEqualByComparingTo("0"));
    }

    @Test
    void whatExpiresOrLosesItsBasisBeforeItIsUsedIsTold() {
        inStock(lotId, TODAY.plusDays(7), 100);
        register(lot(
                lotId + "-B",
                product,
                TODAY.plusYears(2),
                RegulatoryBasis.until("DEROGATION-2020-403", TODAY.plusDays(13))));
        book(movement("P-" + lotId, MovementKind.OPENING, NOW, lotId + "-B", 100, Counter.OPENING, free()));
        assertThat(office.ask().expiringUnused(product, q(70), AsOf.latest())).isEqualTo(q(60));
        assertThat(office.ask().expiringUnused(product, q(100), AsOf.latest())).isEqualTo(q(0));
        assertThat(office.ask().expiringUnused(product, q(70), AsOf.booked(NOW.minusMillis(1))))
                .isEqualTo(q(0));
        office.travelTo(NOW.plus(DAY.multipliedBy(7)));
        assertThat(office.ask().expiringUnused(product, q(70), AsOf.latest())).isEqualTo(q(30));
        assertThat(office.ask().expiringUnused(product, q(70), AsOf.occurred(NOW)))
                .isEqualTo(q(60));
    }

    @Test
    void whatExpiresFirstGoesFirst() {
        inStock(lotId, TODAY.plusDays(300), 100);
        inStock(lotId + "-B", TODAY.plusDays(100), 100);
        inStock(lotId + "-C", TODAY.plusDays(200), 100);

        assertThat(parts(allocate(allocation("A-" + lotId, product, 150, 0))))
                .containsExactly(tuple(lotId + "-B", q(100)), tuple(lotId + "-C", q(50)));
        assertThat(parts(allocate(allocation("B-" + lotId, product, 60, 0))))
                .containsExactly(tuple(lotId + "-C", q(50)), tuple(lotId, q(10)));
        assertThat(totals())
                .extracting(StockTotals::free, StockTotals::reserved)
                .containsExactly(q(90), q(210));
        assertWhole();
    }

    @Test
    void stockThatIsShortIsNotSetAsideAtAll() {
        inStock(lotId, TODAY.plusDays(300), 100);
        assertThat(allocate(allocation("A-" + lotId, product, 101, 0))).isEqualTo(new Allocation.Short(q(101), q(100)));
        assertThat(totals().free()).isEqualTo(q(100));
        assertThat(allocate(allocation("A-" + lotId, product, 100, 0))).isInstanceOf(Allocation.Reserved.class);
        assertThat(allocate(allocation("B-" + lotId, "P-NONE", 1, 0))).isEqualTo(new Allocation.Short(q(1), q(0)));
    }

    @Test
    void whatExpiresTodayOrTooSoonIsNotTaken() {
        inStock(lotId, TODAY, 10);
        inStock(lotId + "-B", TODAY.plusDays(1), 20);
        inStock(lotId + "-C", TODAY.plusMonths(1).minusDays(1), 40);
        inStock(lotId + "-D", TODAY.plusMonths(1), 80);

        assertThat(allocate(allocation("A-" + lotId, product, 141, 0))).isEqualTo(new Allocation.Short(q(141), q(140)));
        assertThat(allocate(allocation("A-" + lotId, product, 81, 1))).isEqualTo(new Allocation.Short(q(81), q(80)));
        assertThat(parts(allocate(allocation("B-" + lotId, product, 80, 1))))
                .containsExactly(tuple(lotId + "-D", q(80)));
        assertThat(parts(allocate(allocation("C-" + lotId, product, 60, 0))))
                .containsExactly(tuple(lotId + "-B", q(20)), tuple(lotId + "-C", q(40)));
    }

    @Test
    void onlyFreeStockOfTheAskedPlacesAndOwnersWithABasisOnTheDayIsTaken() {
        register(lot(lotId, product, TODAY.plusYears(1), RegulatoryBasis.until("DEROGATION", TODAY.plusDays(5))));
        post("O", MovementKind.OPENING, 10, Counter.OPENING, free());
        known(lotId + "-B", TODAY.plusYears(2));
        Holding elsewhere = Holding.free("DC-ASSEN", "CIBG");
        book(movement(
                "P-" + lotId,
                MovementKind.OPENING,
                NOW,
                line(lotId + "-B", 20, Counter.OPENING, elsewhere),
                line(lotId + "-B", 40, Counter.OPENING, notFree())));

        assertThat(allocate(asked("A", 31, TODAY.plusDays(5), Set.of(), Set.of())))
                .isEqualTo(new Allocation.Short(q(31), q(30)));
        assertThat(allocate(asked("A", 21, TODAY.plusDays(6), Set.of(), Set.of())))
                .isEqualTo(new Allocation.Short(q(21), q(20)));
        assertThat(allocate(asked("A", 11, TODAY, Set.of(StockMother.PLACE), Set.of())))
                .isEqualTo(new Allocation.Short(q(11), q(10)));
        assertThat(allocate(asked("A", 21, TODAY, Set.of(), Set.of("CIBG"))))
                .isEqualTo(new Allocation.Short(q(21), q(20)));
        assertRefused(() -> allocate(asked("A", 1, TODAY.minusDays(1), Set.of(), Set.of())), "ISSUE_DAY_PASSED");
        assertThat(allocate(asked("A", 5, TODAY, Set.of("DC-ASSEN"), Set.of("CIBG"))))
                .isEqualTo(new Allocation.Reserved(
                        "A-" + lotId,
                        List.of(new StockHolding(
                                lotOf(lotId + "-B"), Holding.reserved("DC-ASSEN", "CIBG", "AANVRAAG-1"), q(5)))));
    }

    @Test
    void theSameRequestTwiceSetsAsideOnce() {
        inStock(lotId, TODAY.plusDays(300), 100);
        Allocation first = allocate(allocation("A-" + lotId, product, 30, 1));
        office.travelTo(NOW.plus(DAY));
        assertThat(allocate(allocation("A-" + lotId, product, 30, 1))).isEqualTo(first);
        assertThat(totals().reserved()).isEqualTo(q(30));
        assertRefused(() -> allocate(allocation("A-" + lotId, product, 31, 1)), "MOVEMENT_OTHER_CONTENT");
        assertRefused(() -> allocate(allocation("A-" + lotId, product, 30, 2)), "MOVEMENT_OTHER_CONTENT");
    }

    @Test
    void anAllocationReadsPastTheFirstHundredHoldings() {
        List<Movement.Line> lines = new ArrayList<>();
        for (int number = 0; number < 250; number++) {
            String one = "%s-%03d".formatted(lotId, number);
            known(one, TODAY.plusDays(300 + number % 7));
            lines.add(line(one, 2, Counter.OPENING, free()));
        }
        book(movement("O-" + lotId, MovementKind.OPENING, NOW, lines.toArray(Movement.Line[]::new)));
        assertThat(parts(allocate(allocation("A-" + lotId, product, 499, 0)))).hasSize(250);
        assertThat(allocate(allocation("B-" + lotId, product, 2, 0))).isEqualTo(new Allocation.Short(q(2), q(1)));
        assertWhole();
    }

    @Test
    void fiftyAtTheSameMomentTakeNoMoreThanThereIs() throws Exception {
        inStock(lotId, TODAY.plusYears(2), 100);
        assertThat(together(
                        50,
                        number -> tried(() -> book(movement(
                                "A%d-%s".formatted(number, lotId),
                                MovementKind.ISSUE,
                                NOW,
                                lotId,
                                3,
                                free(),
                                Counter.CARE)))))
                .isEqualTo(33);
        assertThat(totals().free()).isEqualTo(q(1));
        assertThat(office.ask().entriesOfLot(lotId, 0, 100)).hasSize(34);
        assertWhole();
    }

    @Test
    void fiftyReceiptsAtTheSameMomentAreAllThere() throws Exception {
        known(lotId, TODAY.plusYears(2));
        assertThat(together(
                        50,
                        number -> tried(() -> book(movement(
                                "R%d-%s".formatted(number, lotId),
                                MovementKind.RECEIPT,
                                NOW,
                                lotId,
                                1L << (number % 20),
                                Counter.SUPPLIER,
                                notFree())))))
                .isEqualTo(50);
        assertThat(totals().notFree())
                .isEqualTo(q(IntStream.range(0, 50)
                        .mapToLong(number -> 1L << (number % 20))
                        .sum()));
        assertWhole();
    }

    @Test
    void fiftyCopiesOfOneMovementAreBookedOnce() throws Exception {
        inStock(lotId, TODAY.plusYears(2), 100);
        assertThat(together(50, number -> tried(() -> post("A", MovementKind.ISSUE, 3, free(), Counter.CARE))))
                .isEqualTo(50);
        assertThat(totals().free()).isEqualTo(q(97));
    }

    @Test
    void fiftyAllocationsAtTheSameMomentSetAsideNoMoreThanThereIs() throws Exception {
        for (int number = 0; number < 10; number++) {
            inStock(lotId + "-" + number, TODAY.plusDays(100 + number), 10);
        }
        assertThat(together(
                        50,
                        number -> allocate(allocation("A%d-%s".formatted(number, lotId), product, 7, 0))
                                instanceof Allocation.Reserved))
                .isEqualTo(14);
        assertThat(totals())
                .extracting(StockTotals::free, StockTotals::reserved)
                .containsExactly(q(2), q(98));
        assertWhole();
    }

    @Test
    void twentyReversalsOfOneMovementUndoItOnce() throws Exception {
        inStock(lotId, TODAY.plusYears(2), 100);
        post("A", MovementKind.ISSUE, 30, free(), Counter.CARE);
        assertThat(together(20, number -> tried(() -> reverse("A-" + lotId)))).isEqualTo(1);
        assertThat(totals().free()).isEqualTo(q(100));
        assertWhole();
    }

    @Test
    void movementsOfManyProductsInAnyOrderWaitForEachOtherWithoutHarm() throws Exception {
        inStock(lotId, TODAY.plusYears(2), 100);
        String other = "LOT-" + UUID.randomUUID();
        office.act(ledger -> {
            ledger.register(lot(other, "A-" + product, TODAY.plusYears(2)));
            return ledger.post(movement("O-" + other, MovementKind.OPENING, NOW, other, 100, Counter.OPENING, free()));
        });
        assertThat(together(
                        50,
                        number -> tried(() -> book(movement(
                                "A%d-%s".formatted(number, lotId),
                                MovementKind.ISSUE,
                                NOW,
                                line(number % 2 == 0 ? lotId : other, 1, free(), Counter.CARE),
                                line(number % 2 == 0 ? other : lotId, 2, free(), Counter.CARE))))))
                .isEqualTo(50);
        assertThat(totals().free()).isEqualTo(q(100 - 75));
        assertWhole();
    }

    @Test
    void holdingsAreFoundByWordsAndStatusAPageAtATime() {
        inStock(lotId, TODAY.plusYears(2), 100);
        post("V", MovementKind.RESERVATION, 40, free(), reserved("Zorginstelling De Linde"));
        assertThat(asked("b-" + lotId + " linde", Set.of(), 0, 10)).hasSize(1);
        assertThat(asked("dc-venlo sup-0001", Set.of(), 0, 10)).hasSize(2);
        assertThat(asked("dc-venlo", Set.of(StockStatus.FREE), 0, 10)).hasSize(1);
        assertThat(asked("dc-assen", Set.of(), 0, 10)).isEmpty();
        assertThat(asked("", Set.of(), 0, 1)).hasSize(1);
        assertThat(asked("", Set.of(), 1, 10)).hasSize(1);
        assertThat(asked("", Set.of(), 2, 10)).isEmpty();
    }

    @Test
    void theLedgerCannotBeChanged() {
        inStock(lotId, TODAY.plusYears(2), 100);
        for (String change : List.of(
                "update stock.entry set quantity = 1",
                "delete from stock.entry",
                "truncate stock.entry cascade",
                "update stock.movement set booked_by = 'x'",
                "delete from stock.movement",
                "update stock.lot set expires_on = expires_on + 1",
                "delete from stock.lot",
                "update stock.account set place = 'x'",
                "delete from stock.account",
                "delete from stock.balance",
                "truncate stock.balance",
                "delete from stock.book")) {
            assertThatThrownBy(() -> tables.jdbc().sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> tables.jdbc()
                        .sql("update stock.balance set quantity = -1 where status <> ''")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertWhole();
    }

    private AllocationRequest asked(
            String name, long pieces, LocalDate issueOn, Set<String> places, Set<String> owners) {
        return new AllocationRequest(
                name + "-" + lotId,
                product,
                q(pieces),
                0,
                Optional.of(issueOn),
                "AANVRAAG-1",
                places,
                owners,
                "DOC-1",
                "lch-stock-1");
    }

    private List<StockHolding> asked(String words, Set<StockStatus> statuses, int from, int most) {
        return office.ask().holdings(new HoldingQuestion(product, "", words, statuses, AsOf.latest(), from, most));
    }

    private static List<org.assertj.core.groups.Tuple> parts(Allocation allocation) {
        assertThat(allocation).isInstanceOf(Allocation.Reserved.class);
        return ((Allocation.Reserved) allocation)
                .parts().stream()
                        .map(part -> tuple(part.lot().lotId(), part.quantity()))
                        .toList();
    }

    /** Tells how many of so many calls at the same moment gave true. */
    private static long together(int calls, java.util.function.IntPredicate call) throws Exception {
        ExecutorService desks = Executors.newFixedThreadPool(calls);
        try {
            List<Callable<Boolean>> asked = IntStream.range(0, calls)
                    .mapToObj(number -> (Callable<Boolean>) () -> call.test(number))
                    .toList();
            long succeeded = 0;
            for (Future<Boolean> one : desks.invokeAll(asked)) {
                succeeded += one.get() ? 1 : 0;
            }
            return succeeded;
        } finally {
            desks.shutdownNow();
        }
    }

    private static boolean tried(Runnable act) {
        try {
            act.run();
            return true;
        } catch (MovementRefused refused) {
            return false;
        }
    }

    private void assertWhole() {
        assertThat(office.ask().verify().findings()).isEmpty();
    }

    private static void assertRefused(ThrowingCallable act, String code) {
        assertThatThrownBy(act).isInstanceOfSatisfying(MovementRefused.class, refused -> assertThat(refused.findings())
                .extracting(Finding::code)
                .containsExactly(code));
    }

    private void known(String lot, LocalDate expiresOn) {
        register(lot(lot, product, expiresOn));
    }

    private void register(Lot lot) {
        office.act(ledger -> {
            ledger.register(lot);
            return lot;
        });
    }

    private void inStock(String lot, LocalDate expiresOn, long pieces) {
        known(lot, expiresOn);
        book(movement("O-" + lot, MovementKind.OPENING, NOW, lot, pieces, Counter.OPENING, free()));
    }

    private Posted post(String name, MovementKind kind, long pieces, Account from, Account to) {
        return book(movement(name + "-" + lotId, kind, NOW, lotId, pieces, from, to));
    }

    private Posted at(String name, int days, MovementKind kind, long pieces, Account from, Account to) {
        return book(movement(name + "-" + lotId, kind, NOW.plus(DAY.multipliedBy(days)), lotId, pieces, from, to));
    }

    private Posted book(Movement movement) {
        return office.act(ledger -> ledger.post(movement));
    }

    private Posted reverse(String reference) {
        return office.act(
                ledger -> ledger.reverse(new Reversal(reference, "Verkeerde partij", "DOC-9", "lch-stock-2")));
    }

    private Allocation allocate(AllocationRequest request) {
        return office.act(ledger -> ledger.allocate(request));
    }

    private Lot lotOf(String id) {
        return office.ask().findLot(id).orElseThrow();
    }

    private List<StockHolding> holdings() {
        return office.ask().holdings(HoldingQuestion.ofProduct(product, AsOf.latest()));
    }

    private StockTotals totals() {
        return office.ask().totals(product, AsOf.latest());
    }

    private long freeAt(AsOf asOf) {
        return office.ask().totals(product, asOf).free().pieces();
    }

    private static Quantity q(long pieces) {
        return Quantity.of(pieces);
    }
}
