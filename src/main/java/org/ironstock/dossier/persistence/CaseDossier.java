package org.ironstock.dossier.persistence;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ironstock.dossier.DocumentKinds;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToFile;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.Evidence;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.dossier.drawing.PdfDrawing;
import org.ironstock.platform.TaskCompleted;
import org.ironstock.shared.Finding;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The file of every case, in the tables of this module. */
@Service
class CaseDossier implements Dossier {

    private final Documents documents;
    private final EvidenceBook evidence;
    private final PdfDrawing drawing;
    private final Clock clock;

    CaseDossier(Documents documents, EvidenceBook evidence, PdfDrawing drawing, Clock clock) {
        this.documents = documents;
        this.evidence = evidence;
        this.drawing = drawing;
        this.clock = clock;
    }

    @Override
    @Transactional
    public StoredDocument file(DocumentToFile document) {
        return file(document, now());
    }

    @Override
    @Transactional
    public StoredDocument draw(DocumentToDraw document) {
        Instant drawnAt = now();
        DocumentToFile pdf = new DocumentToFile(
                document.caseRef(),
                document.kind(),
                document.title(),
                "application/pdf",
                drawing.draw(document, drawnAt),
                document.audience(),
                document.preparer());
        return file(pdf, drawnAt);
    }

    @Override
    public StoredDocument freeze(UUID documentId) {
        return documents.freeze(documentId);
    }

    @Override
    public void publish(UUID documentId) {
        if (!documents.publish(documentId, now())) {
            throw new IllegalArgumentException("Document " + documentId + " is not meant for everyone");
        }
    }

    @Override
    public StoredDocument get(UUID documentId) {
        return documents.find(documentId).orElseThrow(() -> Documents.unknown(documentId));
    }

    @Override
    public Optional<StoredDocument> find(UUID documentId) {
        return documents.find(documentId);
    }

    @Override
    public boolean published(UUID documentId) {
        return documents.published(documentId);
    }

    @Override
    public byte[] content(UUID documentId) {
        return documents.content(documentId);
    }

    @Override
    public List<StoredDocument> documentsOf(String caseRef) {
        return documents.ofCase(caseRef);
    }

    @Override
    public Optional<StoredDocument> latest(String caseRef, String kind) {
        return documents.latest(caseRef, kind);
    }

    @Override
    public void addPreparer(UUID documentId, String official) {
        documents.addPreparer(documentId, official, now());
    }

    @Override
    public Set<String> preparers(UUID documentId) {
        return documents.preparers(documentId);
    }

    @Override
    public List<Finding> missing(String caseRef, Collection<String> requiredKinds) {
        Set<String> present = documents.kindsOf(caseRef);
        return requiredKinds.stream()
                .filter(kind -> !present.contains(kind))
                .map(kind -> Finding.of(
                        "DOCUMENT_MISSING",
                        kind,
                        "In het dossier ontbreekt: %s.".formatted(DocumentKinds.inDutch(kind))))
                .toList();
    }

    @Override
    public List<Evidence> evidenceOf(String caseRef) {
        return evidence.of(caseRef);
    }

    @Override
    public List<Finding> brokenEvidence() {
        return evidence.cases().stream()
                .flatMap(caseRef ->
                        EvidenceLink.firstBroken(caseRef, evidence.links(caseRef), evidence.headOf(caseRef)).stream())
                .toList();
    }

    @Override
    public void record(EvidenceToRecord fact) {
        evidence.add(
                fact.caseRef(),
                Map.of(
                        "what", fact.what(),
                        "subject", "",
                        "actor", fact.actor(),
                        "statement", fact.statement(),
                        "ruleVersion", fact.ruleVersion()));
    }

    /** Every completed task is evidence, in the transaction that completes it. */
    @EventListener
    void keep(TaskCompleted task) {
        String outcome = task.outcomes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining(", ", " [", "]"));
        evidence.add(
                task.caseRef(),
                Map.of(
                        "what", "TASK_COMPLETED",
                        "subject", task.taskId(),
                        "actor", task.official(),
                        "statement",
                                "Taak '%s' afgerond%s%s"
                                        .formatted(
                                                task.taskName(),
                                                task.outcomes().isEmpty() ? "" : outcome,
                                                task.reason().isBlank() ? "" : ": " + task.reason()),
                        "ruleVersion", ""));
    }

    private StoredDocument file(DocumentToFile document, Instant filedAt) {
        StoredDocument stored = documents.add(document, filedAt);
        evidence.add(
                stored.caseRef(),
                Map.of(
                        "what",
                        "DOCUMENT_FILED",
                        "subject",
                        stored.id().toString(),
                        "actor",
                        document.preparer().isBlank() ? "system" : document.preparer(),
                        "statement",
                        "Stuk '%s' versie %d opgeborgen, SHA-256 %s"
                                .formatted(stored.title(), stored.version(), stored.sha256()),
                        "ruleVersion",
                        ""));
        return stored;
    }

    /** The database keeps microseconds; the same moment must be read back. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
