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

    /** Makes a PDF from a case document and files it as the next version of this kind of document. */
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

    byte[] content(UUID documentId);

    /** Documents of a case, oldest first. */
    List<StoredDocument> documentsOf(String caseRef);

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

    /** One fact of the case that no task completion records, e.g. what a check found; chained to the one before. */
    void record(EvidenceToRecord evidence);
}
