package org.ironstock.contract.process;

import java.util.List;
import java.util.Optional;
import org.ironstock.contract.domain.LotRecall;
import org.ironstock.contract.domain.ProductComplaint;
import org.ironstock.contract.watch.LotRecalls;
import org.ironstock.contract.watch.LotTrail;
import org.ironstock.contract.watch.ProductComplaints;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.Officials;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.springframework.stereotype.Component;

/** What the forms of complaints and recalls show in the same way. */
@Component
class ComplaintViews {

    private static final String UNKNOWN = "onbekend";

    private final ProductComplaints complaints;
    private final LotRecalls recalls;
    private final Officials officials;
    private final Dossier dossier;

    ComplaintViews(ProductComplaints complaints, LotRecalls recalls, Officials officials, Dossier dossier) {
        this.complaints = complaints;
        this.recalls = recalls;
        this.officials = officials;
        this.dossier = dossier;
    }

    /** The complaint, where its goods are, and who complained of them before. */
    TaskView ofComplaint(String id) {
        ProductComplaint complaint = complaints.get(id);
        TaskView view = TaskView.empty()
                .fact("Kenmerk", id)
                .fact("Klager", complaint.complainant())
                .fact("Ontvangen", DutchText.moment(complaint.receivedAt()))
                .fact("Antwoord uiterlijk", DutchText.weekday(complaint.dueAt()))
                .fact("Product", orUnknown(complaint.productCode()))
                .fact("Partij", orUnknown(complaint.lotRef()))
                .fact("Contract", complaint.contractId().orElse(UNKNOWN))
                .fact("Klacht", complaint.content())
                .findings(complaints.findings(id));
        return withComplaints(
                where(view, complaints.whereabouts(id)), "Andere klachten over deze partij", complaints.others(id));
    }

    /** The recall: the goods, every complaint about them, and what was decided so far. */
    TaskView ofRecall(String id) {
        LotRecall recall = recalls.get(id);
        TaskView view = TaskView.empty()
                .fact("Kenmerk", id)
                .fact(
                        "Batch",
                        String.join(
                                "; ", recall.supplierLots().stream().sorted().toList()))
                .fact("Geopend", DutchText.moment(recall.openedAt()))
                .findings(recalls.findings(id));
        view = withComplaints(
                where(view, recalls.whereabouts(id)), "Klachten over deze partij", recalls.complaints(id));
        if (!recall.decisions().isEmpty()) {
            view = view.table(
                    "Besluiten tot nu toe",
                    List.of("Besluit", "Door", "Op", "Motivering"),
                    recall.decisions().stream().map(this::row).toList());
        }
        for (StoredDocument document : dossier.documentsOf(id)) {
            view = view.document(document.title(), document.href(), document.sha256());
        }
        return view;
    }

    private List<String> row(LotRecall.Decision decision) {
        return List.of(
                decision.choice().inDutch(),
                officials.displayName(decision.official()),
                DutchText.moment(decision.at()),
                decision.motive());
    }

    private static TaskView where(TaskView view, List<LotTrail.Whereabouts> whereabouts) {
        return whereabouts.isEmpty()
                ? view
                : view.table(
                        "Waar de partij nu is",
                        List.of("Partij", "Houder", "Status", "Stuks"),
                        whereabouts.stream().map(LotTrail.Whereabouts::row).toList());
    }

    private static TaskView withComplaints(TaskView view, String caption, List<ProductComplaint> complaints) {
        return complaints.isEmpty()
                ? view
                : view.table(
                        caption,
                        List.of("Kenmerk", "Ontvangen", "Klacht", "Uitkomst"),
                        complaints.stream()
                                .map(one -> List.of(
                                        one.id(),
                                        DutchText.moment(one.receivedAt()),
                                        one.content(),
                                        Optional.of(one)
                                                .flatMap(ProductComplaint::answer)
                                                .map(answer -> answer.outcome().inDutch())
                                                .orElse("in behandeling")))
                                .toList());
    }

    private static String orUnknown(String text) {
        return text.isEmpty() ? UNKNOWN : text;
    }
}
