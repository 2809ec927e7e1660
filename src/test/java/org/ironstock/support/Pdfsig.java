package org.ironstock.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What {@code pdfsig}, which knows nothing of this application, says of the signatures in a PDF. */
public final class Pdfsig {

    private Pdfsig() {}

    /** The verdict on each signature, in order, e.g. {@code Signature is Valid.}. */
    public static List<String> verdicts(byte[] pdf) throws IOException, InterruptedException {
        Path file = Files.createTempFile("document", ".pdf");
        try {
            Files.write(file, pdf);
            Process pdfsig = new ProcessBuilder("pdfsig", file.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(pdfsig.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!pdfsig.waitFor(30, TimeUnit.SECONDS)) {
                pdfsig.destroy();
            }
            return said.lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith("- Signature Validation: "))
                    .map(line -> line.substring("- Signature Validation: ".length()))
                    .toList();
        } finally {
            Files.delete(file);
        }
    }
}
