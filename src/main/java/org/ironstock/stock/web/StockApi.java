package org.ironstock.stock.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ironstock.platform.Problem;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.AsOf;
import org.ironstock.stock.Cover;
import org.ironstock.stock.HoldingQuestion;
import org.ironstock.stock.Lot;
import org.ironstock.stock.StockLedger;
import org.ironstock.stock.WeeklyNeed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The stock for machines in the hands of officials; nothing is booked here. */
@RestController
@RequestMapping("/api/stock")
class StockApi {

    private static final int MOST_ENTRIES = 1_000;

    private final StockLedger ledger;
    private final WithheldStock withheld;

    StockApi(StockLedger ledger, WithheldStock withheld) {
        this.ledger = ledger;
        this.withheld = withheld;
    }

    /** Which of the two moments of an entry a question is about. */
    enum Axis {
        BOOKED,
        OCCURRED
    }

    /**
     * Totals of every product.
     *
     * @param at moment of the question; now when it is not given
     */
    @GetMapping
    List<StockAnswer.Totals> totals(
            @RequestParam(required = false) @Nullable Instant at, @RequestParam(defaultValue = "BOOKED") Axis axis) {
        Map<String, String> counted = withheld.now();
        return ledger.totals(asOf(at, axis)).stream()
                .filter(totals -> !counted.containsValue(totals.productCode()))
                .map(StockAnswer.Totals::of)
                .toList();
    }

    /**
     * Cover of one product.
     *
     * @param weeklyNeed pieces a week; unknown when it is not given, which is not zero
     */
    @GetMapping("/products/{code}/cover")
    StockAnswer.CoverOf cover(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Long weeklyNeed,
            @RequestParam(required = false) @Nullable Instant at,
            @RequestParam(defaultValue = "BOOKED") Axis axis) {
        if (weeklyNeed != null && weeklyNeed < 0) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST, "stock-need", "A need is not below zero, found %d.".formatted(weeklyNeed));
        }
        withheld.requireProduct(code);
        WeeklyNeed need = weeklyNeed == null ? WeeklyNeed.unknown() : WeeklyNeed.of(Quantity.of(weeklyNeed));
        Cover cover = ledger.cover(code, need, asOf(at, axis));
        Long unused = weeklyNeed == null
                ? null
                : ledger.expiringUnused(code, Quantity.of(weeklyNeed), asOf(at, axis))
                        .pieces();
        long usable = cover.usable().pieces();
        if (cover instanceof Cover.Weeks weeks) {
            return new StockAnswer.CoverOf(code, usable, "KNOWN", weeks.weeks(), weeks.lastsUntil(), unused);
        }
        return new StockAnswer.CoverOf(
                code, usable, cover instanceof Cover.NoNeed ? "NO_NEED" : "UNKNOWN", null, null, unused);
    }

    /** A lot, where it lies and its entries in the order of booking, at most a thousand from a place on. */
    @GetMapping("/lots/{lotId}")
    StockAnswer.LotOf lot(
            @PathVariable String lotId,
            @RequestParam(required = false) @Nullable Instant at,
            @RequestParam(defaultValue = "BOOKED") Axis axis,
            @RequestParam(defaultValue = "0") int from) {
        Lot lot = ledger.findLot(lotId)
                .orElseThrow(
                        () -> new Problem(HttpStatus.NOT_FOUND, "lot-unknown", "There is no lot %s.".formatted(lotId)));
        withheld.requireLot(lotId);
        if (from < 0) {
            throw new Problem(HttpStatus.BAD_REQUEST, "stock-page", "There is no place %d.".formatted(from));
        }
        return new StockAnswer.LotOf(
                lot.lotId(),
                lot.productCode(),
                lot.supplierLot(),
                lot.producerRef().orElse(null),
                lot.producedOn().orElse(null),
                lot.expiresOn(),
                lot.basis().code(),
                lot.basis().endsOn().orElse(null),
                ledger.holdings(HoldingQuestion.ofLot(lotId, asOf(at, axis))).stream()
                        .map(StockAnswer.Lying::of)
                        .toList(),
                ledger.entriesOfLot(lotId, from, MOST_ENTRIES).stream()
                        .map(StockAnswer.Line::of)
                        .toList());
    }

    /** Walks the whole ledger. */
    @GetMapping("/verification")
    StockAnswer.Verification verification() {
        return StockAnswer.Verification.of(ledger.verify());
    }

    private static AsOf asOf(@Nullable Instant at, Axis axis) {
        return at == null ? AsOf.latest() : StockMoment.asOf(at, axis == Axis.OCCURRED);
    }
}
