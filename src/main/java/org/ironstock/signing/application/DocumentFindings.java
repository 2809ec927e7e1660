package org.ironstock.signing.application;

import org.ironstock.shared.Finding;
import org.ironstock.signing.domain.SigningCase;

/** Findings about the document itself. */
final class DocumentFindings {

    private DocumentFindings() {}

    static Finding changed(SigningCase signing) {
        return Finding.of(
                "DOCUMENT_CHANGED",
                signing.documentKind(),
                "'%s' is niet meer het stuk dat ter ondertekening lag; de SHA-256 klopt niet."
                        .formatted(signing.documentTitle()));
    }

    static Finding notSigned(String kind, String title) {
        return Finding.of(
                "DOCUMENT_NOT_SIGNED",
                kind,
                "'%s' is niet door alle bevoegde functionarissen getekend.".formatted(title));
    }
}
