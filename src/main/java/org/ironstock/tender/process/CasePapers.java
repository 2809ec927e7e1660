package org.ironstock.tender.process;

import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.TaskView;
import org.springframework.stereotype.Component;

/** Adds the documents of a case to what a form shows, so that nobody decides without being able to read them. */
@Component
class CasePapers {

    private final Dossier dossier;

    CasePapers(Dossier dossier) {
        this.dossier = dossier;
    }

    /** The view with a link to every document of the case, oldest first. */
    TaskView addTo(TaskView view, String caseRef) {
        TaskView with = view;
        for (StoredDocument document : dossier.documentsOf(caseRef)) {
            with = with.document(
                    "%s (versie %d)".formatted(document.title(), document.version()),
                    document.href(),
                    document.sha256());
        }
        return with;
    }
}
