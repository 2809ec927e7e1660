package org.ironstock.tender.process;

import java.util.Optional;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.TaskView;
import org.ironstock.tender.domain.Tender;

/** What the forms of a tender show in the same way. */
public final class TenderViews {

    private TenderViews() {}

    /** Reference and title of a tender. */
    static TaskView named(Tender tender) {
        return TaskView.empty().fact("Kenmerk", tender.id()).fact("Aanbesteding", tender.title());
    }

    /** Reference, title, procedure and value of a tender, with the newest version of each kind of document. */
    public static TaskView head(Tender tender, Dossier dossier) {
        TaskView view =
                named(tender).fact("Uitvoerder", tender.need().executor().inDutch());
        if (tender.procedure().isPresent()) {
            view = view.fact("Procedure", tender.requireProcedure().procedure().inDutch())
                    .fact("Grondslag", tender.requireProcedure().ground());
        }
        if (tender.estimate().isPresent()) {
            view = view.fact(
                            "Raming exclusief btw",
                            tender.requireEstimate().amount().inDutch())
                    .fact(
                            "Maximumwaarde exclusief btw",
                            tender.requireEstimate().maximum().inDutch());
        }
        return withPapers(view, tender.id(), dossier, "needStatement", "estimate", "procurementDocuments");
    }

    /** The view with links to the newest document of each kind that there is. */
    static TaskView withPapers(TaskView view, String tenderId, Dossier dossier, String... kinds) {
        TaskView longer = view;
        for (String kind : kinds) {
            Optional<StoredDocument> document = dossier.latest(tenderId, kind);
            if (document.isPresent()) {
                longer = longer.document(
                        document.get().title(),
                        document.get().href(),
                        document.get().sha256());
            }
        }
        return longer;
    }
}
