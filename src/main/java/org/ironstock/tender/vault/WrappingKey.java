package org.ironstock.tender.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key that wraps the keysets of all vaults. It lives in a file outside the database, so that neither the database
 * nor its backups can open a bid. The first key of the file wraps; the others, from before a rotation, only unwrap.
 */
final class WrappingKey {

    private static final Logger LOG = LoggerFactory.getLogger(WrappingKey.class);

    private static final int KEY_BYTES = 32;

    private final Aead aead;
    private final Set<Integer> ids;
    private final int primaryId;

    private WrappingKey(List<byte[]> keys) throws GeneralSecurityException {
        AeadConfig.register();
        Map<Integer, byte[]> byId = new LinkedHashMap<>();
        for (byte[] key : keys) {
            byId.put(idOf(key), key);
        }
        KeysetHandle.Builder keyset = KeysetHandle.newBuilder();
        this.primaryId = byId.keySet().iterator().next();
        for (Map.Entry<Integer, byte[]> key : byId.entrySet()) {
            KeysetHandle.Builder.Entry entry = KeysetHandle.importKey(tinkKey(key.getKey(), key.getValue()));
            keyset.addEntry(key.getKey() == primaryId ? entry.makePrimary() : entry);
        }
        this.ids = Set.copyOf(byId.keySet());
        this.aead = keyset.build().getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /**
     * Reads the key file.
     *
     * @throws IllegalStateException when the file is missing or holds something else than keys
     */
    static WrappingKey read(Path file) {
        try {
            warnWhenOthersMayRead(file);
            List<byte[]> keys = Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(line -> decode(file, line))
                    .toList();
            if (keys.isEmpty()) {
                throw new IllegalStateException("The key file " + file + " holds no key");
            }
            return new WrappingKey(keys);
        } catch (IOException unreadable) {
            throw new IllegalStateException("The wrapping key of bids cannot be read from " + file, unreadable);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("The wrapping key of bids in " + file + " cannot be used", unusable);
        }
    }

    /** Reads the key file, or makes it with one new key that only the owner may read. */
    static WrappingKey readOrCreate(Path file) {
        if (Files.notExists(file)) {
            create(file);
        }
        return read(file);
    }

    private static void create(Path file) {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        try {
            Path directory = Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
            if (posix(directory)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
            Files.writeString(
                    file, Base64.getEncoder().encodeToString(key) + "\n", StandardOpenOption.TRUNCATE_EXISTING);
            LOG.info("Made a new wrapping key for bids in {}: without this file no sealed bid opens", file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The wrapping key of bids cannot be made in " + file, unwritable);
        }
    }

    /** Wraps and unwraps. */
    Aead aead() {
        return aead;
    }

    int primaryId() {
        return primaryId;
    }

    boolean knows(int id) {
        return ids.contains(id);
    }

    @AccessesPartialKey
    private static AesGcmKey tinkKey(int id, byte[] key) throws GeneralSecurityException {
        return AesGcmKey.builder()
                .setParameters(AesGcmParameters.builder()
                        .setKeySizeBytes(KEY_BYTES)
                        .setIvSizeBytes(12)
                        .setTagSizeBytes(16)
                        .setVariant(AesGcmParameters.Variant.TINK)
                        .build())
                .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                .setIdRequirement(id)
                .build();
    }

    /** The id tells keys apart without telling anything of the key. */
    private static int idOf(byte[] key) throws GeneralSecurityException {
        return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(key)).getInt();
    }

    private static byte[] decode(Path file, String line) {
        try {
            byte[] key = Base64.getDecoder().decode(line);
            if (key.length == KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            LOG.debug("Not base64", notBase64);
        }
        throw new IllegalStateException("Each line of the key file " + file + " must be 32 bytes in base64");
    }

    private static void warnWhenOthersMayRead(Path file) throws IOException {
        if (posix(file) && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
            LOG.warn("Every user of this machine may read the wrapping key of bids in {}: take that right away", file);
        }
    }

    private static boolean posix(Path file) throws IOException {
        return Files.getFileStore(file).supportsFileAttributeView("posix");
    }
}
