package org.ironstock.tender.vault;

import java.nio.file.Path;
import org.ironstock.tender.domain.EnvelopeKind;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How bids are kept.
 *
 * @param wrappingKey file with the wrapping key, outside the database and its backups; only with the embedded database
 *     it may be left out, then one is made in the data directory. Each line is 32 random bytes in base64 ({@code openssl
 *     rand -base64 32}); the first line seals, the others only open what they once sealed
 * @param maxQuality largest quality document [A]
 * @param maxForm largest price or ESPD envelope [A]
 * @param panelWorkingDays working days before closing at which openers and evaluators should be appointed [A]
 * @param openingWorkingDays working days after closing within which the vault should be opened [A]
 */
@ConfigurationProperties("ironstock.bids")
public record BidSettings(
        @Nullable Path wrappingKey,
        @DefaultValue("50MB") DataSize maxQuality,
        @DefaultValue("5MB") DataSize maxForm,
        @DefaultValue("5") int panelWorkingDays,
        @DefaultValue("2") int openingWorkingDays) {

    /** Largest number of clear bytes in an envelope. */
    long limit(EnvelopeKind kind) {
        return (kind == EnvelopeKind.QUALITY ? maxQuality : maxForm).toBytes();
    }

    /** Largest number of bytes in a request that hands in a bid. */
    public long requestLimit() {
        long forms = (EnvelopeKind.PRICE.most() + EnvelopeKind.ESPD.most()) * maxForm.toBytes();
        return 2 * maxQuality.toBytes() + forms;
    }
}
