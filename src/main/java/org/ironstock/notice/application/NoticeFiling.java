package org.ironstock.notice.application;

import java.util.UUID;
import org.ironstock.dossier.DocumentToFile;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.notice.Notice;
import org.ironstock.notice.NoticeContent;
import org.ironstock.notice.domain.NoticeTitles;
import org.springframework.stereotype.Component;

/** Puts notices and what became of them into the dossier of their case. */
@Component
class NoticeFiling {

    private final Dossier dossier;

    NoticeFiling(Dossier dossier) {
        this.dossier = dossier;
    }

    /** A notice that was prepared and can still change before it is handed over. */
    StoredDocument fileConcept(NoticeContent content, boolean change, byte[] xml) {
        String title = NoticeTitles.of(content.subtype(), change) + ", concept";
        return file(content, title, xml, DocumentToFile.Audience.OFFICIALS);
    }

    /** An edition as it was handed over; everyone may read it once it is published. */
    StoredDocument fileEdition(Notice notice, NoticeContent content, byte[] xml) {
        String title = "%s, editie %d".formatted(NoticeTitles.of(notice), notice.edition());
        return file(content, title, xml, DocumentToFile.Audience.PUBLIC);
    }

    /** National publication may follow the European one, not go before it (art. 2.66 Aw 2012). */
    void publish(UUID documentId) {
        dossier.publish(documentId);
    }

    void record(Notice notice, String what, String actor, String statement) {
        dossier.record(new EvidenceToRecord(
                notice.caseRef(), what, actor, "%s: %s".formatted(NoticeTitles.of(notice), statement), ""));
    }

    private StoredDocument file(NoticeContent content, String title, byte[] xml, DocumentToFile.Audience audience) {
        return dossier.file(new DocumentToFile(
                content.caseRef(), "notice" + content.subtype(), title, "application/xml", xml, audience, ""));
    }
}
