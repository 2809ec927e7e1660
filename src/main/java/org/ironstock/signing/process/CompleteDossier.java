package org.ironstock.signing.process;

import java.util.Map;
import java.util.stream.Collectors;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.ironstock.signing.application.RequestChecks;
import org.ironstock.signing.domain.SigningCase;
import org.springframework.stereotype.Component;

/** User task "Complete the dossier": the preparer sees to it that missing documents are filed, or stops. */
@Component
class CompleteDossier implements OfficialTask {

    private final RequestChecks checks;

    CompleteDossier(RequestChecks checks) {
        this.checks = checks;
    }

    /** What the preparer chooses. */
    enum Choice {
        CHECK_AGAIN,
        STOP
    }

    @Override
    public String taskKey() {
        return "Task_CompleteDossier";
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        SigningCase signing = checks.open(task.get(SigningVariables.SIGNING_ID));
        return Map.of(
                "caseRef", signing.caseRef(),
                "documentTitle", signing.documentTitle(),
                "missingDocuments",
                        checks.missing(signing).stream().map(Finding::message).collect(Collectors.joining("\n")),
                "roundText", "%d van 3".formatted(signing.dossierRounds()));
    }

    @Override
    public TaskView view(TaskContext task) {
        return TaskView.empty().findings(checks.missing(checks.open(task.get(SigningVariables.SIGNING_ID))));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        String reason = answer.findText("reason").orElse("");
        if (answer.code("choice", Choice.class) == Choice.STOP) {
            if (reason.isEmpty()) {
                throw new AnswerRefused(Finding.of("REASON_REQUIRED", "reason", "Vul in waarom u stopt."));
            }
            checks.stopCompleting(task.get(SigningVariables.SIGNING_ID));
        }
        return TaskOutcome.done().because(reason);
    }
}
