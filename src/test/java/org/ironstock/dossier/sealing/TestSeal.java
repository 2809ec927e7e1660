package org.ironstock.dossier.sealing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** A seal for tests that draw without the application. */
public final class TestSeal {

    private TestSeal() {}

    /** With a made key. */
    public static PdfSeal seal() {
        return new PdfSeal(OrganisationKey.readOrMake(Path.of("target/test-data/seal/test.p12")));
    }

    /** A file with a key, as an owner would configure it. */
    public static void write(Path file, String password) throws IOException {
        try (OutputStream target = Files.newOutputStream(file)) {
            MadeKey.keyStore(password).store(target, password.toCharArray());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
