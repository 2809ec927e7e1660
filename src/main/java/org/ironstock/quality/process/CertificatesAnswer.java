package org.ironstock.quality.process;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an official read on the papers of a lot; days as {@code yyyy-MM-dd}.
 *
 * @param producedOn where it was not known yet
 * @param reason why the papers will not come
 */
record CertificatesAnswer(
        String outcome,
        @Nullable String producedOn,
        @Nullable String reason,
        @Nullable List<Row> rows) {

    /** One paper. */
    record Row(
            String kind,
            String reference,
            @Nullable String normEditions,
            @Nullable String performance,
            @Nullable String notifiedBody,
            String issuedOn,
            @Nullable String validUntil,
            @Nullable String udiDi,
            @Nullable String srn,
            @Nullable String documentId) {}
}
