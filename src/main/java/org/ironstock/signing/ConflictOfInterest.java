package org.ironstock.signing;

/**
 * An official's declared interest; the official signs nothing in that case or with that supplier.
 *
 * @param caseRef case, or empty when the interest is in a supplier
 * @param supplierRef supplier, or empty when the interest is in a case
 * @param statement what the interest is, in the official's words
 */
public record ConflictOfInterest(String official, String caseRef, String supplierRef, String statement) {

    public ConflictOfInterest {
        if (caseRef.isBlank() && supplierRef.isBlank()) {
            throw new IllegalArgumentException("A conflict of interest names a case or a supplier");
        }
    }
}
