package org.ironstock.tender.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.ironstock.tender.domain.BidEnvelope;
import org.ironstock.tender.domain.EnvelopeKind;
import org.springframework.stereotype.Component;

/**
 * Seals one part of a bid while it arrives: every byte goes through the hash and the cipher, and only ciphertext
 * reaches a file. The file spares the database a transaction as long as the slowest upload.
 */
@Component
class EnvelopeSealing {

    private static final int BUFFER_BYTES = 1 << 16;

    private final EnvelopeKeys keys;

    EnvelopeSealing(EnvelopeKeys keys) {
        this.keys = keys;
    }

    /**
     * A sealed part, not yet in the vault.
     *
     * @param ciphertext file to delete when the bid is stored or refused
     * @param tooLarge whether the part was larger than allowed; the rest was read and thrown away
     * @param looksRight whether its first bytes fit its media type
     */
    record Sealed(BidEnvelope envelope, Path ciphertext, boolean tooLarge, boolean looksRight) {
        void discard() {
            try {
                Files.deleteIfExists(ciphertext);
            } catch (IOException stays) {
                throw new java.io.UncheckedIOException(stays);
            }
        }
    }

    /** Where one part belongs. */
    record Place(String tenderId, UUID bidId, EnvelopeKind kind, int position, String mediaType) {
        byte[] binding() {
            return BidEnvelope.binding(tenderId, bidId, kind, position, mediaType);
        }
    }

    Sealed seal(Place place, byte[] salt, InputStream clear, long limit) throws IOException {
        Path file = Files.createTempFile("bid-", ".sealed");
        boolean done = false;
        try {
            Sealed sealed = seal(place, salt, clear, limit, file);
            done = true;
            return sealed;
        } finally {
            if (!done) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Sealed seal(Place place, byte[] salt, InputStream clear, long limit, Path file) throws IOException {
        MessageDigest hash = sha256();
        hash.update(salt);
        byte[] buffer = new byte[BUFFER_BYTES];
        byte[] firstBytes = new byte[0];
        long size = 0;
        try (OutputStream raw = Files.newOutputStream(file);
                OutputStream sealing = keys.sealing(place.tenderId(), place.kind(), place.binding(), raw)) {
            for (int count = clear.readNBytes(buffer, 0, buffer.length);
                    count > 0;
                    count = clear.readNBytes(buffer, 0, buffer.length)) {
                if (size == 0) {
                    firstBytes = Arrays.copyOf(buffer, Math.min(count, 64));
                }
                size += count;
                if (size <= limit) {
                    hash.update(buffer, 0, count);
                    sealing.write(buffer, 0, count);
                }
            }
        } finally {
            Arrays.fill(buffer, (byte) 0);
        }
        BidEnvelope envelope = new BidEnvelope(
                UUID.randomUUID(),
                place.tenderId(),
                place.bidId(),
                place.kind(),
                place.position(),
                place.mediaType(),
                size,
                HexFormat.of().formatHex(hash.digest()));
        return new Sealed(envelope, file, size > limit, place.kind().looksRight(place.mediaType(), firstBytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
