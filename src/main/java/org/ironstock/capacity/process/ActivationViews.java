package org.ironstock.capacity.process;

import java.util.List;
import java.util.stream.Stream;
import org.ironstock.capacity.StandbyLines;
import org.ironstock.capacity.application.ProductNames;
import org.ironstock.capacity.domain.Activation;
import org.ironstock.capacity.domain.ActivationRequest;
import org.ironstock.capacity.domain.ActivationStep;
import org.ironstock.capacity.domain.MilestoneStanding;
import org.ironstock.capacity.persistence.ActivationRows;
import org.ironstock.contract.Deliveries;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.Officials;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.supplier.Suppliers;
import org.springframework.stereotype.Component;

/** What the forms of an activation show in the same way. */
@Component
class ActivationViews {

    private final ActivationRows rows;
    private final Deliveries deliveries;
    private final StandbyLines lines;
    private final ProductNames products;
    private final Suppliers suppliers;
    private final Officials officials;
    private final Dossier dossier;

    ActivationViews(
            ActivationRows rows,
            Deliveries deliveries,
            StandbyLines lines,
            ProductNames products,
            Suppliers suppliers,
            Officials officials,
            Dossier dossier) {
        this.rows = rows;
        this.deliveries = deliveries;
        this.lines = lines;
        this.products = products;
        this.suppliers = suppliers;
        this.officials = officials;
        this.dossier = dossier;
    }

    /** The activation, its milestones, what went wrong and was decided, and every document of its file. */
    TaskView of(String activationId) {
        return of(activationId, TaskView.empty());
    }

    /** The same under what its task is about, which is read first. */
    TaskView of(String activationId, TaskView about) {
        Activation activation = rows.get(activationId);
        TaskView view = facts(about, activation);
        List<MilestoneStanding> milestones = rows.milestones(activationId);
        if (!milestones.isEmpty()) {
            view = view.table(
                    "Mijlpalen", List.of("Mijlpaal", "Uiterlijk", "Gehaald", "Bewijs"), milestones(milestones));
        }
        List<ActivationStep> steps = rows.steps(activationId);
        if (!steps.isEmpty()) {
            view = steps(view, steps);
        }
        return withDocuments(view.findings(warnings(activationId)), activationId);
    }

    /** The activation under the milestone that a task is about. */
    TaskView ofMilestone(TaskContext task) {
        return of(
                task.caseRef(),
                TaskView.empty()
                        .fact(
                                "Deze mijlpaal",
                                task.get(ActivationVariables.MILESTONE).inDutch())
                        .fact("Te halen uiterlijk", DutchText.moment(task.get(ActivationVariables.MILESTONE_DUE_AT))));
    }

    /** What one official set and another confirms: the amount under a label, what shows it, and who set it. */
    TaskView toConfirm(TaskView about, ActivationStep set, String label) {
        TaskView view = about.fact(label, set.amount().inDutch());
        return (set.evidence().isEmpty() ? view : view.fact("Bewijs", set.evidence()))
                .fact("Vastgesteld door", officials.displayName(set.official()));
    }

    private TaskView facts(TaskView about, Activation activation) {
        ActivationRequest request = activation.request();
        TaskView view = about.fact("Activering", activation.id())
                .fact("Stand", activation.state().inDutch())
                .fact(
                        "Lijn",
                        request.lineId() + " " + lines.get(request.lineId()).name())
                .fact("Leverancier", suppliers.name(activation.supplierId()))
                .fact("Product", products.of(activation.productCode()))
                .fact("Contract", activation.contractId())
                .fact("Capaciteit per maand", pieces(request.piecesPerMonth()))
                .fact("Aantal maanden", String.valueOf(request.months()))
                .fact("Stuksprijs", activation.unitPrice().inDutch())
                .fact("Waarde exclusief btw", activation.value().inDutch())
                .fact("Ingaande op", DutchText.day(activation.startsOn()))
                .fact("Kenmerk van het besluit", request.decisionReference());
        return activation
                .capacityDueOn()
                .map(due -> view.fact("Capaciteit geleverd uiterlijk", DutchText.day(due))
                        .fact("Ontvangen", pieces(deliveries.received(activation.id()))))
                .orElse(view);
    }

    private static List<List<String>> milestones(List<MilestoneStanding> milestones) {
        return milestones.stream()
                .map(one -> List.of(
                        one.milestone().inDutch(),
                        DutchText.day(one.dueOn()),
                        one.reachedOn().map(DutchText::day).orElse("nog niet"),
                        one.evidence()))
                .toList();
    }

    private TaskView steps(TaskView view, List<ActivationStep> steps) {
        boolean amounts = steps.stream().anyMatch(ActivationViews::hasAmount);
        List<String> heads = amounts
                ? List.of("Besluit", "Wie", "Op", "Bedrag en bewijs", "Toelichting")
                : List.of("Besluit", "Wie", "Op", "Toelichting");
        return view.table(
                "Wat al is besloten",
                heads,
                steps.stream()
                        .map(step -> Stream.concat(
                                        Stream.of(
                                                step.inDutch(),
                                                officials.displayName(step.official()),
                                                DutchText.day(DutchCalendar.dayOf(step.at()))),
                                        amounts ? Stream.of(amount(step), step.motive()) : Stream.of(step.motive()))
                                .toList())
                        .toList());
    }

    private static boolean hasAmount(ActivationStep step) {
        return step.amount().exceeds(Money.ZERO);
    }

    private static String amount(ActivationStep step) {
        if (!hasAmount(step)) {
            return "";
        }
        return step.evidence().isEmpty()
                ? step.amount().inDutch()
                : "%s (%s)".formatted(step.amount().inDutch(), step.evidence());
    }

    /** What goes wrong while it runs; what stopped it in earnest shows in its state and in what was decided. */
    private List<Finding> warnings(String activationId) {
        return rows.findings(activationId).stream()
                .filter(finding -> !finding.blocking())
                .map(finding -> Finding.warning(finding.code(), "", finding.message(), ""))
                .toList();
    }

    private TaskView withDocuments(TaskView view, String activationId) {
        TaskView with = view;
        for (StoredDocument document : dossier.documentsOf(activationId)) {
            with = with.document(document.title(), document.href(), document.sha256());
        }
        return with;
    }

    /** A quantity as forms write it. */
    static String pieces(Quantity quantity) {
        return DutchText.number(quantity.pieces()) + " stuks";
    }
}
