package org.ironstock.tender.process;

import java.util.List;
import org.ironstock.dossier.Dossier;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.tender.domain.Candidate;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.procedure.Selection;
import org.ironstock.tender.process.TenderSelectionVariables.SelectionDecision;
import org.springframework.stereotype.Component;

/** User task "Selectie vaststellen": a second official decides who may bid, before any letter goes out. */
@Component
class ConfirmSelectionTask implements OfficialTask {

    private final TenderCases cases;
    private final Selection selection;
    private final Dossier dossier;
    private final ActorNames names;

    ConfirmSelectionTask(TenderCases cases, Selection selection, Dossier dossier, ActorNames names) {
        this.cases = cases;
        this.selection = selection;
        this.dossier = dossier;
        this.names = names;
    }

    @Override
    public String taskKey() {
        return "Task_ConfirmSelection";
    }

    @Override
    public TaskView view(TaskContext task) {
        return TenderViews.head(cases.get(task.caseRef()), dossier)
                .fact("Beoordeeld door", names.of(selection.judgedBy(task.caseRef())))
                .table(
                        "Rangorde van de gegadigden",
                        List.of("Plaats", "Gegadigde", "Punten", "Uitnodigen", "Motivering"),
                        selection.candidates(task.caseRef()).stream()
                                .map(this::row)
                                .toList());
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        SelectionDecision decision = answer.code("decision", SelectionDecision.class);
        if (decision == SelectionDecision.AGREED
                && selection.judgedBy(task.caseRef()).equals(task.official())) {
            throw new AnswerRefused(Finding.of(
                    "OWN_SELECTION",
                    "official",
                    "Wie de gegadigden beoordeelde, stelt de selectie niet vast.",
                    "Comptabiliteitswet 2016 (vier ogen)"));
        }
        String given = answer.findText("reason").orElse("");
        String reason = decision == SelectionDecision.AGAIN ? Reasons.required(given, "reason") : given;
        return TaskOutcome.of(TenderSelectionVariables.SELECTION_DECISION, decision)
                .because(reason);
    }

    private List<String> row(Candidate candidate) {
        return List.of(
                candidate.rank().map(String::valueOf).orElse("-"),
                selection.nameOf(candidate.supplierId()),
                candidate.suitable() ? DutchText.decimal(candidate.score().stripTrailingZeros()) : "-",
                candidate.selected() ? "ja" : "nee",
                candidate.reason());
    }
}
