package org.ironstock.contract.process;

import java.util.List;
import org.ironstock.contract.domain.ContractDefault;
import org.ironstock.contract.domain.FollowUpOrder;
import org.ironstock.contract.domain.OrderState;
import org.ironstock.contract.late.ContractDefaults;
import org.ironstock.contract.late.LateDeliveries;
import org.ironstock.contract.late.Penalties;
import org.ironstock.contract.persistence.OrderReceiptRows;
import org.ironstock.contract.persistence.OrderRows;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.springframework.stereotype.Component;

/** What the forms about a supplier in default show in the same way. */
@Component
class DefaultViews {

    private final ContractDefaults defaults;
    private final Penalties penalties;
    private final LateDeliveries late;
    private final OrderRows orders;
    private final OrderReceiptRows receipts;
    private final ContractViews contracts;

    DefaultViews(
            ContractDefaults defaults,
            Penalties penalties,
            LateDeliveries late,
            OrderRows orders,
            OrderReceiptRows receipts,
            ContractViews contracts) {
        this.defaults = defaults;
        this.penalties = penalties;
        this.late = late;
        this.orders = orders;
        this.receipts = receipts;
        this.contracts = contracts;
    }

    /** The contract, the ground, and how its penalties, lots, orders and earlier defaults stand now. */
    TaskView of(String defaultId) {
        ContractDefault one = defaults.get(defaultId);
        TaskView view = contracts
                .inForce(one.contractId())
                .fact("Kenmerk van het verzuim", one.id())
                .fact("Aanleiding", one.ground().inDutch())
                .fact("Vastgesteld op", DutchText.moment(one.suspectedAt()))
                .fact("Stand", one.state().inDutch())
                .table(
                        "Boetes",
                        List.of("Kenmerk", "Order", "Bedrag", "Maximum bereikt", "Stand"),
                        penalties.of(one.contractId()).stream()
                                .map(penalty -> List.of(
                                        penalty.id(),
                                        penalty.orderId(),
                                        penalty.amount().inDutch(),
                                        penalty.capReached() ? "ja" : "nee",
                                        penalty.state().inDutch()))
                                .toList())
                .table(
                        "Gekeurde partijen, de nieuwste eerst",
                        List.of("Partij", "Order", "Uitslag", "Op"),
                        defaults.lots(one.contractId()).stream()
                                .map(lot -> List.of(
                                        lot.lotId(),
                                        lot.orderId(),
                                        lot.released() ? "vrijgegeven" : "afgekeurd",
                                        DutchText.moment(lot.at())))
                                .toList())
                .table("Bevestigde orders", List.of("Order", "Leverdag", "Besteld", "Ontvangen"), orders(one));
        List<List<String>> unpaid = defaults.shortfalls(one.contractId()).stream()
                .map(month -> List.of(
                        month.lineId(),
                        DutchText.month(month.month()),
                        month.kind().inDutch()))
                .toList();
        if (!unpaid.isEmpty()) {
            view = view.table(
                    "Stand-by lijnen zonder vergoeding", List.of("Lijn", "Laatste maand", "Zonder vergoeding"), unpaid);
        }
        List<List<String>> earlier = defaults.of(one.contractId()).stream()
                .filter(other -> !other.id().equals(one.id()))
                .map(other -> List.of(
                        other.id(), other.ground().inDutch(), other.state().inDutch()))
                .toList();
        return earlier.isEmpty()
                ? view
                : view.table("Eerdere keren", List.of("Kenmerk", "Aanleiding", "Afloop"), earlier);
    }

    private List<List<String>> orders(ContractDefault one) {
        return orders.ofContract(one.contractId()).stream()
                .filter(order -> order.state() == OrderState.CONFIRMED)
                .map(FollowUpOrder::id)
                .map(id -> List.of(
                        id,
                        late.dueOn(id).map(DutchText::day).orElse("onbekend"),
                        DutchText.number(orders.get(id).request().quantity().pieces()),
                        DutchText.number(receipts.received(id).pieces())))
                .toList();
    }
}
