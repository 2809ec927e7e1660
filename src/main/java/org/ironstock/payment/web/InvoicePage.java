package org.ironstock.payment.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ironstock.payment.application.InvoiceDesk;
import org.ironstock.payment.application.InvoiceList;
import org.ironstock.payment.application.InvoiceSubmission;
import org.ironstock.payment.application.TakenInvoice;
import org.ironstock.payment.domain.Invoice;
import org.ironstock.payment.domain.InvoiceReceipt;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.LandingLines;
import org.ironstock.platform.Problem;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page with invoices and the log of what came in; finance hands in what reached it another way. */
@Controller
@RequestMapping("/facturen")
@Order(60)
class InvoicePage implements LandingLines {

    private final InvoiceDesk desk;
    private final InvoiceList invoices;
    private final CurrentOfficial currentOfficial;

    InvoicePage(InvoiceDesk desk, InvoiceList invoices, CurrentOfficial currentOfficial) {
        this.desk = desk;
        this.invoices = invoices;
        this.currentOfficial = currentOfficial;
    }

    @GetMapping
    String show(Model model) {
        return page(model, "", List.of());
    }

    @PostMapping
    String take(@RequestParam(name = "inhoud", defaultValue = "") String content, Model model) {
        String official = currentOfficial.get().id();
        try {
            TakenInvoice taken =
                    desk.take(InvoiceSubmission.ofOfficial(content.getBytes(StandardCharsets.UTF_8), official));
            return page(model, sentence(taken), taken.findings());
        } catch (Problem refused) {
            return page(
                    model,
                    "Het bestand is niet als factuur aangenomen; de ontvangst is vastgelegd.",
                    refused.findings());
        }
    }

    private static String sentence(TakenInvoice taken) {
        return switch (taken.registration()) {
            case REFUSED ->
                "Geweigerd als %s: de factuur voldoet niet aan de regels. De brief aan de leverancier volgt."
                        .formatted(taken.invoiceId());
            case DUPLICATE ->
                "Deze factuur was al ontvangen als %s; er gebeurt verder niets."
                        .formatted(taken.duplicateOf().orElse(""));
            case OTHER_AMOUNT ->
                "Aangenomen als %s; het nummer was al gebruikt voor een ander bedrag, een collega beoordeelt dat."
                        .formatted(taken.invoiceId());
            case CREDIT_NOTE -> "Creditnota aangenomen als %s.".formatted(taken.invoiceId());
            case NEW -> "Factuur aangenomen als %s.".formatted(taken.invoiceId());
        };
    }

    private String page(Model model, String message, List<Finding> findings) {
        List<Finding> blocking = new ArrayList<>(findings);
        blocking.removeIf(finding -> !finding.blocking());
        model.addAttribute("message", message);
        model.addAttribute("findings", blocking);
        model.addAttribute(
                "invoices", invoices.newest().stream().map(InvoicePage::row).toList());
        model.addAttribute(
                "receipts", invoices.log().stream().map(ReceiptRow::of).toList());
        model.addAttribute(
                "mayTake",
                currentOfficial
                        .find()
                        .filter(official ->
                                List.of(InvoiceAccess.FINANCE).stream().anyMatch(official::in))
                        .isPresent());
        return "payment/invoices";
    }

    private static InvoiceRow row(Invoice invoice) {
        return new InvoiceRow(
                invoice.id(),
                invoice.kind() == Invoice.Kind.INVOICE ? "factuur" : "creditnota",
                invoice.number(),
                invoice.supplierId(),
                invoice.orderNumber(),
                invoice.gross().inDutch(),
                DutchText.moment(invoice.receivedAt()),
                invoice.state().inDutch());
    }

    @Override
    public Part part() {
        return Part.PAGES;
    }

    @Override
    public List<Line> lines() {
        return List.of(
                new Line("Facturen", "/facturen", "Wat leveranciers stuurden en hoe ver het is; bestanden inlezen."));
    }

    /** An invoice as the page lists it. */
    record InvoiceRow(
            String id,
            String kind,
            String number,
            String supplier,
            String order,
            String amount,
            String received,
            String state) {}

    /** A line of the log. */
    record ReceiptRow(String received, String channel, String sender, String size, String outcome, String detail) {

        static ReceiptRow of(InvoiceReceipt receipt) {
            return new ReceiptRow(
                    DutchText.momentToTheSecond(receipt.receivedAt()),
                    receipt.channel() == InvoiceReceipt.Channel.API ? "API" : "pagina",
                    receipt.sender(),
                    DutchText.number(receipt.sizeBytes()),
                    receipt.outcome(),
                    receipt.detail());
        }
    }
}
