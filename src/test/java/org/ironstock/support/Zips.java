package org.ironstock.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ironstock.shared.Sha256;

/** What is in an exported ZIP. */
public final class Zips {

    private Zips() {}

    /** Files by name, in order. */
    public static Map<String, byte[]> files(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    /** Recalculates every line of SHA256SUMS; the number of lines. */
    public static int checked(Map<String, byte[]> files) {
        List<String> lines = new String(Objects.requireNonNull(files.get("SHA256SUMS")), StandardCharsets.UTF_8)
                .lines()
                .toList();
        for (String line : lines) {
            byte[] bytes = Objects.requireNonNull(files.get(line.substring(66)), line);
            assertThat(Sha256.of(bytes)).isEqualTo(line.substring(0, 64));
        }
        return lines.size();
    }

    /** The words of every file, PDFs with their metadata, and all raw bytes. */
    public static String text(Map<String, byte[]> files) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            all.append(file.getKey()).append('\n');
            all.append(new String(file.getValue(), StandardCharsets.UTF_8)).append('\n');
            if (file.getKey().endsWith(".pdf")) {
                try (PDDocument pdf = Loader.loadPDF(file.getValue())) {
                    all.append(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                            .append('\n')
                            .append(pdf.getDocumentInformation().getTitle())
                            .append(new String(
                                    pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8));
                }
            }
        }
        return all.toString();
    }
}
