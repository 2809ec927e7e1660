package org.ironstock.dossier;

import java.util.List;

/** What another module knows of a document, in Dutch, for the page of the dossier; a bean is all it takes. */
@FunctionalInterface
public interface DocumentNotes {

    /** Lines such as who signed it; empty when there is nothing to say. */
    List<String> notesOn(StoredDocument document);
}
