package org.ironstock.payment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ironstock.dossier.Dossier;
import org.ironstock.payment.application.InvoiceDesk;
import org.ironstock.payment.application.InvoiceList;
import org.ironstock.payment.application.InvoiceSubmission;
import org.ironstock.payment.application.TakenInvoice;
import org.ironstock.payment.domain.Invoice;
import org.ironstock.payment.domain.InvoiceStanding;
import org.ironstock.payment.domain.PaymentTerm;
import org.ironstock.payment.domain.Registration;
import org.ironstock.platform.Problem;
import org.ironstock.shared.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Invoices of the supplier that is signed in; nobody else's. */
@RestController
@RequestMapping("/api/invoices")
@Tag(name = "Invoices", description = "Invoices and credit notes of the supplier that is signed in, in UBL 2.1")
class InvoiceController {

    private static final String PATH = "/api/invoices/";

    private final InvoiceDesk desk;
    private final InvoiceList invoices;
    private final Dossier dossier;

    InvoiceController(InvoiceDesk desk, InvoiceList invoices, Dossier dossier) {
        this.desk = desk;
        this.invoices = invoices;
        this.dossier = dossier;
    }

    @Operation(
            summary =
                    "Hands in an invoice or credit note (NLCIUS, Basisfactuur Rijk); the receipt is logged in any case")
    @PostMapping(consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
    ResponseEntity<InvoiceView> hand(HttpServletRequest request, Principal supplier) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(desk.bytesToRead());
        TakenInvoice taken = desk.take(InvoiceSubmission.ofSupplier(bytes, supplier.getName()));
        if (taken.refused()) {
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "invoice-refused",
                    "The invoice breaks rules and is refused as %s; a letter follows at %s%s/letter. The payment term has not begun."
                            .formatted(taken.invoiceId(), PATH, taken.invoiceId()),
                    taken.findings().stream().filter(Finding::blocking).toList());
        }
        String shown = taken.duplicateOf().orElse(taken.invoiceId());
        InvoiceView view = view(invoices.get(shown));
        return taken.registration() == Registration.DUPLICATE
                ? ResponseEntity.ok(view)
                : ResponseEntity.created(URI.create(PATH + shown)).body(view);
    }

    @Operation(summary = "Own invoices and credit notes, newest first, at most 500")
    @GetMapping
    List<InvoiceView> own(Principal supplier) {
        return invoices.ofSupplier(supplier.getName()).stream().map(this::view).toList();
    }

    @Operation(summary = "One invoice of one's own")
    @GetMapping("/{invoiceId}")
    InvoiceView one(@PathVariable String invoiceId, Principal supplier) {
        return view(mine(invoiceId, supplier));
    }

    @Operation(summary = "The newest letter about an own invoice, as PDF")
    @GetMapping("/{invoiceId}/letter")
    ResponseEntity<byte[]> letter(@PathVariable String invoiceId, Principal supplier) {
        UUID letter = invoices.standing(mine(invoiceId, supplier).id())
                .letter()
                .orElseThrow(() ->
                        new Problem(HttpStatus.NOT_FOUND, "letter-unknown", "There is no letter about this invoice."));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(dossier.newest(letter));
    }

    private Invoice mine(String invoiceId, Principal supplier) {
        return invoices.find(invoiceId)
                .filter(invoice -> invoice.supplierId().equals(supplier.getName()))
                .orElseThrow(() -> new Problem(
                        HttpStatus.NOT_FOUND,
                        "invoice-unknown",
                        "There is no invoice %s of yours.".formatted(invoiceId)));
    }

    private InvoiceView view(Invoice invoice) {
        InvoiceStanding standing = invoices.standing(invoice.id());
        return new InvoiceView(
                invoice.id(),
                invoice.kind(),
                invoice.number(),
                invoice.orderNumber(),
                invoice.gross().inEuro(),
                invoice.state(),
                invoice.receivedAt(),
                standing.term().map(PaymentTerm::dueOn).orElse(null),
                standing.letter().isPresent());
    }

    /**
     * An invoice as its supplier sees it.
     *
     * @param gross including VAT, in euro
     * @param dueOn last day of payment; null while the term has not begun
     * @param letter whether there is a letter about it
     */
    record InvoiceView(
            String invoiceId,
            Invoice.Kind kind,
            String number,
            String orderNumber,
            BigDecimal gross,
            Invoice.State state,
            Instant receivedAt,
            @Nullable LocalDate dueOn,
            boolean letter) {}
}
