package org.ironstock.product.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A norm in one edition, and until when it may be asked for.
 *
 * @param reference norm with its edition, e.g. {@code EN 14683:2019+AC:2019}
 * @param validUntil last day on which the edition counts; empty when no end is known
 */
public record NormEdition(String reference, Optional<LocalDate> validUntil) {

    boolean validOn(LocalDate day) {
        return validUntil.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** As it stands in the list file, e.g. {@code EN 166:2001 (t/m 2030-11-30)}. */
    public String inList() {
        return validUntil.map(last -> reference + " (t/m " + last + ")").orElse(reference);
    }
}
