package org.ironstock.contract.watch;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ironstock.contract.domain.SupplierLot;
import org.ironstock.contract.persistence.DeliveryRows;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.AsOf;
import org.ironstock.stock.Counter;
import org.ironstock.stock.HoldingQuestion;
import org.ironstock.stock.LedgerEntry;
import org.ironstock.stock.Lot;
import org.ironstock.stock.MovementKind;
import org.ironstock.stock.StockHolding;
import org.ironstock.stock.StockLedger;
import org.ironstock.stock.StockStatus;
import org.springframework.stereotype.Component;

/** Finds lots by what stands on a box, and where they went. */
@Component
public class LotTrail {

    private static final int MOST_LOTS = 10_000;
    private static final int AT_ONCE = 1_000;

    private final StockLedger ledger;
    private final DeliveryRows deliveries;

    LotTrail(StockLedger ledger, DeliveryRows deliveries) {
        this.ledger = ledger;
        this.deliveries = deliveries;
    }

    /**
     * Who has a part of a lot.
     *
     * @param holder whom a letter goes to, in Dutch
     * @param standing status in Dutch
     */
    public record Whereabouts(String lotId, String holder, String standing, Quantity quantity) {

        /** As a row of a table. */
        public List<String> row() {
            return List.of(lotId, holder, standing, DutchText.number(quantity.pieces()));
        }
    }

    /** Supplier lot to which a lot belongs. */
    static SupplierLot supplierLotOf(Lot lot) {
        return new SupplierLot(lot.producerRef(), lot.productCode(), lot.supplierLot());
    }

    /**
     * Every lot that a text on a box may mean: the lot of this id with all that was made with it, else all with this
     * batch number.
     *
     * @param productCode empty text for any product
     */
    List<Lot> find(String productCode, String reference) {
        if (reference.isBlank()) {
            return List.of();
        }
        Optional<Lot> named = ledger.findLot(reference.strip());
        if (named.isPresent()) {
            Lot lot = named.get();
            // Itself first: nothing may be left of it anywhere.
            return Stream.concat(
                            Stream.of(lot),
                            withNumber(lot.supplierLot()).stream()
                                    .filter(other -> !other.lotId().equals(lot.lotId())
                                            && supplierLotOf(other)
                                                    .key()
                                                    .equals(supplierLotOf(lot).key())))
                    .toList();
        }
        return withNumber(reference).stream()
                .filter(lot -> productCode.isEmpty() || lot.productCode().equals(productCode))
                .toList();
    }

    /** What went to care in whole is in no holding any more, but its delivery is still known. */
    private List<Lot> withNumber(String onTheBox) {
        String number = onTheBox.strip();
        Map<String, Lot> lots = new LinkedHashMap<>();
        deliveries.lotsOf(number).stream()
                .flatMap(id -> ledger.findLot(id).stream())
                .forEach(lot -> lots.put(lot.lotId(), lot));
        ledger
                .holdings(new HoldingQuestion(
                        "", "", number, EnumSet.noneOf(StockStatus.class), AsOf.latest(), 0, MOST_LOTS))
                .stream()
                .map(StockHolding::lot)
                .filter(lot -> lot.supplierLot().strip().equalsIgnoreCase(number))
                .forEach(lot -> lots.putIfAbsent(lot.lotId(), lot));
        return List.copyOf(lots.values());
    }

    /** Where the lots are now: what lies somewhere, and what went to care. */
    List<Whereabouts> whereabouts(List<Lot> lots) {
        List<Whereabouts> found = new ArrayList<>();
        for (Lot lot : lots) {
            holdings(lot)
                    .forEach(held -> found.add(new Whereabouts(
                            lot.lotId(),
                            "%s, %s"
                                    .formatted(
                                            held.holding().owner(),
                                            held.holding().place()),
                            held.holding().status().inDutch()
                                    + (held.holding().reservedFor().isEmpty()
                                            ? ""
                                            : " voor " + held.holding().reservedFor()),
                            held.quantity())));
            inCare(lot)
                    .forEach((document, pieces) -> found.add(new Whereabouts(
                            lot.lotId(), "zorg, uitgifte " + document, "uitgegeven", Quantity.of(pieces))));
        }
        return found;
    }

    List<StockHolding> holdings(Lot lot) {
        return ledger.holdings(HoldingQuestion.ofLot(lot.lotId(), AsOf.latest()));
    }

    /** Pieces that care has, by the document of their issue; what came back is taken off the oldest issues first. */
    private Map<String, Long> inCare(Lot lot) {
        Map<String, Long> issued = new LinkedHashMap<>();
        long back = 0;
        for (LedgerEntry entry : entries(lot)) {
            boolean undone =
                    entry.kind() == MovementKind.REVERSAL || entry.reversedBy().isPresent();
            if (!undone && entry.to() == Counter.CARE) {
                issued.merge(entry.documentRef(), entry.quantity().pieces(), Long::sum);
            } else if (!undone && entry.from() == Counter.CARE) {
                back += entry.quantity().pieces();
            }
        }
        Map<String, Long> left = new LinkedHashMap<>();
        for (Map.Entry<String, Long> issue : issued.entrySet()) {
            long returned = Math.min(back, issue.getValue());
            back -= returned;
            if (issue.getValue() > returned) {
                left.put(issue.getKey(), issue.getValue() - returned);
            }
        }
        return left;
    }

    private List<LedgerEntry> entries(Lot lot) {
        List<LedgerEntry> all = new ArrayList<>();
        List<LedgerEntry> some = ledger.entriesOfLot(lot.lotId(), 0, AT_ONCE);
        while (!some.isEmpty()) {
            all.addAll(some);
            some = some.size() < AT_ONCE ? List.of() : ledger.entriesOfLot(lot.lotId(), all.size(), AT_ONCE);
        }
        return all;
    }
}
