package org.ironstock.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ironstock.shared.Finding;

/** The file of every case: documents with their versions and hashes, who prepared them, and the index of evidence. */
public interface Dossier {

    /** Files bytes that came from elsewhere as the next version of this kind of document. */
    StoredDocument file(DocumentToFile document);

    /** Makes a PDF from a case document, seals it and files it as the next version of this kind of document. */
    StoredDocument draw(DocumentToDraw document);

    /** The bytes may not be replaced from now on; done before the first signer sees them. */
    StoredDocument freeze(UUID documentId);

    /** Everyone may read this document from now on; refused unless its audience is {@code PUBLIC}. */
    void publish(UUID documentId);

    /**
     * A document of the file.
     *
     * @throws java.util.NoSuchElementException when there is no such document
     */
    StoredDocument get(UUID documentId);

    Optional<StoredDocument> find(UUID documentId);

    boolean published(UUID documentId);

    /** The bytes as filed, which never change; signatures stand behind them in later revisions. */
    byte[] content(UUID documentId);

    /**
     * Adds a signature to a frozen PDF as its next revision; the bytes before it stay as they are.
     *
     * @throws IllegalStateException when the document is not frozen or is no PDF
     */
    Revision sign(UUID documentId, SignatureToPlace signature);

    /** Revisions of a document, oldest first; the first is the document as filed. */
    List<Revision> revisions(UUID documentId);

    /**
     * The bytes of one revision.
     *
     * @throws java.util.NoSuchElementException when the document has no such revision
     */
    byte[] revision(UUID documentId, int number);

    /** The bytes with every signature so far; without signatures the bytes as filed. */
    byte[] newest(UUID documentId);

    /** Documents of a case, oldest first. */
    List<StoredDocument> documentsOf(String caseRef);

    /** Those of them that were meant for everyone and published, oldest first. */
    List<StoredDocument> publishedOf(String caseRef);

    /** The newest version of one kind of document in a case. */
    Optional<StoredDocument> latest(String caseRef, String kind);

    /** An official who drafted or changed this document; may not sign it. */
    void addPreparer(UUID documentId, String official);

    Set<String> preparers(UUID documentId);

    /** One finding for each kind that the case lacks. */
    List<Finding> missing(String caseRef, Collection<String> requiredKinds);

    /** The evidence index of a case, oldest first. */
    List<Evidence> evidenceOf(String caseRef);

    /** A blocking finding for the first broken link of each broken chain of evidence; empty when all are whole. */
    List<Finding> brokenEvidence();

    /** The same for one case. */
    List<Finding> brokenEvidence(String caseRef);

    /** The chain of evidence of a case as stored, oldest first. */
    List<ChainLink> evidenceChain(String caseRef);

    /** What a drawn document was made of, personal data marked; empty for bytes that came from elsewhere. */
    Optional<DocumentToDraw> drawing(UUID documentId);

    /**
     * A blocking finding for each document whose bytes, signatures or evidence do not agree, over all cases; empty when
     * all do.
     */
    List<Finding> brokenDocuments();

    /** The same for one case. */
    List<Finding> brokenDocuments(String caseRef);

    /** One fact of the case that no task completion records, e.g. what a check found; chained to the one before. */
    void record(EvidenceToRecord evidence);
}
