package org.ironstock.dossier;

/**
 * Bytes to file.
 *
 * @param caseRef case that the document belongs to, e.g. {@code TND-2026-001}
 * @param kind stable code of the kind, e.g. {@code awardDecision}
 * @param title title in Dutch
 * @param mediaType e.g. {@code application/pdf}
 * @param audience who may read it
 * @param preparer official who made it; empty for the system
 */
public record DocumentToFile(
        String caseRef, String kind, String title, String mediaType, byte[] bytes, Audience audience, String preparer) {

    /** Who may read a document. */
    public enum Audience {
        /** Everyone, once published. */
        PUBLIC,
        /** Every official who works on the case. */
        OFFICIALS,
        /** Only who the owning module admits, e.g. one supplier's letter. */
        RESTRICTED
    }
}
