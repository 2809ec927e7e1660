package org.ironstock.dossier.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ironstock.shared.Sha256;

/** Writes files into a ZIP, one after the other, and at the end their hashes in the form that {@code sha256sum -c} reads. */
final class ZipFolder {

    static final String SUMS = "SHA256SUMS";

    private final ZipOutputStream zip;
    private final FileTime madeAt;
    private final StringBuilder sums = new StringBuilder();

    ZipFolder(OutputStream out, Instant madeAt) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.madeAt = FileTime.from(madeAt);
    }

    void add(String name, String text) throws IOException {
        add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void add(String name, byte[] bytes) throws IOException {
        put(name, bytes);
        sums.append(Sha256.of(bytes)).append("  ").append(name).append('\n');
    }

    /** Writes the hashes and the directory of the ZIP; the stream stays open. */
    void finish() throws IOException {
        put(SUMS, sums.toString().getBytes(StandardCharsets.UTF_8));
        zip.finish();
    }

    private void put(String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(madeAt);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
