package org.ironstock.payment.application;

import java.util.ArrayList;
import java.util.List;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToDraw.Table;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.payment.domain.Invoice;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.supplier.Supplier;

/** Words of the letters about invoices, in Dutch. */
final class InvoicePapers {

    /** Kind of an invoice as received. */
    static final String INVOICE = "invoice";

    /** Kind of a credit note as received. */
    static final String CREDIT_NOTE = "creditNote";

    /** Kind of a document within an invoice. */
    static final String ATTACHMENT = "invoiceAttachment";

    /** Kind of the letter that refuses an invoice for its form. */
    static final String REFUSAL = "invoiceRefusal";

    /** Kind of the letter that rejects an invoice after treatment. */
    static final String REJECTION = "invoiceRejection";

    /** Kind of the letter that pays a part only. */
    static final String PART = "invoicePartLetter";

    /** Kind of the letter that asks for a credit note. */
    static final String DISPUTE = "invoiceDisputeLetter";

    private InvoicePapers() {}

    static DocumentToDraw refusal(Invoice invoice, Supplier supplier, List<Finding> findings) {
        List<List<String>> rows = findings.stream()
                .filter(Finding::blocking)
                .map(finding -> List.of(finding.code(), finding.subject(), finding.message()))
                .toList();
        return letter(
                invoice,
                supplier,
                REFUSAL,
                "Wij nemen uw %s niet aan".formatted(word(invoice)),
                "",
                List.of(
                        new Section(
                                "Waarom niet",
                                List.of("Uw %s voldoet niet aan de onderstaande regels.".formatted(word(invoice))),
                                List.of(new Table("Regels", List.of("Regel", "Plaats", "Wat er staat"), rows))),
                        Section.of(
                                "Wat u kunt doen",
                                "Verbeter het bestand en dien het opnieuw in. De betaaltermijn begint pas met een factuur "
                                        + "die aan de regels voldoet; de ontvangst van deze is vastgelegd.")));
    }

    static DocumentToDraw rejection(Invoice invoice, Supplier supplier, String reason, String official) {
        return letter(
                invoice,
                supplier,
                REJECTION,
                "Wij wijzen uw %s af".formatted(word(invoice)),
                official,
                List.of(
                        Section.of("Ons besluit", "Wij betalen of verrekenen hierop niets."),
                        Section.of("Reden", reason)));
    }

    static DocumentToDraw part(
            Invoice invoice, Supplier supplier, Money paid, List<Finding> deviations, String reason, String official) {
        List<String> why =
                new ArrayList<>(deviations.stream().map(Finding::message).toList());
        why.add(reason);
        return letter(
                invoice,
                supplier,
                PART,
                "Wij betalen uw factuur voor een deel",
                official,
                List.of(
                        Section.of(
                                "Ons besluit",
                                "Wij betalen %s van %s, btw inbegrepen: wat is geaccepteerd, tegen de overeengekomen prijs."
                                        .formatted(
                                                paid.inDutch(),
                                                invoice.remaining().inDutch())),
                        new Section("Reden", why, List.of()),
                        Section.of(
                                "De rest",
                                "Stuur voor de rest een creditnota, of laat ons weten waarom u het anders ziet.")));
    }

    static DocumentToDraw dispute(
            Invoice invoice, Supplier supplier, List<Finding> deviations, String reason, String official) {
        List<String> why =
                new ArrayList<>(deviations.stream().map(Finding::message).toList());
        why.add(reason);
        return letter(
                invoice,
                supplier,
                DISPUTE,
                "Wij betwisten uw factuur",
                official,
                List.of(
                        new Section("Waarom", why, List.of()),
                        Section.of(
                                "Wat wij vragen",
                                "Stuur een creditnota die naar deze factuur verwijst; wij beoordelen de factuur daarna opnieuw.")));
    }

    private static DocumentToDraw letter(
            Invoice invoice, Supplier supplier, String kind, String title, String official, List<Section> sections) {
        return new DocumentToDraw(
                invoice.id(),
                kind,
                title,
                List.of(
                        new Fact("Ons kenmerk", invoice.id()),
                        new Fact("Aan", supplier.name()),
                        new Fact("Uw nummer", invoice.number()),
                        new Fact("Order", invoice.orderNumber()),
                        new Fact("Ontvangen", DutchText.moment(invoice.receivedAt()))),
                sections,
                Audience.OFFICIALS,
                official);
    }

    static String word(Invoice invoice) {
        return invoice.kind() == Invoice.Kind.INVOICE ? "factuur" : "creditnota";
    }
}
