package org.ironstock.contract.process;

import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.domain.FollowUpOrder;
import org.ironstock.contract.domain.OrderRequest;
import org.ironstock.contract.persistence.ContractRows;
import org.ironstock.contract.persistence.OrderRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.springframework.stereotype.Component;

/** What the forms of an order show in the same way. */
@Component
class OrderViews {

    private static final String UNKNOWN = "onbekend";

    private final OrderRows orders;
    private final ContractRows contracts;
    private final Dossier dossier;

    OrderViews(OrderRows orders, ContractRows contracts, Dossier dossier) {
        this.orders = orders;
        this.contracts = contracts;
        this.dossier = dossier;
    }

    /** The order, what its contract has left, what was found, and every document of its file. */
    TaskView of(String orderId) {
        FollowUpOrder order = orders.get(orderId);
        ProductionContract contract = contracts.get(order.contractId());
        OrderRequest request = order.request();
        TaskView view = TaskView.empty()
                .fact("Order", orderId)
                .fact("Contract", contract.id() + " " + contract.title())
                .fact("Leverancier", contract.supplier().name())
                .fact("Product", request.productCode())
                .fact("Hoeveelheid", DutchText.number(request.quantity().pieces()))
                .fact("Stuksprijs", request.unitPrice().inDutch())
                .fact("Waarde exclusief btw", order.value().inDutch())
                .fact("Nodig op uiterlijk", DutchText.day(request.neededBy()))
                .fact("Behoefteraming", request.forecastRef())
                .fact("Inkooppool", request.poolCode().orElse("nee"))
                .fact("Stand", order.state().inDutch())
                .fact(
                        "Daarna nog te bestellen onder het contract",
                        contract.remainingValue().map(Money::inDutch).orElse(UNKNOWN))
                .fact("Daarna nog te bestellen van dit product", left(order, contract))
                .document("Pagina van het contract", "/contracten/" + contract.id(), "")
                .findings(orders.findings(orderId));
        return withDocuments(view, orderId);
    }

    private static String left(FollowUpOrder order, ProductionContract contract) {
        return order.lineNumber()
                .flatMap(contract::line)
                .flatMap(ProductionContract.Line::remaining)
                .map(Quantity::pieces)
                .map(DutchText::number)
                .orElse(UNKNOWN);
    }

    private TaskView withDocuments(TaskView view, String orderId) {
        TaskView with = view;
        for (StoredDocument document : dossier.documentsOf(orderId)) {
            with = with.document(document.title(), document.href(), document.sha256());
        }
        return with;
    }
}
