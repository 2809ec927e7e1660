package org.ironstock.tender.process;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.TaskView;
import org.ironstock.tender.persistence.TenderCases;
import org.springframework.stereotype.Component;

/** Adds the documents of a case to what a form shows, so that nobody decides without being able to read them. */
@Component
class CasePapers {

    private final Dossier dossier;
    private final TenderCases tenders;

    CasePapers(Dossier dossier, TenderCases tenders) {
        this.dossier = dossier;
        this.tenders = tenders;
    }

    /** Reference and title of a tender. */
    TaskView head(String tenderId) {
        return TenderViews.named(tenders.get(tenderId));
    }

    /** The view with a link to every document of the case, newest first. */
    TaskView addTo(TaskView view, String caseRef) {
        TaskView with = view;
        List<StoredDocument> documents = new ArrayList<>(dossier.documentsOf(caseRef));
        Collections.reverse(documents);
        for (StoredDocument document : documents) {
            with = with.document(
                    "%s (versie %d)".formatted(document.title(), document.version()),
                    document.href(),
                    document.sha256());
        }
        return with;
    }
}
