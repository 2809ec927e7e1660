package org.ironstock.tender.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.ironstock.platform.Problem;
import org.ironstock.tender.fairness.FairnessSettings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads a PDF that a supplier sends as the body of a request, up to the largest size. */
@Component
class UploadedPdf {

    private static final String START = "%PDF-";

    private final FairnessSettings settings;

    UploadedPdf(FairnessSettings settings) {
        this.settings = settings;
    }

    /**
     * The bytes.
     *
     * @throws Problem 413 when they are too many, 422 when they are not a PDF
     */
    byte[] read(HttpServletRequest request) throws IOException {
        int most = settings.maxAnswerBytes();
        byte[] bytes = request.getInputStream().readNBytes(most + 1);
        if (bytes.length > most) {
            throw new Problem(
                    HttpStatus.PAYLOAD_TOO_LARGE, "document-too-large", "A document has at most " + most + " bytes.");
        }
        if (!new String(bytes, 0, Math.min(bytes.length, START.length()), StandardCharsets.ISO_8859_1).equals(START)) {
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_ENTITY, "document-no-pdf", "The document does not begin as a PDF does.");
        }
        return bytes;
    }
}
