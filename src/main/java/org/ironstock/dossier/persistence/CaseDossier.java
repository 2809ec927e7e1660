package org.ironstock.dossier.persistence;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ironstock.dossier.ChainLink;
import org.ironstock.dossier.DocumentKinds;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToFile;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.Evidence;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.PersonalDetail;
import org.ironstock.dossier.Revision;
import org.ironstock.dossier.SignatureToPlace;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.dossier.drawing.PdfDrawing;
import org.ironstock.dossier.sealing.PdfSeal;
import org.ironstock.platform.TaskCompleted;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Sha256;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The file of every case, in the tables of this module. */
@Service
class CaseDossier implements Dossier {

    private static final String PDF = "application/pdf";

    /** Bytes of documents that are checked together. */
    private static final long SHELF_BYTES = 8L << 20;

    private final Documents documents;
    private final Revisions revisions;
    private final EvidenceBook evidence;
    private final PdfDrawing drawing;
    private final PdfSeal seal;
    private final Clock clock;

    CaseDossier(
            Documents documents,
            Revisions revisions,
            EvidenceBook evidence,
            PdfDrawing drawing,
            PdfSeal seal,
            Clock clock) {
        this.documents = documents;
        this.revisions = revisions;
        this.evidence = evidence;
        this.drawing = drawing;
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    @Transactional
    public StoredDocument file(DocumentToFile document) {
        return file(document, "", now());
    }

    @Override
    @Transactional
    public StoredDocument draw(DocumentToDraw document) {
        Instant drawnAt = now();
        String title = PersonalDetail.shown(document.title());
        DocumentToFile pdf = new DocumentToFile(
                document.caseRef(),
                document.kind(),
                title,
                PDF,
                seal.seal(
                        drawing.draw(document, drawnAt),
                        "Verzegeld bij het opmaken: %s, %s".formatted(document.caseRef(), title),
                        drawnAt),
                document.audience(),
                document.preparer());
        return file(pdf, Drawings.written(document), drawnAt);
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
    @Transactional
    public Revision sign(UUID documentId, SignatureToPlace signature) {
        StoredDocument document = documents.take(documentId);
        if (!document.frozen() || !document.mediaType().equals(PDF)) {
            throw new IllegalStateException("Document " + documentId + " is not a frozen PDF: nobody may sign it");
        }
        List<Revisions.Part> parts = revisions.parts(documentId);
        byte[] before = Revisions.joined(parts, parts.size());
        Instant at = now();
        byte[] signed = seal.sign(before, signature.signerName(), signature.statement(), at);
        Revision revision = new Revision(
                documentId,
                parts.size() + 1,
                signed.length,
                Sha256.of(signed),
                signature.signer(),
                signature.signerName(),
                signature.role(),
                signature.onBehalfOf(),
                signature.reason(),
                at);
        revisions.add(revision, Arrays.copyOfRange(signed, before.length, signed.length));
        evidence.add(
                document.caseRef(),
                Map.of(
                        "what",
                        RevisionCheck.REVISION_ADDED,
                        "subject",
                        documentId.toString(),
                        "actor",
                        signature.signer(),
                        "statement",
                        "Stuk '%s' versie %d kreeg handtekening %d, SHA-256 %s"
                                .formatted(document.title(), document.version(), parts.size(), revision.sha256()),
                        "ruleVersion",
                        ""));
        return revision;
    }

    @Override
    public List<Revision> revisions(UUID documentId) {
        List<Revision> found = revisions.of(documentId);
        if (found.isEmpty()) {
            throw Documents.unknown(documentId);
        }
        return found;
    }

    @Override
    public byte[] revision(UUID documentId, int number) {
        List<Revisions.Part> parts = revisions.parts(documentId);
        if (number < 1 || number > parts.size()) {
            throw new NoSuchElementException("Document %s has no revision %d".formatted(documentId, number));
        }
        return Revisions.joined(parts, number);
    }

    @Override
    public byte[] newest(UUID documentId) {
        List<Revisions.Part> parts = revisions.parts(documentId);
        if (parts.isEmpty()) {
            throw Documents.unknown(documentId);
        }
        return Revisions.joined(parts, parts.size());
    }

    @Override
    public List<StoredDocument> documentsOf(String caseRef) {
        return documents.ofCase(caseRef);
    }

    @Override
    public List<StoredDocument> publishedOf(String caseRef) {
        return documents.publishedOfCase(caseRef);
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
                .flatMap(caseRef -> brokenEvidence(caseRef).stream())
                .toList();
    }

    @Override
    public List<Finding> brokenEvidence(String caseRef) {
        return EvidenceLink.firstBroken(caseRef, evidence.links(caseRef), evidence.headOf(caseRef)).stream()
                .toList();
    }

    @Override
    public List<ChainLink> evidenceChain(String caseRef) {
        return evidence.links(caseRef).stream()
                .map(link -> new ChainLink(link.number(), link.content(), link.previousHash(), link.hash()))
                .toList();
    }

    @Override
    public Optional<DocumentToDraw> drawing(UUID documentId) {
        return documents.drawing(documentId).map(Drawings::read);
    }

    @Override
    public List<Finding> brokenDocuments() {
        return documents.cases().stream()
                .flatMap(caseRef -> brokenDocuments(caseRef).stream())
                .toList();
    }

    @Override
    public List<Finding> brokenDocuments(String caseRef) {
        List<Said> said = new ArrayList<>();
        evidence.of(caseRef).forEach(fact -> said.add(new Said(fact.what(), fact.subject(), fact.statement())));
        evidence.pending(caseRef)
                .forEach(fact -> said.add(new Said(
                        String.valueOf(fact.get("what")),
                        String.valueOf(fact.get("subject")),
                        String.valueOf(fact.get("statement")))));
        Set<UUID> drawn = documents.drawn(caseRef);
        List<Finding> findings = new ArrayList<>();
        for (List<StoredDocument> shelf : shelves(documents.ofCase(caseRef))) {
            Map<UUID, List<Revisions.Part>> parts =
                    revisions.parts(shelf.stream().map(StoredDocument::id).toList());
            for (StoredDocument document : shelf) {
                broken(document, parts.getOrDefault(document.id(), List.of()), said, drawn.contains(document.id()))
                        .ifPresent(findings::add);
            }
        }
        return List.copyOf(findings);
    }

    /** The same documents in pieces that fit into memory together; a larger document is a piece of its own. */
    private static List<List<StoredDocument>> shelves(List<StoredDocument> all) {
        List<List<StoredDocument>> shelves = new ArrayList<>();
        long room = 0;
        for (StoredDocument document : all) {
            room -= document.size();
            if (room < 0 || shelves.isEmpty()) {
                shelves.add(new ArrayList<>());
                room = SHELF_BYTES - document.size();
            }
            shelves.get(shelves.size() - 1).add(document);
        }
        return shelves;
    }

    /** What a line of evidence says of a document. */
    private record Said(String what, String subject, String statement) {}

    private static Optional<Finding> broken(
            StoredDocument document, List<Revisions.Part> parts, List<Said> said, boolean drawn) {
        List<Said> about = said.stream()
                .filter(one -> one.subject.equals(document.id().toString()))
                .toList();
        return RevisionCheck.broken(
                document,
                parts,
                about.stream().map(Said::statement).toList(),
                about.stream()
                        .filter(one -> one.what.equals(RevisionCheck.REVISION_ADDED))
                        .count(),
                drawn);
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

    private StoredDocument file(DocumentToFile document, String drawing, Instant filedAt) {
        StoredDocument stored = documents.add(document, drawing, filedAt);
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
