package org.ironstock.payment.process;

import java.util.List;
import java.util.Optional;
import org.ironstock.dossier.Dossier;
import org.ironstock.payment.application.InvoiceApprovals;
import org.ironstock.payment.application.InvoiceMatching;
import org.ironstock.payment.application.InvoiceTreatment;
import org.ironstock.payment.application.PaymentClocks;
import org.ironstock.payment.domain.Invoice;
import org.ironstock.payment.domain.InvoiceStanding;
import org.ironstock.payment.domain.PayableOrder;
import org.ironstock.platform.Officials;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Money;
import org.ironstock.supplier.Ibans;
import org.ironstock.supplier.Suppliers;
import org.springframework.stereotype.Component;

/** What the forms about an invoice show: the invoice, its order, what arrived, what the match found, the documents. */
@Component
class InvoiceViews {

    private final InvoiceTreatment treatment;
    private final InvoiceMatching matching;
    private final InvoiceApprovals approvals;
    private final PaymentClocks clocks;
    private final Suppliers suppliers;
    private final Officials officials;
    private final Dossier dossier;

    InvoiceViews(
            InvoiceTreatment treatment,
            InvoiceMatching matching,
            InvoiceApprovals approvals,
            PaymentClocks clocks,
            Suppliers suppliers,
            Officials officials,
            Dossier dossier) {
        this.treatment = treatment;
        this.matching = matching;
        this.approvals = approvals;
        this.clocks = clocks;
        this.suppliers = suppliers;
        this.officials = officials;
        this.dossier = dossier;
    }

    static String invoiceId(TaskContext task) {
        return task.get(InvoicePaymentVariables.INVOICE_ID);
    }

    /** Everything about the invoice of a task. */
    TaskView of(TaskContext task) {
        Invoice invoice = treatment.get(invoiceId(task));
        InvoiceStanding standing = treatment.standing(invoice.id());
        TaskView view = head(invoice, standing);
        for (var document : dossier.documentsOf(invoice.id())) {
            view = view.document(document.title(), document.href(), document.sha256());
        }
        view = view.table(
                "Regels van de factuur",
                List.of("Regel", "Orderregel", "Omschrijving", "Aantal", "Prijs", "Bedrag", "Btw"),
                invoice.lines().stream()
                        .map(line -> List.of(
                                line.number(),
                                line.orderLine().orElse("niet genoemd"),
                                line.description(),
                                DutchText.decimal(line.quantity().stripTrailingZeros()),
                                DutchText.decimal(line.price().stripTrailingZeros()),
                                line.net().inDutch(),
                                DutchText.decimal(line.vatPercent().stripTrailingZeros()) + "%"))
                        .toList());
        Optional<PayableOrder> order = matching.order(invoice);
        if (order.isPresent()) {
            view = ordered(view, order.get());
        }
        return view.findings(treatment.findings(invoice.id()));
    }

    private TaskView head(Invoice invoice, InvoiceStanding standing) {
        TaskView view = TaskView.empty()
                .fact("Kenmerk", invoice.id())
                .fact("Leverancier", suppliers.get(invoice.supplierId()).name() + " (" + invoice.supplierId() + ")")
                .fact(invoice.kind() == Invoice.Kind.INVOICE ? "Factuurnummer" : "Creditnota", invoice.number())
                .fact("Order", invoice.orderNumber())
                .fact("Ontvangen", DutchText.moment(invoice.receivedAt()))
                .fact("Bedrag met btw", invoice.gross().inDutch());
        if (invoice.credited().cents() > 0) {
            view = view.fact("Verrekend met creditnota's", invoice.credited().inDutch());
        }
        view = view.fact("Te betalen", standing.payable().map(Money::inDutch).orElse("nog niet bepaald"))
                .fact(
                        "Uiterlijk",
                        standing.term().map(term -> DutchText.day(term.dueOn())).orElse("de termijn loopt nog niet"))
                .fact("Rekening op de factuur", Ibans.inGroups(invoice.iban()));
        for (var approval : approvals.of(invoice.id())) {
            view = view.fact(
                    approval.step() == 1 ? "Eerste goedkeuring" : "Tweede goedkeuring",
                    officials.displayName(approval.official()) + ", " + DutchText.moment(approval.approvedAt()));
        }
        Optional<String> late = clocks.findLate(invoice.id()).map(found -> "%s rente, %s kosten"
                .formatted(found.interest().inDutch(), found.costs().inDutch()));
        return late.isPresent() ? view.fact("Te laat", late.get()) : view;
    }

    private TaskView ordered(TaskView view, PayableOrder order) {
        return view.table(
                        "Order " + order.orderNumber() + (order.open() ? "" : " (gesloten)"),
                        List.of(
                                "Regel",
                                "Product",
                                "Prijs",
                                "Besteld",
                                "Ontvangen",
                                "Geaccepteerd",
                                "Elders gefactureerd"),
                        order.lines().stream()
                                .map(line -> List.of(
                                        Integer.toString(line.lineNumber()),
                                        line.productCode(),
                                        DutchText.decimal(
                                                line.unitPrice().euro().stripTrailingZeros()),
                                        DutchText.number(line.ordered().pieces()),
                                        DutchText.number(line.received().pieces()),
                                        DutchText.number(line.accepted().pieces()),
                                        DutchText.number(line.invoiced().pieces())))
                                .toList())
                .table(
                        "Ontvangsten",
                        List.of("Regel", "Ontvangst", "Wanneer", "Aantal", "Geaccepteerd", "Geboekt door"),
                        order.receipts().stream()
                                .map(receipt -> List.of(
                                        Integer.toString(receipt.lineNumber()),
                                        receipt.receiptRef(),
                                        DutchText.moment(receipt.receivedAt()),
                                        DutchText.number(receipt.received().pieces()),
                                        receipt.accepted()
                                                .map(accepted -> DutchText.number(accepted.pieces()))
                                                .orElse("nog niet beoordeeld"),
                                        officials.displayName(receipt.bookedBy())))
                                .toList());
    }
}
