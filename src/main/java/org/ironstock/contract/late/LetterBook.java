package org.ironstock.contract.late;

import org.ironstock.contract.SupplierLetters;
import org.ironstock.contract.persistence.LetterRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.springframework.stereotype.Component;

/** Keeps which letters went to which supplier. */
@Component
class LetterBook implements SupplierLetters {

    private final LetterRows letters;
    private final LatePolicy policy;
    private final Dossier dossier;

    LetterBook(LetterRows letters, LatePolicy policy, Dossier dossier) {
        this.letters = letters;
        this.policy = policy;
        this.dossier = dossier;
    }

    @Override
    public void send(String supplierId, StoredDocument document) {
        if (!document.frozen()) {
            dossier.freeze(document.id());
        }
        letters.send(
                supplierId, new LetterRows.Letter(document.caseRef(), document.kind(), document.id(), policy.now()));
    }
}
