package org.ironstock.handover.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.handover.closing.Disposals;
import org.ironstock.handover.closing.Remnants;
import org.ironstock.handover.domain.Country;
import org.ironstock.handover.domain.Disposal;
import org.ironstock.handover.domain.Donation;
import org.ironstock.handover.domain.Lane;
import org.ironstock.handover.domain.Processing;
import org.ironstock.handover.domain.Remnant;
import org.ironstock.handover.domain.RemnantTotal;
import org.ironstock.handover.domain.Sale;
import org.ironstock.handover.persistence.DisposalRows.ProductTotal;
import org.ironstock.platform.Officials;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.UnitPrice;
import org.ironstock.stock.StockLedger;
import org.springframework.stereotype.Component;

/** What the forms of lots that are disposed of show in the same way. */
@Component
class DisposalViews {

    private static final int SHOWN = 25;

    private final Disposals disposals;
    private final Remnants remnants;
    private final StockLedger ledger;
    private final ListedProducts listed;
    private final Officials officials;

    DisposalViews(
            Disposals disposals, Remnants remnants, StockLedger ledger, ListedProducts listed, Officials officials) {
        this.disposals = disposals;
        this.remnants = remnants;
        this.ledger = ledger;
        this.listed = listed;
        this.officials = officials;
    }

    /** The lane of a task with the ground on which each lot came to the market, which whoever judges weighs. */
    TaskView ofQuarantine(TaskContext task) {
        return ofLane(task)
                .table(
                        "Op welke grondslag deze partijen op de markt kwamen",
                        List.of("Partij", "Nummer op de doos", "Grondslag"),
                        first(task).stream()
                                .map(lot -> List.of(
                                        lot.lotId(),
                                        lot.supplierLot(),
                                        ledger.findLot(lot.lotId())
                                                .map(known -> known.basis().inDutch())
                                                .orElse("niet bekend")))
                                .toList());
    }

    private List<Remnant> first(TaskContext task) {
        return remnants.search(task.caseRef(), Optional.of(task.get(HandoverClosingVariables.LANE)), "", 0, SHOWN);
    }

    /** The lots of the lane of a task, what expires first at the front. */
    TaskView ofLane(TaskContext task) {
        Lane lane = task.get(HandoverClosingVariables.LANE);
        List<RemnantTotal> totals = remnants.totals(task.caseRef()).stream()
                .filter(total -> total.lane() == lane)
                .toList();
        return TaskView.empty()
                .fact("Overdracht", task.caseRef())
                .fact("Baan", lane.inDutch())
                .document(
                        "Alle partijen in deze baan, met zoeken",
                        "/overdrachten/%s/afvoer?baan=%s".formatted(task.caseRef(), lane.name()),
                        "")
                .table(
                        "Per product",
                        List.of("Product", "Partijen", "Stuks", "Eerste verloopt op"),
                        totals.stream()
                                .map(total -> List.of(
                                        listed.inDutch(total.productCode()),
                                        DutchText.number(total.lots()),
                                        DutchText.number(total.pieces()),
                                        DutchText.day(total.firstExpiry())))
                                .toList())
                .table(
                        "De partijen die het eerst verlopen",
                        List.of("Partij", "Product", "Locatie", "Status", "Houdbaar tot", "Stuks"),
                        first(task).stream()
                                .map(lot -> List.of(
                                        lot.lotId(),
                                        lot.productCode(),
                                        lot.place(),
                                        lot.status().inDutch(),
                                        DutchText.day(lot.expiresOn()),
                                        DutchText.number(lot.pieces())))
                                .toList())
                .data(Map.of(
                        "products",
                        totals.stream()
                                .map(total -> Map.of(
                                        "code", total.productCode(), "name", listed.inDutch(total.productCode())))
                                .toList()));
    }

    /** The set of lots of a task, and what is agreed about it so far. */
    TaskView ofDisposal(TaskContext task) {
        Disposal disposal = disposals.get(task.get(HandoverClosingVariables.DISPOSAL_ID));
        TaskView view = TaskView.empty()
                .fact("Overdracht", disposal.handoverId())
                .fact("Afvoer", disposal.id())
                .fact("Baan", disposal.lane().inDutch())
                .fact("Partijen", DutchText.number(disposal.lots()))
                .fact("Stuks", DutchText.number(disposal.pieces()))
                .fact("Eerste verloopt op", DutchText.day(disposal.firstExpiry()))
                .document(
                        "Alle partijen van deze afvoer",
                        "/overdrachten/%s/afvoer/%s".formatted(disposal.handoverId(), disposal.id()),
                        "");
        Optional<Sale> sale = disposals.sale(disposal.id());
        if (sale.isPresent()) {
            Sale.Offer offer = sale.get().offer();
            view = view.fact("Minimumprijs, exclusief btw", offer.minimum().inDutch())
                    .fact("Bieden kan tot en met", DutchText.day(offer.until()));
        }
        Optional<Donation> donation = disposals.donation(disposal.id());
        if (donation.isPresent()) {
            view = view.fact("Ontvanger", donation.get().recipient())
                    .fact("Soort ontvanger", donation.get().type().inDutch())
                    .fact("Land", Country.inDutch(donation.get().country()))
                    .fact("Waarvoor", donation.get().purpose());
        }
        Optional<Processing> processing = disposals.processing(disposal.id());
        if (processing.isPresent()) {
            view = ordered(view, processing.get());
        }
        return view.table(
                "Per product",
                List.of("Product", "Partijen", "Stuks", "Eerste verloopt op", "Laatste verloopt op"),
                disposals.products(disposal.id()).stream()
                        .map(total -> List.of(
                                listed.inDutch(total.productCode()),
                                DutchText.number(total.lots()),
                                DutchText.number(total.pieces()),
                                DutchText.day(total.firstExpiry()),
                                DutchText.day(total.lastExpiry())))
                        .toList());
    }

    private TaskView ordered(TaskView view, Processing processing) {
        return view.fact("Verwerker", processing.processor())
                .fact("Nummer van de vergunning", processing.permit())
                .fact("Wijze van verwerken", processing.method().inDutch())
                .fact("Verwacht gewicht", DutchText.number(processing.expectedKilos()) + " kg")
                .fact("Kosten, exclusief btw", processing.cost().inDutch())
                .fact("Opgedragen door", officials.displayName(processing.official()));
    }

    /** The same for whoever sets the least price, with what the lots would cost new. */
    TaskView ofOffer(TaskContext task) {
        List<ProductTotal> totals = disposals.products(task.get(HandoverClosingVariables.DISPOSAL_ID));
        return ofDisposal(task)
                .table(
                        "Wat deze stuks nieuw kosten volgens de productlijst, exclusief btw",
                        List.of("Product", "Prijs per stuk", "Alle stuks samen"),
                        totals.stream().map(this::newPrice).toList());
    }

    private List<String> newPrice(ProductTotal total) {
        Optional<UnitPrice> price = listed.referencePrice(total.productCode());
        return List.of(
                listed.inDutch(total.productCode()),
                price.map(UnitPrice::inDutch).orElse("niet bekend"),
                price.map(one -> one.times(total.pieces()).inDutch()).orElse("niet bekend"));
    }

    /** The same for whoever records to which country the lots go. */
    TaskView withCountries(TaskContext task) {
        return ofDisposal(task).data(Map.of("countries", Country.all()));
    }
}
