package org.ironstock.tender.award;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.shared.Finding;
import org.ironstock.signing.Signing;
import org.ironstock.tender.domain.Tender;

/** What the file of a concluded tender must hold before it is closed (art. 2.132 Aw 2012: the file of the procedure). */
final class CompleteFile {

    private static final List<String> ALWAYS = List.of(
            "needStatement",
            "estimate",
            "procurementDocuments",
            "publicationDecision",
            "openingMinutes",
            "qualityReport",
            "awardAdvice",
            AwardPapers.AWARD_DECISION,
            AwardPapers.FRAMEWORK_CONTRACT);

    private static final List<String> SIGNED = List.of(AwardPapers.AWARD_DECISION, AwardPapers.FRAMEWORK_CONTRACT);

    private CompleteFile() {}

    /** Documents that are missing, not signed or not as they were filed; empty when the file is complete. */
    static List<Finding> gaps(Dossier dossier, Signing signing, Tender tender) {
        List<String> kinds = new ArrayList<>(ALWAYS);
        if (tender.withNotice()) {
            kinds.add("notice16");
        }
        if (tender.withResultNotice()) {
            kinds.add("notice29");
        }
        List<Finding> gaps = new ArrayList<>(dossier.missing(tender.id(), kinds));
        if (dossier.documentsOf(tender.id()).stream().noneMatch(CompleteFile::sentLetter)) {
            gaps.add(Finding.of(
                    "LETTERS_MISSING",
                    AwardPapers.AWARD_LETTER,
                    "In het dossier ontbreken de mededelingen van de gunningsbeslissing.",
                    "art. 2.130 Aw 2012"));
        }
        SIGNED.stream()
                .map(kind -> dossier.latest(tender.id(), kind))
                .flatMap(Optional::stream)
                .map(document -> signing.notSigned(document.id()))
                .flatMap(Optional::stream)
                .forEach(gaps::add);
        gaps.addAll(dossier.brokenDocuments(tender.id()));
        return gaps;
    }

    private static boolean sentLetter(StoredDocument document) {
        return document.kind().startsWith(AwardPapers.AWARD_LETTER + "-") && document.frozen();
    }
}
