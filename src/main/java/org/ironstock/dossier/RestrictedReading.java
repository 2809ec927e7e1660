package org.ironstock.dossier;

import java.util.Set;

/** Admits officials to restricted documents; a module declares a bean for the documents that it files. */
@FunctionalInterface
public interface RestrictedReading {

    /**
     * Whether this official may read this restricted document; one bean that says yes is enough.
     *
     * @param groups the groups of the official
     */
    boolean admits(StoredDocument document, String official, Set<String> groups);
}
