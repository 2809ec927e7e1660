package org.ironstock.signing.application;

import java.util.List;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.ExportAddition;
import org.ironstock.shared.Finding;
import org.ironstock.signing.domain.Signature;
import org.ironstock.signing.persistence.SigningCases;
import org.springframework.stereotype.Component;

/** The links of the chain of signatures that belong to a case, refusals too, for the export of its dossier. */
@Component
class SignatureExport implements ExportAddition {

    private final SigningCases cases;
    private final Dossier dossier;

    SignatureExport(SigningCases cases, Dossier dossier) {
        this.cases = cases;
        this.dossier = dossier;
    }

    @Override
    public String fileName() {
        return "handtekeningen.json";
    }

    @Override
    public List<Signature> rows(String caseRef) {
        return dossier.documentsOf(caseRef).stream()
                .filter(document -> document.frozen())
                .flatMap(document -> cases.ofDocument(document.id()).stream())
                .flatMap(signing -> signing.signatures().stream())
                .toList();
    }

    @Override
    public List<Finding> findings(String caseRef) {
        return rows(caseRef).stream()
                .filter(link -> !link.hash().equals(link.expectedHash()))
                .map(link -> Finding.of(
                        "SIGNATURE_CHAIN_BROKEN",
                        String.valueOf(link.number()),
                        "Schakel %d is gewijzigd.".formatted(link.number())))
                .toList();
    }
}
