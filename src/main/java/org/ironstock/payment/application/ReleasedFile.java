package org.ironstock.payment.application;

import java.util.ArrayList;
import java.util.List;
import org.ironstock.dossier.Dossier;
import org.ironstock.payment.domain.Batch;
import org.ironstock.payment.domain.Batch.BatchFile;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Sha256;

/** Whether the file for the bank is still the one that the signed order of payment names. */
final class ReleasedFile {

    private static final String GROUND = "werkwijze ondertekening: wat getekend is, is wat de ondertekenaar zag";

    private final Batch batch;
    private final BatchFile file;
    private final Dossier dossier;

    ReleasedFile(Batch batch, BatchFile file, Dossier dossier) {
        this.batch = batch;
        this.file = file;
        this.dossier = dossier;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (!Sha256.of(dossier.content(file.documentId())).equals(file.sha256())) {
            findings.add(Finding.of(
                    "PAYMENT_FILE_CHANGED",
                    batch.id(),
                    "Het betaalbestand is niet meer het bestand dat is gemaakt.",
                    GROUND));
        }
        if (!named()) {
            findings.add(Finding.of(
                    "PAYMENT_FILE_NOT_ORDERED",
                    batch.id(),
                    "De betaalopdracht noemt een ander betaalbestand.",
                    GROUND));
        }
        return findings;
    }

    private boolean named() {
        return batch.orderDocumentId()
                .flatMap(dossier::drawing)
                .filter(drawing -> drawing.facts().stream()
                        .anyMatch(fact -> fact.label().equals(PaymentOrder.HASH_LABEL)
                                && fact.value().equals(file.sha256())))
                .isPresent();
    }
}
