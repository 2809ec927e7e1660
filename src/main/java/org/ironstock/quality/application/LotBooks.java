package org.ironstock.quality.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.BiFunction;
import org.ironstock.quality.ReceivedLot;
import org.ironstock.quality.domain.LotRelease;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.AsOf;
import org.ironstock.stock.Counter;
import org.ironstock.stock.Holding;
import org.ironstock.stock.HoldingQuestion;
import org.ironstock.stock.Movement;
import org.ironstock.stock.MovementKind;
import org.ironstock.stock.StockHolding;
import org.ironstock.stock.StockLedger;
import org.ironstock.stock.StockStatus;
import org.springframework.stereotype.Component;

/**
 * What the release of a lot books in the stock ledger. It moves what the ledger holds as not free, not what was once
 * received: a count may have corrected that since.
 */
@Component
class LotBooks {

    private final StockLedger ledger;
    private final Clock clock;

    LotBooks(StockLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The goods come from the supplier and are not free. */
    void receive(ReceivedLot received) {
        ledger.register(received.lot());
        ledger.post(new Movement(
                "QUALITY-RECEIPT-" + received.lot().lotId(),
                MovementKind.RECEIPT,
                received.documentRef(),
                received.receivedAt(),
                received.receivedBy(),
                List.of(new Movement.Line(
                        received.lot().lotId(),
                        received.quantity(),
                        Counter.SUPPLIER,
                        Holding.notFree(received.place(), received.owner())))));
    }

    /** Pieces of a lot that are not free now. */
    Quantity notFree(String lotId) {
        return holdings(lotId).stream().map(StockHolding::quantity).reduce(Quantity.NONE, Quantity::plus);
    }

    /** Takes the pieces that tests destroyed out of what is not free. */
    void useUp(LotRelease lot, long pieces, String documentRef, String bookedBy) {
        List<Movement.Line> lines = new ArrayList<>();
        long left = pieces;
        for (StockHolding held : holdings(lot.lotId())) {
            long taken = Math.min(left, held.quantity().pieces());
            if (taken > 0) {
                lines.add(new Movement.Line(lot.lotId(), Quantity.of(taken), held.holding(), Counter.PROCESSED));
                left -= taken;
            }
        }
        post("QUALITY-TESTED-", MovementKind.PROCESSING, lot, documentRef, bookedBy, lines);
    }

    /** Everything of the lot that is not free becomes free. */
    Quantity release(LotRelease lot, String documentRef, String bookedBy) {
        return move("QUALITY-RELEASE-", MovementKind.RELEASE, lot, documentRef, bookedBy, Holding::free);
    }

    /** Everything of the lot that is not free is rejected. */
    Quantity reject(LotRelease lot, String documentRef, String bookedBy) {
        return move("QUALITY-REJECTION-", MovementKind.REJECTION, lot, documentRef, bookedBy, Holding::rejected);
    }

    private Quantity move(
            String key,
            MovementKind kind,
            LotRelease lot,
            String documentRef,
            String bookedBy,
            BiFunction<String, String, Holding> target) {
        List<StockHolding> held = holdings(lot.lotId());
        List<Movement.Line> lines = held.stream()
                .map(holding -> new Movement.Line(
                        lot.lotId(),
                        holding.quantity(),
                        holding.holding(),
                        target.apply(
                                holding.holding().place(), holding.holding().owner())))
                .toList();
        post(key, kind, lot, documentRef, bookedBy, lines);
        return held.stream().map(StockHolding::quantity).reduce(Quantity.NONE, Quantity::plus);
    }

    private void post(
            String key,
            MovementKind kind,
            LotRelease lot,
            String documentRef,
            String bookedBy,
            List<Movement.Line> lines) {
        if (!lines.isEmpty()) {
            ledger.post(new Movement(key + lot.lotId(), kind, documentRef, clock.instant(), bookedBy, lines));
        }
    }

    private List<StockHolding> holdings(String lotId) {
        return ledger.holdings(new HoldingQuestion(
                "", lotId, "", EnumSet.of(StockStatus.NOT_FREE), AsOf.latest(), 0, Integer.MAX_VALUE));
    }
}
