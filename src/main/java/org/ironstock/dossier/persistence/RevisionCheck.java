package org.ironstock.dossier.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.dossier.persistence.Revisions.Part;
import org.ironstock.dossier.sealing.PdfSeals;
import org.ironstock.dossier.sealing.PdfSeals.Found;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Sha256;

/** Whether the bytes of a document are what its rows, its signatures and the evidence say of them. */
final class RevisionCheck {

    /** Code of the evidence that each added signature leaves. */
    static final String REVISION_ADDED = "REVISION_ADDED";

    private RevisionCheck() {}

    /**
     * What is wrong with a document.
     *
     * @param statements what the evidence of the case says of this document
     * @param signatures how many signatures that evidence names
     * @param drawn whether we drew it, so that it must carry our seal; what came from elsewhere need not even be readable
     */
    static Optional<Finding> broken(
            StoredDocument document, List<Part> parts, List<String> statements, long signatures, boolean drawn) {
        for (Part part : parts) {
            int number = part.revision().number();
            byte[] revision = Revisions.joined(parts, number);
            if (revision.length != part.revision().size()
                    || !Sha256.of(revision).equals(part.revision().sha256())) {
                return Optional.of(finding(document, number, "de bytes zijn gewijzigd"));
            }
            if (statements.stream()
                    .noneMatch(said -> said.contains(part.revision().sha256()))) {
                return Optional.of(finding(document, number, "het bewijs kent deze bytes niet"));
            }
        }
        if (signatures >= parts.size()) {
            return Optional.of(finding(document, parts.size() + 1, "de revisie ontbreekt"));
        }
        return drawn || parts.size() > 1 ? brokenSeal(document, parts, drawn) : Optional.empty();
    }

    /** Each revision after the first ends where a signature over all of it ends; no other bytes follow. */
    private static Optional<Finding> brokenSeal(StoredDocument document, List<Part> parts, boolean drawn) {
        List<Found> found;
        try {
            found = PdfSeals.in(Revisions.joined(parts, parts.size()));
        } catch (PdfSeals.UnreadablePdf unreadable) {
            if (parts.size() == 1) {
                // bytes that came from outside are kept as they came; their hash was checked above
                return Optional.empty();
            }
            return Optional.of(finding(document, parts.size(), "de pdf is niet te lezen"));
        }
        for (Part part : parts) {
            long end = part.revision().size();
            boolean signed = found.stream().anyMatch(seal -> seal.size() == end);
            if ((drawn || part.revision().number() > 1) && !signed) {
                return Optional.of(finding(document, part.revision().number(), "de handtekening ontbreekt"));
            }
        }
        return found.stream()
                .filter(seal -> !seal.intact())
                .findFirst()
                .map(seal -> finding(document, numberAt(parts, seal.size()), "de handtekening klopt niet"));
    }

    private static int numberAt(List<Part> parts, long size) {
        List<Integer> numbers = new ArrayList<>();
        parts.stream()
                .filter(part -> part.revision().size() >= size)
                .forEach(part -> numbers.add(part.revision().number()));
        return numbers.isEmpty() ? parts.size() : numbers.get(0);
    }

    private static Finding finding(StoredDocument document, int revision, String why) {
        return Finding.of(
                "DOCUMENT_BROKEN",
                document.id().toString(),
                "%s: '%s' versie %d, revisie %d: %s."
                        .formatted(document.caseRef(), document.title(), document.version(), revision, why));
    }
}
