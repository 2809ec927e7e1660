package org.ironstock.dossier.sealing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Private key of the organisation and its certificates, the certificate of the key first. */
final class OrganisationKey {

    private static final Logger LOG = LoggerFactory.getLogger(OrganisationKey.class);

    /** The made key protects nothing but a demonstration; its file is readable by its owner only. */
    private static final String MADE_PASSWORD = "ijzeren-voorraad-demo";

    private final PrivateKey key;
    private final List<X509Certificate> certificates;

    private OrganisationKey(PrivateKey key, List<X509Certificate> certificates) {
        this.key = key;
        this.certificates = certificates;
    }

    /**
     * Reads the only private key of a PKCS#12 file.
     *
     * @throws IllegalStateException when the file, the password or the key in it is of no use
     */
    static OrganisationKey read(Path file, String password) {
        try (InputStream bytes = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(bytes, password.toCharArray());
            List<String> aliases = Collections.list(store.aliases()).stream()
                    .filter(alias -> isKey(store, alias))
                    .toList();
            if (aliases.size() != 1) {
                throw new IllegalStateException(
                        "The sealing key file %s holds %d private keys, not one".formatted(file, aliases.size()));
            }
            Key key = store.getKey(aliases.get(0), password.toCharArray());
            List<X509Certificate> certificates = Stream.of(store.getCertificateChain(aliases.get(0)))
                    .map(X509Certificate.class::cast)
                    .toList();
            if (!(key instanceof PrivateKey signer) || !(key instanceof RSAKey || key instanceof ECKey)) {
                throw new IllegalStateException("The key in %s is neither RSA nor EC".formatted(file));
            }
            return new OrganisationKey(signer, certificates);
        } catch (IOException | GeneralSecurityException unusable) {
            throw new IllegalStateException(
                    "The sealing key cannot be read from %s with the password given".formatted(file), unusable);
        }
    }

    /** Reads the made key, or makes it with a certificate of its own. */
    static OrganisationKey readOrMake(Path file) {
        if (Files.notExists(file)) {
            make(file);
        }
        return read(file, MADE_PASSWORD);
    }

    private static void make(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
            try (OutputStream target = Files.newOutputStream(file, StandardOpenOption.TRUNCATE_EXISTING)) {
                MadeKey.keyStore(MADE_PASSWORD).store(target, MADE_PASSWORD.toCharArray());
            }
            LOG.info("Made a sealing key in {}: nobody but this demonstration vouches for it", file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The sealing key cannot be made in " + file, unwritable);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("No sealing key can be made", impossible);
        }
    }

    List<X509Certificate> certificates() {
        return certificates;
    }

    X509Certificate certificate() {
        return certificates.get(0);
    }

    /** Whose key it is, for people. */
    String owner() {
        return certificate().getSubjectX500Principal().getName();
    }

    /**
     * @throws IllegalStateException outside the validity of the certificate
     */
    void requireValid(Instant moment) {
        try {
            certificate().checkValidity(Date.from(moment));
        } catch (GeneralSecurityException invalid) {
            throw new IllegalStateException(
                    "The certificate of the sealing key is not valid at %s: it runs from %s to %s"
                            .formatted(
                                    moment,
                                    certificate().getNotBefore().toInstant(),
                                    certificate().getNotAfter().toInstant()),
                    invalid);
        }
    }

    /** Whether the key is RSA; otherwise it is EC. */
    boolean rsa() {
        return key instanceof RSAKey;
    }

    byte[] sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(rsa() ? "SHA256withRSA" : "SHA256withECDSA");
            signature.initSign(key);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("The sealing key cannot sign", unusable);
        }
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException("The sealing key file cannot be read", unreadable);
        }
    }
}
