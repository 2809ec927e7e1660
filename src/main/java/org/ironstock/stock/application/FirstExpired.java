package org.ironstock.stock.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.ShelfLife;
import org.ironstock.stock.Allocation;
import org.ironstock.stock.AllocationRequest;
import org.ironstock.stock.Holding;
import org.ironstock.stock.LedgerEntry;
import org.ironstock.stock.Lot;
import org.ironstock.stock.Movement;
import org.ironstock.stock.MovementKind;
import org.ironstock.stock.StockHolding;
import org.ironstock.stock.domain.RequestHash;
import org.ironstock.stock.persistence.FreeStock;
import org.ironstock.stock.persistence.FreeStock.Wanted;
import org.ironstock.stock.persistence.LedgerRows;
import org.ironstock.stock.persistence.LedgerRows.Booked;
import org.ironstock.stock.persistence.LotRows;
import org.springframework.stereotype.Component;

/** Sets stock aside, first expired first, while the book of the product is its own. */
@Component
class FirstExpired {

    private final FreeStock free;
    private final LedgerRows rows;
    private final LotRows lots;
    private final LedgerPosting posting;
    private final Clock clock;

    FirstExpired(FreeStock free, LedgerRows rows, LotRows lots, LedgerPosting posting, Clock clock) {
        this.free = free;
        this.rows = rows;
        this.lots = lots;
        this.posting = posting;
        this.clock = clock;
    }

    Allocation allocate(AllocationRequest request) {
        rows.lock(Set.of(request.productCode()));
        String content = RequestHash.of(request);
        Optional<Booked> before = rows.find(request.reference());
        if (before.isPresent()) {
            LedgerPosting.requireSame(before.get(), content);
            return new Allocation.Reserved(request.reference(), partsOf(request.reference()));
        }
        Instant now = clock.instant();
        List<StockHolding> found = free.firstExpired(wanted(request, DutchCalendar.dayOf(now)), request.quantity());
        List<StockHolding> parts = parts(found, request);
        Quantity available = sum(parts);
        if (request.quantity().exceeds(available)) {
            return new Allocation.Short(request.quantity(), available);
        }
        posting.book(Draft.of(reservation(request, found, parts, now), content));
        return new Allocation.Reserved(request.reference(), parts);
    }

    private static Wanted wanted(AllocationRequest request, LocalDate today) {
        LocalDate issueOn = request.issueOn().orElse(today);
        if (issueOn.isBefore(today)) {
            throw LedgerPosting.refused(Finding.of(
                    "ISSUE_DAY_PASSED",
                    request.reference(),
                    "De dag van uitgifte %s is voorbij.".formatted(DutchText.day(issueOn))));
        }
        return new Wanted(
                request.productCode(),
                ShelfLife.firstExpiry(issueOn, request.wholeMonths()),
                issueOn,
                request.places(),
                request.owners());
    }

    /** What is taken of each holding that was found; the last gives only what is still missing. */
    private static List<StockHolding> parts(List<StockHolding> found, AllocationRequest request) {
        List<StockHolding> parts = new ArrayList<>();
        long missing = request.quantity().pieces();
        for (StockHolding stock : found) {
            long taken = Math.min(missing, stock.quantity().pieces());
            missing -= taken;
            Holding there = stock.holding();
            parts.add(new StockHolding(
                    stock.lot(),
                    Holding.reserved(there.place(), there.owner(), request.reservedFor()),
                    Quantity.of(taken)));
        }
        return parts;
    }

    private static Movement reservation(
            AllocationRequest request, List<StockHolding> found, List<StockHolding> parts, Instant now) {
        List<Movement.Line> lines = new ArrayList<>();
        for (int place = 0; place < parts.size(); place++) {
            StockHolding part = parts.get(place);
            lines.add(new Movement.Line(
                    part.lot().lotId(), part.quantity(), found.get(place).holding(), part.holding()));
        }
        return new Movement(
                request.reference(), MovementKind.RESERVATION, request.documentRef(), now, request.bookedBy(), lines);
    }

    private List<StockHolding> partsOf(String reference) {
        List<LedgerEntry> entries = rows.entriesOfMovement(reference);
        Map<String, Lot> known =
                lots.all(entries.stream().map(LedgerEntry::lotId).collect(Collectors.toSet()));
        return entries.stream()
                .map(entry -> new StockHolding(
                        Objects.requireNonNull(known.get(entry.lotId())), (Holding) entry.to(), entry.quantity()))
                .toList();
    }

    private static Quantity sum(List<StockHolding> parts) {
        return parts.stream().map(StockHolding::quantity).reduce(Quantity.NONE, Quantity::plus);
    }
}
