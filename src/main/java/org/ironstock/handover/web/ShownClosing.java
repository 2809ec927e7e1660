package org.ironstock.handover.web;

import java.util.List;
import org.ironstock.handover.closing.ClosingPapers;
import org.ironstock.handover.domain.Disposal;
import org.ironstock.handover.domain.ReconciliationRun;
import org.ironstock.handover.domain.Remnant;
import org.ironstock.handover.domain.RemnantTotal;
import org.ironstock.handover.domain.StockDifference;
import org.ironstock.handover.persistence.DisposalRows.HeldLot;
import org.ironstock.shared.DutchText;

/** The end of a handover as its pages show it. */
final class ShownClosing {

    private ShownClosing() {}

    record Left(String lane, String laneCode, String product, String lots, String pieces, String firstExpiry) {

        static Left of(RemnantTotal total) {
            return new Left(
                    total.lane().inDutch(),
                    total.lane().name(),
                    total.productCode(),
                    DutchText.number(total.lots()),
                    DutchText.number(total.pieces()),
                    DutchText.day(total.firstExpiry()));
        }
    }

    record Set(String id, String lane, String state, String lots, String pieces, String expiry, String ending) {

        static Set of(Disposal disposal) {
            return new Set(
                    disposal.id(),
                    disposal.lane().inDutch(),
                    disposal.state().inDutch(),
                    DutchText.number(disposal.lots()),
                    DutchText.number(disposal.pieces()),
                    DutchText.day(disposal.firstExpiry()),
                    disposal.ending());
        }
    }

    record LotLine(
            String lot,
            String product,
            String batch,
            String place,
            String status,
            String expiry,
            String pieces,
            String lane) {

        static LotLine of(Remnant lot) {
            return new LotLine(
                    lot.lotId(),
                    lot.productCode(),
                    lot.supplierLot(),
                    lot.place(),
                    lot.status().inDutch(),
                    DutchText.day(lot.expiresOn()),
                    DutchText.number(lot.pieces()),
                    lot.lane().inDutch());
        }

        static LotLine of(HeldLot lot, String lane) {
            return new LotLine(
                    lot.lotId(),
                    lot.productCode(),
                    lot.supplierLot(),
                    lot.holding().place(),
                    lot.holding().status().inDutch(),
                    DutchText.day(lot.expiresOn()),
                    DutchText.number(lot.quantity().pieces()),
                    lane);
        }
    }

    /** @param columns heads of {@code products} */
    record Books(
            String madeAt,
            boolean balanced,
            List<String> columns,
            List<List<String>> products,
            List<String> differences) {

        static Books of(ReconciliationRun run) {
            ClosingPapers.Balance balance = ClosingPapers.balance(run.verdict().lines());
            return new Books(
                    DutchText.moment(run.madeAt()),
                    run.verdict().balanced(),
                    balance.columns(),
                    balance.rows(),
                    run.verdict().differences().stream()
                            .map(StockDifference::inDutch)
                            .toList());
        }
    }
}
