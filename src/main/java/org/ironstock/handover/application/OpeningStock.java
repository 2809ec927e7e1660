package org.ironstock.handover.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.dossier.Dossier;
import org.ironstock.handover.HandoverState;
import org.ironstock.handover.domain.StockList;
import org.ironstock.handover.persistence.HandoverRows;
import org.ironstock.handover.persistence.ListFindings;
import org.ironstock.handover.persistence.StockListRows;
import org.ironstock.handover.persistence.StockListRows.Booking;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.Counter;
import org.ironstock.stock.Holding;
import org.ironstock.stock.Lot;
import org.ironstock.stock.Movement;
import org.ironstock.stock.MovementKind;
import org.ironstock.stock.RegulatoryBasis;
import org.ironstock.stock.StockLedger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accepts a list of stock and books it as opening stock, in the status and at the place that it says. */
@Service
public class OpeningStock {

    private static final int SHORTEST_REMARK = 20;

    private final HandoverRows handovers;
    private final StockListRows lists;
    private final ListFindings findings;
    private final StockLedger ledger;
    private final Dossier dossier;
    private final HandoverSettings settings;
    private final Clock clock;

    public OpeningStock(
            HandoverRows handovers,
            StockListRows lists,
            ListFindings findings,
            StockLedger ledger,
            Dossier dossier,
            HandoverSettings settings,
            Clock clock) {
        this.handovers = handovers;
        this.lists = lists;
        this.findings = findings;
        this.ledger = ledger;
        this.dossier = dossier;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Accepts the list of a handover that waits, and files what was accepted.
     *
     * @param number the list that the official saw
     * @param remark what the official says to findings that do not block
     * @return why it is not accepted; empty when it is
     */
    @Transactional
    public List<Finding> accept(String handoverId, long number, String remark, String official) {
        handovers.lock(handoverId);
        Optional<StockList> list = lists.find(number)
                .filter(found -> found.handoverId().equals(handoverId) && found.state() == StockList.State.READY);
        if (list.isEmpty()) {
            return List.of(
                    Finding.of(
                            "LIST_NOT_WAITING",
                            handoverId,
                            "Er wacht geen voorraadlijst met dit nummer op aanvaarding; laat LCH Voorraadbeheer een lijst brengen."));
        }
        List<Finding> faults = faults(list.get(), remark, official);
        if (faults.isEmpty()) {
            Instant now = clock.instant();
            UUID document = dossier.draw(HandoverPapers.acceptance(
                            list.get(), lists.totals(number), findings.counts(number), remark, official))
                    .id();
            lists.accept(number, official, remark, document, now);
            handovers.accepted(handoverId, number);
        }
        return faults;
    }

    private List<Finding> faults(StockList list, String remark, String official) {
        List<Finding> faults = new ArrayList<>();
        if (official.equals(list.broughtBy())) {
            faults.add(Finding.of(
                    "LIST_OWN",
                    list.handoverId(),
                    "Wie de voorraadlijst heeft gebracht, aanvaardt haar niet.",
                    "werkwijze ondertekening: vier ogen"));
        }
        lists.acceptedIn(list.sha256())
                .ifPresent(other -> faults.add(Finding.of(
                        "LIST_KNOWN",
                        list.handoverId(),
                        "Dit bestand is al aanvaard in overdracht %s; voorraad telt een keer.".formatted(other))));
        boolean remarks = findings.counts(list.number()).stream().anyMatch(count -> !count.blocking());
        if (remarks && remark.strip().length() < SHORTEST_REMARK) {
            faults.add(Finding.of(
                    "LIST_REMARK_MISSING",
                    "remark",
                    "Er zijn opmerkingen bij de lijst; leg in ten minste %d tekens uit waarom zij kan worden aanvaard."
                            .formatted(SHORTEST_REMARK)));
        }
        return faults;
    }

    /**
     * Books the next rows of the accepted list, in one movement.
     *
     * @return whether all are booked now
     */
    @Transactional
    public boolean bookNext(long number) {
        List<Booking> rows = lists.toBook(number, settings.rowsAtOnce());
        StockList list = lists.find(number).orElseThrow();
        if (!rows.isEmpty()) {
            Map<String, Lot> lots = new LinkedHashMap<>();
            List<Movement.Line> lines = new ArrayList<>();
            for (Booking row : rows) {
                Lot lot = lot(list.handoverId(), row);
                lots.put(lot.lotId(), lot);
                lines.add(new Movement.Line(
                        lot.lotId(),
                        Quantity.of(row.quantity()),
                        Counter.OPENING,
                        new Holding(row.site(), row.owner(), row.status(), row.reservedFor())));
            }
            ledger.registerAll(lots.values());
            ledger.post(new Movement(
                    "%s-BEGIN-%d".formatted(list.handoverId(), rows.get(0).row()),
                    MovementKind.OPENING,
                    lists.document(number).toString(),
                    list.acceptedAt().orElseThrow(),
                    list.acceptedBy().orElseThrow(),
                    lines));
        }
        boolean all = rows.size() < settings.rowsAtOnce();
        lists.booked(number, rows, all);
        if (all) {
            handovers.state(list.handoverId(), HandoverState.PLAN);
        }
        return all;
    }

    /** A lot is named after the first row of the list in which it stands. */
    private static Lot lot(String handoverId, Booking row) {
        return new Lot(
                "%s-%06d".formatted(handoverId, row.lotRow()),
                row.productCode(),
                row.supplierLot(),
                Optional.of(row.producerRef()).filter(producer -> !producer.isEmpty()),
                row.producedOn(),
                row.expiresOn(),
                new RegulatoryBasis(row.basisCode(), row.basisEndsOn()));
    }
}
