package org.ironstock.dossier.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ironstock.dossier.DocumentKinds;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.Evidence;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.CurrentOfficial;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The file of a case as JSON, for officials. */
@RestController
@RequestMapping("/api/cases/{caseRef}")
class CaseDossierController {

    private final Dossier dossier;
    private final DocumentReading reading;
    private final CurrentOfficial currentOfficial;

    CaseDossierController(Dossier dossier, DocumentReading reading, CurrentOfficial currentOfficial) {
        this.dossier = dossier;
        this.reading = reading;
        this.currentOfficial = currentOfficial;
    }

    /**
     * A document of a case.
     *
     * @param frozen whether it was put before signers
     */
    record DocumentAnswer(
            UUID id,
            String kind,
            String kindName,
            String title,
            int version,
            String mediaType,
            long size,
            String sha256,
            Instant filedAt,
            boolean frozen,
            String href) {

        static DocumentAnswer of(StoredDocument document) {
            return new DocumentAnswer(
                    document.id(),
                    document.kind(),
                    DocumentKinds.inDutch(document.kind()),
                    document.title(),
                    document.version(),
                    document.mediaType(),
                    document.size(),
                    document.sha256(),
                    document.filedAt(),
                    document.frozen(),
                    document.href());
        }
    }

    /** Documents that the official may read, oldest first. */
    @GetMapping("/documents")
    List<DocumentAnswer> documents(@PathVariable String caseRef) {
        return reading.readable(caseRef, currentOfficial.get()).stream()
                .map(DocumentAnswer::of)
                .toList();
    }

    /** The evidence index, oldest first. */
    @GetMapping("/evidence")
    List<Evidence> evidence(@PathVariable String caseRef) {
        return dossier.evidenceOf(caseRef);
    }
}
