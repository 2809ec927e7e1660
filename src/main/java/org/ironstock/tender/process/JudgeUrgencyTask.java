package org.ironstock.tender.process;

import java.util.List;
import java.util.NoSuchElementException;
import org.ironstock.dossier.Dossier;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.domain.UrgencyCase;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.procedure.Urgency;
import org.ironstock.tender.process.TenderUrgencyVariables.UrgencyOutcome;
import org.springframework.stereotype.Component;

/**
 * User task "Onderhandelen juridisch toetsen": a lawyer of the ministry, other than who wrote the motive, says whether
 * the law allows to negotiate without notice.
 */
@Component
class JudgeUrgencyTask implements OfficialTask {

    private enum Decision {
        ALLOWED,
        REFUSED
    }

    private final TenderCases cases;
    private final Urgency urgency;
    private final Dossier dossier;
    private final ActorNames names;

    JudgeUrgencyTask(TenderCases cases, Urgency urgency, Dossier dossier, ActorNames names) {
        this.cases = cases;
        this.urgency = urgency;
        this.dossier = dossier;
        this.names = names;
    }

    @Override
    public String taskKey() {
        return "Task_JudgeUrgency";
    }

    @Override
    public TaskView view(TaskContext task) {
        Tender tender = cases.get(task.caseRef());
        UrgencyCase motivated = motivated(task);
        TaskView view = TenderViews.head(tender, dossier)
                .fact("Grond om te onderhandelen", motivated.justification().inDutch())
                .fact("Gemotiveerd door", names.of(motivated.motivatedBy()));
        if (!motivated.motive().motive().isBlank()) {
            view = view.fact("Motivering", motivated.motive().motive());
        }
        if (motivated.motive().bridge().isPresent()) {
            var bridge = motivated.motive().bridge().get();
            view = view.fact("Overbrugging tot", DutchText.day(bridge.stableFrom()))
                    .fact(
                            "Strikt noodzakelijk",
                            DutchText.number(bridge.quantity().pieces()) + " stuks");
        }
        return motivated.motive().conditions().isEmpty()
                ? view
                : view.table(
                        "De vijf voorwaarden van dwingende spoed",
                        List.of("Voorwaarde", "Vervuld", "Toelichting"),
                        motivated.motive().conditions().stream()
                                .map(answer -> List.of(
                                        answer.condition().inDutch(), answer.met() ? "ja" : "nee", answer.text()))
                                .toList());
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        if (motivated(task).motivatedBy().equals(task.official())) {
            throw new AnswerRefused(Finding.of(
                    "OWN_MOTIVE",
                    "official",
                    "Wie de motivering schreef, toetst haar niet.",
                    "Comptabiliteitswet 2016 (vier ogen)"));
        }
        boolean allowed = answer.code("decision", Decision.class) == Decision.ALLOWED;
        String reason = Reasons.required(answer.findText("reason").orElse(""), "reason");
        urgency.judge(task.caseRef(), allowed, reason, task.official());
        return TaskOutcome.of(
                        TenderUrgencyVariables.URGENCY_OUTCOME,
                        allowed ? UrgencyOutcome.ALLOWED : UrgencyOutcome.REFUSED)
                .because(reason);
    }

    private UrgencyCase motivated(TaskContext task) {
        return urgency.find(task.caseRef())
                .orElseThrow(() -> new NoSuchElementException("There is no motive for " + task.caseRef()));
    }
}
