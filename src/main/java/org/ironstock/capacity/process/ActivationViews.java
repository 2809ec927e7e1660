package org.ironstock.capacity.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.capacity.StandbyLines;
import org.ironstock.capacity.domain.Activation;
import org.ironstock.capacity.domain.ActivationRequest;
import org.ironstock.capacity.domain.ActivationStep;
import org.ironstock.capacity.persistence.ActivationRows;
import org.ironstock.contract.Deliveries;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.Officials;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.springframework.stereotype.Component;

/** What the forms of an activation show in the same way. */
@Component
class ActivationViews {

    private final ActivationRows rows;
    private final Deliveries deliveries;
    private final StandbyLines lines;
    private final Officials officials;
    private final Dossier dossier;

    ActivationViews(
            ActivationRows rows, Deliveries deliveries, StandbyLines lines, Officials officials, Dossier dossier) {
        this.rows = rows;
        this.deliveries = deliveries;
        this.lines = lines;
        this.officials = officials;
        this.dossier = dossier;
    }

    /** The activation, its milestones, what was found and decided, and every document of its file. */
    TaskView of(String activationId) {
        Activation activation = rows.get(activationId);
        ActivationRequest request = activation.request();
        TaskView view = TaskView.empty()
                .fact("Activering", activationId)
                .fact("Stand", activation.state().inDutch())
                .fact(
                        "Lijn",
                        request.lineId() + " " + lines.get(request.lineId()).name())
                .fact("Contract", activation.contractId())
                .fact("Product", activation.productCode())
                .fact("Capaciteit per maand", number(request.piecesPerMonth()))
                .fact("Maanden", String.valueOf(request.months()))
                .fact("Stuksprijs", activation.unitPrice().inDutch())
                .fact("Waarde exclusief btw", activation.value().inDutch())
                .fact("Ingaande op", DutchText.day(activation.startsOn()))
                .fact("Besluit", request.decisionReference())
                .fact("Ontvangen", number(deliveries.received(activationId)))
                .fact("Capaciteit geleverd uiterlijk", day(activation.capacityDueOn()));
        return withDocuments(
                view.table("Mijlpalen", List.of("Mijlpaal", "Uiterlijk", "Gehaald", "Bewijs"), milestones(activationId))
                        .table(
                                "Stappen",
                                List.of("Stap", "Wie", "Bedrag", "Bewijs", "Toelichting"),
                                steps(activationId))
                        .findings(rows.findings(activationId)),
                activationId);
    }

    private List<List<String>> milestones(String activationId) {
        return rows.milestones(activationId).stream()
                .map(one -> List.of(
                        one.milestone().inDutch(),
                        DutchText.day(one.dueOn()),
                        one.reachedOn().map(DutchText::day).orElse("nog niet"),
                        one.evidence()))
                .toList();
    }

    private List<List<String>> steps(String activationId) {
        return rows.steps(activationId).stream().map(this::step).toList();
    }

    private List<String> step(ActivationStep step) {
        boolean amount = !step.amount().equals(Money.ZERO);
        return List.of(
                step.kind().inDutch(),
                officials.displayName(step.official()),
                amount ? step.amount().inDutch() : "",
                amount ? step.evidence() : "",
                step.motive());
    }

    private TaskView withDocuments(TaskView view, String activationId) {
        TaskView with = view;
        for (StoredDocument document : dossier.documentsOf(activationId)) {
            with = with.document(document.title(), document.href(), document.sha256());
        }
        return with;
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(DutchText::day).orElse("nog niet bepaald");
    }

    private static String number(Quantity quantity) {
        return DutchText.number(quantity.pieces());
    }
}
