package org.ironstock.handover.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironstock.handover.application.FrameworkRegister;
import org.ironstock.handover.domain.Framework;
import org.ironstock.handover.domain.MirrorCase;
import org.ironstock.handover.domain.MirrorCase.Decision;
import org.ironstock.handover.domain.MirrorCase.Found;
import org.ironstock.handover.domain.MirrorCase.Outcome;
import org.ironstock.handover.mirror.MirrorCases;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.Officials;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.supplier.Supplier;
import org.ironstock.supplier.Suppliers;
import org.springframework.stereotype.Component;

/** What both tasks of {@code stockMirror} show and do. */
@Component
class MirrorDesk {

    private final MirrorCases cases;
    private final FrameworkRegister frameworks;
    private final Suppliers suppliers;
    private final Officials officials;

    MirrorDesk(MirrorCases cases, FrameworkRegister frameworks, Suppliers suppliers, Officials officials) {
        this.cases = cases;
        this.frameworks = frameworks;
        this.suppliers = suppliers;
        this.officials = officials;
    }

    TaskView view(TaskContext task) {
        MirrorCase one = cases.get(task.get(StockMirrorVariables.MIRROR_CASE_ID));
        List<Found> still = cases.stillFound(one);
        TaskView view = TaskView.empty()
                .fact("Raamovereenkomst", one.contractId())
                .fact("Leverancier", supplierOf(one.contractId()))
                .fact("Voorraad van", DutchText.day(one.day()))
                .table(
                        "Bevindingen",
                        List.of("Bevinding", "Grond", "Eerst gedaan over", "Laatst gedaan over", "Nu nog"),
                        one.findings().stream()
                                .map(found -> row(found, still.contains(found)))
                                .toList());
        return one.decisions().isEmpty()
                ? view
                : view.table(
                        "Eerdere besluiten",
                        List.of("Besluit", "Toelichting", "Termijn", "Door", "Op"),
                        one.decisions().stream().map(this::row).toList());
    }

    private String supplierOf(String contractId) {
        return frameworks
                .find(contractId)
                .map(Framework::supplierId)
                .flatMap(suppliers::find)
                .map(Supplier::name)
                .orElse("onbekend");
    }

    private static List<String> row(Found found, boolean still) {
        return List.of(
                found.message(),
                found.ground(),
                DutchText.day(found.firstDay()),
                DutchText.day(found.lastDay()),
                still ? "ja" : "nee");
    }

    private List<String> row(Decision decision) {
        return new ArrayList<>(List.of(
                decision.outcome().inDutch(),
                decision.reason(),
                decision.term().map(DutchText::day).orElse("–"),
                officials.displayName(decision.official()),
                DutchText.moment(decision.decidedAt())));
    }

    TaskOutcome complete(TaskContext task, FormAnswer answer) {
        String caseId = task.get(StockMirrorVariables.MIRROR_CASE_ID);
        Outcome outcome = answer.code("outcome", Outcome.class);
        String reason = answer.text("reason");
        Optional<LocalDate> term = answer.findText("term").map(text -> answer.day("term"));
        List<Finding> faults = cases.decide(caseId, outcome, reason, term, task.official());
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        TaskOutcome decided =
                TaskOutcome.of(StockMirrorVariables.MIRROR_OUTCOME, outcome).because(reason);
        return outcome == Outcome.MEASURE
                ? decided.and(StockMirrorVariables.MIRROR_CHECK_AT, cases.checkAt(caseId))
                : decided;
    }
}
