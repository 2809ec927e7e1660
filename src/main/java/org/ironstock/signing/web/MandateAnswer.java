package org.ironstock.signing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ironstock.signing.domain.Mandate;
import org.jspecify.annotations.Nullable;

/**
 * A mandate as clients read it.
 *
 * @param limitCents null for no limit
 */
record MandateAnswer(
        UUID id,
        String reference,
        String official,
        String role,
        String productGroup,
        List<String> documentKinds,
        @Nullable Long limitCents,
        LocalDate validFrom,
        LocalDate validTo,
        boolean subMandateAllowed,
        String givenBy,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy,
        @Nullable String revokedBecause) {

    static MandateAnswer of(Mandate mandate) {
        Mandate.@Nullable Revocation end = mandate.revocation().orElse(null);
        return new MandateAnswer(
                mandate.id(),
                mandate.reference(),
                mandate.official(),
                mandate.role(),
                mandate.productGroup(),
                mandate.documentKinds().stream().sorted().toList(),
                mandate.limit().isPresent() ? mandate.limit().get().cents() : null,
                mandate.validFrom(),
                mandate.validTo(),
                mandate.subMandateAllowed(),
                mandate.givenBy(),
                end == null ? null : end.at(),
                end == null ? null : end.by(),
                end == null ? null : end.reason());
    }
}
