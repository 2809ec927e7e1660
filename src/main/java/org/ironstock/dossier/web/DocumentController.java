package org.ironstock.dossier.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.Revision;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.CurrentOfficial.Official;
import org.ironstock.platform.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The bytes of a document, for officials and, once published, for everyone. */
@RestController
class DocumentController {

    private final Dossier dossier;
    private final DocumentReading reading;
    private final CurrentOfficial currentOfficial;

    DocumentController(Dossier dossier, DocumentReading reading, CurrentOfficial currentOfficial) {
        this.dossier = dossier;
        this.reading = reading;
        this.currentOfficial = currentOfficial;
    }

    /** The newest revision, with every signature so far. */
    @GetMapping("/documents/{documentId}")
    ResponseEntity<byte[]> open(@PathVariable UUID documentId) {
        StoredDocument document = readable(documentId);
        List<Revision> revisions = dossier.revisions(documentId);
        return answer(document, revisions.get(revisions.size() - 1));
    }

    /** One revision: 1 is the document as filed, before anyone signed. */
    @GetMapping("/documents/{documentId}/revisions/{number}")
    ResponseEntity<byte[]> open(@PathVariable UUID documentId, @PathVariable int number) {
        StoredDocument document = readable(documentId);
        return dossier.revisions(documentId).stream()
                .filter(revision -> revision.number() == number)
                .findFirst()
                .map(revision -> answer(document, revision))
                .orElseThrow(() -> new Problem(
                        HttpStatus.NOT_FOUND, "revision-unknown", "Dit document heeft geen revisie " + number + "."));
    }

    /** A stranger is asked to sign in whether the document exists or not. */
    private StoredDocument readable(UUID documentId) {
        Optional<StoredDocument> document = dossier.find(documentId);
        if (document.filter(reading::open).isEmpty()) {
            Official official = currentOfficial
                    .find()
                    .orElseThrow(() -> new InsufficientAuthenticationException("Only officials read this document"));
            requireReadable(document, official);
        }
        return document.orElseThrow();
    }

    private void requireReadable(Optional<StoredDocument> document, Official official) {
        if (document.isEmpty()) {
            throw new Problem(HttpStatus.NOT_FOUND, "document-unknown", "Dit document bestaat niet.");
        }
        if (!reading.admits(document.get(), official)) {
            throw new Problem(
                    HttpStatus.FORBIDDEN, "document-restricted", "Dit document is niet voor uw functie bestemd.");
        }
    }

    private ResponseEntity<byte[]> answer(StoredDocument document, Revision revision) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .cacheControl(CacheControl.noStore())
                .eTag("\"" + revision.sha256() + "\"")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(fileName(document))
                                .build()
                                .toString())
                .header("Content-Security-Policy", "sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(dossier.revision(document.id(), revision.number()));
    }

    private static String fileName(StoredDocument document) {
        String extension = document.mediaType().equals("application/pdf") ? ".pdf" : "";
        return "%s-%s-%d%s"
                .formatted(
                        document.caseRef().replaceAll("[^A-Za-z0-9-]", "_"),
                        document.kind().replaceAll("[^A-Za-z0-9-]", "_"),
                        document.version(),
                        extension);
    }
}
