package org.ironstock.tender.vault;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import org.ironstock.tender.domain.BidEnvelope;
import org.ironstock.tender.domain.EnvelopeKind;
import org.ironstock.tender.persistence.VaultKeyRows;
import org.ironstock.tender.persistence.VaultKeyRows.WrappedKeyset;
import org.springframework.stereotype.Component;

/**
 * Keysets of the vaults: one per tender and envelope, AES-256-GCM in segments with a key derived per file, kept wrapped.
 * Sealing needs no permission; whoever opens has asked the rules of opening first.
 */
@Component
class EnvelopeKeys {

    private final WrappingKey wrappingKey;
    private final VaultKeyRows rows;
    private final Clock clock;

    EnvelopeKeys(WrappingKey wrappingKey, VaultKeyRows rows, Clock clock) throws GeneralSecurityException {
        StreamingAeadConfig.register();
        this.wrappingKey = wrappingKey;
        this.rows = rows;
        this.clock = clock;
    }

    /** Makes the keysets of a new vault; a second call changes nothing. */
    void create(String tenderId) {
        for (EnvelopeKind kind : EnvelopeKind.values()) {
            try {
                KeysetHandle keyset = KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB);
                byte[] wrapped =
                        TinkProtoKeysetFormat.serializeEncryptedKeyset(keyset, wrappingKey.aead(), use(tenderId, kind));
                rows.insertOnce(tenderId, kind, new WrappedKeyset(wrappingKey.primaryId(), wrapped), clock.instant());
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("No keyset could be made for " + tenderId, impossible);
            }
        }
    }

    /** A stream that seals what is written to it; closing it writes the last segment. */
    OutputStream sealing(String tenderId, EnvelopeKind kind, byte[] binding, OutputStream ciphertext)
            throws IOException {
        try {
            return primitive(tenderId, kind).newEncryptingStream(ciphertext, binding);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("An envelope of " + tenderId + " cannot be sealed", impossible);
        }
    }

    /**
     * The clear bytes of an envelope; reading throws {@link IOException} as soon as a segment was changed, moved or cut
     * off.
     */
    InputStream opening(BidEnvelope envelope, InputStream ciphertext) throws IOException {
        try {
            return primitive(envelope.tenderId(), envelope.kind()).newDecryptingStream(ciphertext, envelope.binding());
        } catch (GeneralSecurityException broken) {
            throw new IOException("Envelope " + envelope.id() + " does not open", broken);
        }
    }

    private StreamingAead primitive(String tenderId, EnvelopeKind kind) throws GeneralSecurityException {
        byte[] wrapped = rows.get(tenderId, kind).bytes();
        return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, wrappingKey.aead(), use(tenderId, kind))
                .getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
    }

    /** Binds a wrapped keyset to its place, so that a row moved to another tender or envelope opens nothing. */
    private static byte[] use(String tenderId, EnvelopeKind kind) {
        return ("ironstock-vault-1|" + tenderId + "|" + kind).getBytes(StandardCharsets.UTF_8);
    }
}
