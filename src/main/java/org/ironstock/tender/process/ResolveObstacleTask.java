package org.ironstock.tender.process;

import java.util.List;
import java.util.Map;
import org.ironstock.dossier.Dossier;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.ironstock.tender.persistence.Preparations;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.preparation.Preparation;
import org.ironstock.tender.process.TenderPreparationVariables.ObstacleDecision;
import org.springframework.stereotype.Component;

/** User task "Belemmering wegnemen": an official mends what stopped the preparation, or stops the tender. */
@Component
class ResolveObstacleTask implements OfficialTask {

    private static final Map<String, String> SIGNING_OBSTACLES = Map.of(
            "NO_MANDATE", "Niemand heeft een geldig mandaat om het publicatiebesluit te tekenen.",
            "SIGNING_DEADLINE_PASSED", "Het publicatiebesluit is niet op tijd getekend.",
            "DOSSIER_INCOMPLETE", "Het dossier bij het publicatiebesluit is niet volledig.");

    private final TenderCases cases;
    private final Preparations preparations;
    private final Preparation preparation;
    private final Dossier dossier;

    ResolveObstacleTask(TenderCases cases, Preparations preparations, Preparation preparation, Dossier dossier) {
        this.cases = cases;
        this.preparations = preparations;
        this.preparation = preparation;
        this.dossier = dossier;
    }

    @Override
    public String taskKey() {
        return "Task_ResolveObstacle";
    }

    @Override
    public TaskView view(TaskContext task) {
        String code = task.find(TenderPreparationVariables.OBSTACLE_CODE).orElse("");
        List<Finding> findings = SIGNING_OBSTACLES.containsKey(code)
                ? List.of(Finding.of(code, "publicationDecision", SIGNING_OBSTACLES.getOrDefault(code, code)))
                : preparations.obstacle(task.caseRef());
        TaskView view = TenderViews.head(cases.get(task.caseRef()), dossier).findings(findings);
        return TenderViews.withPapers(view, task.caseRef(), dossier, "publicationDecision");
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        ObstacleDecision decision = answer.code("decision", ObstacleDecision.class);
        String reason = Reasons.required(answer.findText("reason").orElse(""), "reason");
        if (decision == ObstacleDecision.STOP) {
            preparation.decideToStop(task.caseRef(), reason);
        }
        return TaskOutcome.of(TenderPreparationVariables.OBSTACLE_DECISION, decision)
                .because(reason);
    }
}
