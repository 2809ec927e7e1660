package org.ironstock.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One paper that came with a lot, as a person or the supplier's system read it.
 *
 * @param reference number on the paper; for a biocide the number of its admission
 * @param normEditions norms with their editions as the paper names them, e.g. {@code EN 14683:2019+AC:2019}
 * @param performance class, type or material that it states, e.g. {@code HIGH}, {@code NITRILE}, {@code PB[6]-B}; empty
 *     when it states none
 * @param notifiedBody number of the notified body, four digits; empty when there is none
 * @param issuedOn first day on which it counts
 * @param validUntil last day on which it counts; empty when it states no end
 * @param udiDi device identifier (UDI-DI); empty when it states none
 * @param srn registration number of the maker in EUDAMED (SRN); empty when it states none
 * @param documentId the paper itself in the dossier; empty when only its content is known
 */
public record Certificate(
        CertificateKind kind,
        String reference,
        List<String> normEditions,
        String performance,
        String notifiedBody,
        LocalDate issuedOn,
        Optional<LocalDate> validUntil,
        String udiDi,
        String srn,
        Optional<UUID> documentId) {

    public Certificate {
        normEditions = List.copyOf(normEditions);
    }

    /** Whether it was in force on a day; its first and last day count. */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(issuedOn)
                && validUntil.map(last -> !day.isAfter(last)).orElse(true);
    }
}
