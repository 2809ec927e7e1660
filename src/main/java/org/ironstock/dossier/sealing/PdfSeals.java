package org.ironstock.dossier.sealing;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.validation.ByteRange;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.pades.validation.PdfSignatureDictionary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The signatures that a PDF holds, read back from its bytes alone. */
public final class PdfSeals {

    private PdfSeals() {}

    /**
     * One signature in a PDF.
     *
     * @param signer name of who signed; empty for the seal of the organisation
     * @param reason role, on whose behalf and to what end
     * @param at moment that the signature itself names
     * @param size length of the revision that it covers, from the first byte on
     * @param intact whether the bytes of that revision are the ones that were signed
     */
    public record Found(String signer, String reason, Instant at, long size, boolean intact) {}

    /**
     * Every signature, oldest first; empty when the PDF has none.
     *
     * @throws UnreadablePdf when the bytes are no PDF any more
     */
    public static List<Found> in(byte[] pdf) {
        try {
            PDFDocumentAnalyzer analyzer = new PDFDocumentAnalyzer(new InMemoryDocument(pdf));
            analyzer.setCertificateVerifier(PdfSeal.offline());
            List<Found> found = new ArrayList<>();
            analyzer.getSignatures().forEach(signature -> found.add(read((PAdESSignature) signature)));
            found.sort(Comparator.comparingLong(Found::size));
            return List.copyOf(found);
        } catch (RuntimeException unreadable) {
            // Bytes that somebody changed make the parser stumble in more ways than it names.
            throw new UnreadablePdf(unreadable);
        }
    }

    private static Found read(PAdESSignature signature) {
        PdfSignatureDictionary dictionary = signature.getPdfRevision().getPdfSigDictInfo();
        ByteRange range = signature.getPdfRevision().getByteRange();
        signature.checkSignatureIntegrity();
        return new Found(
                Optional.ofNullable(dictionary.getSignerName()).orElse(""),
                Optional.ofNullable(dictionary.getReason()).orElse(""),
                signature.getSigningTime().toInstant(),
                (long) range.getSecondPartStart() + range.getSecondPartEnd(),
                range.getFirstPartStart() == 0
                        && signature.getSignatureCryptographicVerification().isSignatureIntact()
                        && range.isValid());
    }

    /** The bytes cannot be read as a PDF. */
    public static final class UnreadablePdf extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnreadablePdf(Throwable cause) {
            super("These bytes are no PDF", cause);
        }
    }
}
