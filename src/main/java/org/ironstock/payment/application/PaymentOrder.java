package org.ironstock.payment.application;

import java.util.ArrayList;
import java.util.List;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToDraw.Table;
import org.ironstock.dossier.DocumentToFile;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.payment.domain.Batch;
import org.ironstock.payment.domain.Payment;
import org.ironstock.payment.iso20022.Debtor;
import org.ironstock.shared.DutchText;
import org.ironstock.supplier.Ibans;

/** The order of payment: what a signer reads and signs; it names the file for the bank by its hash. */
final class PaymentOrder {

    /** So many payments stand in the order itself; all of them stand in the file. */
    static final int LISTED = 200;

    static final String HASH_LABEL = "SHA-256 van het betaalbestand";

    private PaymentOrder() {}

    static DocumentToDraw of(Batch batch, StoredDocument file, Debtor debtor, List<Payment> first) {
        return new DocumentToDraw(
                batch.id(),
                PaymentBatches.ORDER_KIND,
                "Betaalopdracht " + batch.id(),
                List.of(
                        new Fact("Batch", batch.id()),
                        new Fact("Uit te voeren op", DutchText.day(batch.payDay())),
                        new Fact("Aantal betalingen", DutchText.number(batch.payments())),
                        new Fact("Totaal", batch.total().inDutch()),
                        new Fact("Ten laste van", debtor.name() + ", " + Ibans.inGroups(debtor.iban())),
                        new Fact("Betaalbestand", "/documents/" + file.id()),
                        new Fact(HASH_LABEL, file.sha256())),
                List.of(
                        Section.of(
                                "Opdracht",
                                "De bank krijgt het betaalbestand waarvan hierboven de SHA-256 staat, en geen ander. Wie"
                                        + " tekent, geeft dat bestand vrij. Wie een van de facturen goedkeurde, tekent niet."),
                        new Section("Betalingen", remark(batch, first), List.of(table(first)))),
                DocumentToFile.Audience.OFFICIALS,
                "");
    }

    private static List<String> remark(Batch batch, List<Payment> first) {
        return batch.payments() > first.size()
                ? List.of("De eerste %d betalingen; alle %s staan in het betaalbestand."
                        .formatted(first.size(), DutchText.number(batch.payments())))
                : List.of();
    }

    private static Table table(List<Payment> payments) {
        List<List<String>> rows = new ArrayList<>();
        payments.forEach(payment -> rows.add(List.of(
                payment.endToEndId().orElse(""),
                payment.order().name(),
                Ibans.inGroups(payment.order().iban()),
                payment.order().orderNumber(),
                payment.order().description(),
                payment.order().amount().inDutch())));
        return new Table(
                "Betalingen in deze batch",
                List.of("Kenmerk", "Begunstigde", "Rekening", "Order", "Omschrijving", "Bedrag"),
                rows);
    }
}
