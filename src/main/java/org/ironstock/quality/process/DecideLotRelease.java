package org.ironstock.quality.process;

import static org.ironstock.quality.process.LotReleaseVariables.LOT_ID;

import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.Officials;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.quality.application.LotDecisions;
import org.ironstock.quality.application.LotTests;
import org.ironstock.quality.domain.RejectionReason;
import org.ironstock.quality.domain.TestResult;
import org.ironstock.quality.process.LotReleaseVariables.Decision;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;

/** User task "Vrijgeven": a second person, not the one who entered results, lets the lot go or refuses it with a reason. */
@Component
class DecideLotRelease implements OfficialTask {

    private static final int LEAST_REASON = 10;

    private final LotDecisions decisions;
    private final LotTests tests;
    private final LotViews views;
    private final Officials officials;

    DecideLotRelease(LotDecisions decisions, LotTests tests, LotViews views, Officials officials) {
        this.decisions = decisions;
        this.tests = tests;
        this.views = views;
        this.officials = officials;
    }

    @Override
    public String taskKey() {
        return "Task_DecideLotRelease";
    }

    @Override
    public TaskView view(TaskContext task) {
        String lotId = task.get(LOT_ID);
        TaskView view = views.withJudgement(lotId);
        for (TestResult result : tests.rounds(lotId).stream()
                .flatMap(round -> round.result().stream())
                .toList()) {
            view = view.fact(
                    "Resultaat ingevoerd door",
                    "%s, rapport %s van %s"
                            .formatted(
                                    officials.displayName(result.enteredBy()),
                                    result.reportNumber(),
                                    result.laboratory()));
        }
        return view.findings(decisions.objections(lotId, task.official()));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        Decision decision = answer.code("decision", Decision.class);
        String reason = answer.findText("reason").orElse("");
        if (decision == Decision.REFUSE && reason.length() < LEAST_REASON) {
            throw new AnswerRefused(Finding.of(
                    "FIELD_REQUIRED", "reason", "Geef in ten minste tien tekens de reden van de afkeuring."));
        }
        decisions.decide(task.get(LOT_ID), decision == Decision.RELEASE, reason, task.official());
        TaskOutcome outcome =
                TaskOutcome.of(LotReleaseVariables.RELEASE_DECISION, decision).because(reason);
        return decision == Decision.RELEASE
                ? outcome
                : outcome.and(LotReleaseVariables.REJECTION_REASON, RejectionReason.RELEASE_REFUSED);
    }
}
