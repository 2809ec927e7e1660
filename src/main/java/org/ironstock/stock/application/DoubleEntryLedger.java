package org.ironstock.stock.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ironstock.product.Products;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.Allocation;
import org.ironstock.stock.AllocationRequest;
import org.ironstock.stock.AsOf;
import org.ironstock.stock.Cover;
import org.ironstock.stock.HoldingQuestion;
import org.ironstock.stock.LedgerEntry;
import org.ironstock.stock.LedgerVerification;
import org.ironstock.stock.Lot;
import org.ironstock.stock.Movement;
import org.ironstock.stock.MovementKind;
import org.ironstock.stock.MovementRefused;
import org.ironstock.stock.Posted;
import org.ironstock.stock.Reversal;
import org.ironstock.stock.StockHolding;
import org.ironstock.stock.StockLedger;
import org.ironstock.stock.StockTotals;
import org.ironstock.stock.WeeklyNeed;
import org.ironstock.stock.domain.CoverCalculation;
import org.ironstock.stock.domain.RequestHash;
import org.ironstock.stock.domain.UnusedExpiry;
import org.ironstock.stock.persistence.LedgerRows;
import org.ironstock.stock.persistence.LotRows;
import org.ironstock.stock.persistence.StockQuestions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger in use. */
@Service
class DoubleEntryLedger implements StockLedger {

    private final Products products;
    private final LotRows lots;
    private final LedgerRows rows;
    private final LedgerPosting posting;
    private final MovementReversal reversal;
    private final FirstExpired firstExpired;
    private final StockQuestions questions;
    private final LedgerWalk walk;
    private final Clock clock;

    DoubleEntryLedger(
            Products products,
            LotRows lots,
            LedgerRows rows,
            LedgerPosting posting,
            MovementReversal reversal,
            FirstExpired firstExpired,
            StockQuestions questions,
            LedgerWalk walk,
            Clock clock) {
        this.products = products;
        this.lots = lots;
        this.rows = rows;
        this.posting = posting;
        this.reversal = reversal;
        this.firstExpired = firstExpired;
        this.questions = questions;
        this.walk = walk;
        this.clock = clock;
    }

    @Override
    @Transactional(noRollbackFor = MovementRefused.class)
    public void register(Lot lot) {
        registerAll(List.of(lot));
    }

    @Override
    @Transactional(noRollbackFor = MovementRefused.class)
    public void registerAll(Collection<Lot> asked) {
        Map<String, Lot> known = lots.all(ids(asked));
        refuseIfAny(differing(asked, known));
        List<Lot> unknown =
                asked.stream().filter(lot -> !known.containsKey(lot.lotId())).toList();
        if (!unknown.isEmpty()) {
            refuseIfAny(notListed(unknown));
            lots.addIfNew(unknown, clock.instant());
            // somebody else may have been first
            refuseIfAny(differing(unknown, lots.all(ids(unknown))));
        }
    }

    /** Those that are known, but otherwise. */
    private static List<Finding> differing(Collection<Lot> asked, Map<String, Lot> known) {
        return asked.stream()
                .filter(lot -> known.containsKey(lot.lotId()) && !lot.equals(known.get(lot.lotId())))
                .map(lot -> Finding.of(
                        "LOT_OTHER_CONTENT",
                        lot.lotId(),
                        "Partij %s is al geregistreerd met andere gegevens.".formatted(lot.lotId())))
                .toList();
    }

    private List<Finding> notListed(List<Lot> unknown) {
        Set<String> listed = unknown.stream()
                .map(Lot::productCode)
                .distinct()
                .filter(code -> products.find(code, today()).isPresent())
                .collect(Collectors.toSet());
        return unknown.stream()
                .filter(lot -> !listed.contains(lot.productCode()))
                .map(lot -> Finding.of(
                        "LOT_PRODUCT_UNKNOWN",
                        lot.lotId(),
                        "Product %s van partij %s staat niet op de productenlijst."
                                .formatted(lot.productCode(), lot.lotId())))
                .toList();
    }

    private static Set<String> ids(Collection<Lot> lots) {
        return lots.stream().map(Lot::lotId).collect(Collectors.toSet());
    }

    private static void refuseIfAny(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new MovementRefused(findings);
        }
    }

    @Override
    public Optional<Lot> findLot(String lotId) {
        return lots.find(lotId);
    }

    @Override
    @Transactional(noRollbackFor = MovementRefused.class)
    public Posted post(Movement movement) {
        if (movement.kind() == MovementKind.REVERSAL) {
            throw new IllegalArgumentException(
                    "Movement %s is undone by reversing it, not by posting".formatted(movement.reference()));
        }
        return posting.book(Draft.of(movement, RequestHash.of(movement)));
    }

    @Override
    @Transactional(noRollbackFor = MovementRefused.class)
    public Posted reverse(Reversal asked) {
        return reversal.reverse(asked);
    }

    @Override
    @Transactional(noRollbackFor = MovementRefused.class)
    public Allocation allocate(AllocationRequest request) {
        return firstExpired.allocate(request);
    }

    @Override
    public List<StockHolding> holdings(HoldingQuestion question) {
        return questions.holdings(question);
    }

    @Override
    public List<StockHolding> holdingsAt(String place) {
        return questions.holdingsAt(place);
    }

    @Override
    public List<StockTotals> totals(AsOf asOf) {
        return questions.totals("", asOf, day(asOf));
    }

    @Override
    public StockTotals totals(String productCode, AsOf asOf) {
        LocalDate day = day(asOf);
        return questions.totals(productCode, asOf, day).stream()
                .findFirst()
                .orElseGet(() -> new StockTotals(
                        productCode,
                        day,
                        Quantity.NONE,
                        Quantity.NONE,
                        Quantity.NONE,
                        Quantity.NONE,
                        Quantity.NONE,
                        Quantity.NONE));
    }

    @Override
    public Cover cover(String productCode, WeeklyNeed need, AsOf asOf) {
        StockTotals totals = totals(productCode, asOf);
        return CoverCalculation.of(totals.usable(), need, totals.day());
    }

    @Override
    public Map<String, Cover> covers(Map<String, WeeklyNeed> needs, AsOf asOf) {
        Map<String, Cover> covers = new LinkedHashMap<>();
        for (StockTotals totals : totals(asOf)) {
            WeeklyNeed need = needs.getOrDefault(totals.productCode(), WeeklyNeed.unknown());
            covers.put(totals.productCode(), CoverCalculation.of(totals.usable(), need, totals.day()));
        }
        return covers;
    }

    @Override
    public Quantity expiringUnused(String productCode, Quantity weeklyNeed, AsOf asOf) {
        LocalDate day = day(asOf);
        return UnusedExpiry.of(questions.usable(productCode, asOf, day), weeklyNeed, day);
    }

    @Override
    public List<LedgerEntry> entriesOfLot(String lotId, int from, int most) {
        return rows.entriesOfLot(lotId, from, most);
    }

    @Override
    public List<LedgerEntry> entriesOfMovement(String reference) {
        return rows.entriesOfMovement(reference);
    }

    @Override
    public LedgerVerification verify() {
        return walk.verify();
    }

    private LocalDate day(AsOf asOf) {
        if (asOf instanceof AsOf.Booked booked) {
            return DutchCalendar.dayOf(booked.until());
        }
        return asOf instanceof AsOf.Occurred occurred ? DutchCalendar.dayOf(occurred.until()) : today();
    }

    private LocalDate today() {
        return DutchCalendar.dayOf(clock.instant());
    }
}
