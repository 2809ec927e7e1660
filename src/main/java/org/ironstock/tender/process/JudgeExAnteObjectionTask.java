package org.ironstock.tender.process;

import org.ironstock.dossier.Dossier;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.tender.award.ExAnte;
import org.ironstock.tender.domain.ExAnteObjection;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.process.TenderExAnteVariables.ObjectionOutcome;
import org.springframework.stereotype.Component;

/** User task "Bezwaar beoordelen": a lawyer decides on an objection against the ex-ante notice; no term decides for him. */
@Component
class JudgeExAnteObjectionTask implements OfficialTask {

    private final TenderCases cases;
    private final ExAnte exAnte;
    private final Dossier dossier;

    JudgeExAnteObjectionTask(TenderCases cases, ExAnte exAnte, Dossier dossier) {
        this.cases = cases;
        this.exAnte = exAnte;
        this.dossier = dossier;
    }

    @Override
    public String taskKey() {
        return "Task_JudgeExAnteObjection";
    }

    @Override
    public TaskView view(TaskContext task) {
        ExAnteObjection newest = exAnte.objections(task.caseRef()).get(0);
        TaskView view = TenderViews.head(cases.get(task.caseRef()), dossier)
                .fact("Bezwaar van", newest.objector())
                .fact("Ontvangen op", DutchText.moment(newest.recordedAt()))
                .fact("Bezwaar", newest.content());
        return TenderViews.withPapers(view, task.caseRef(), dossier, "negotiationMotive", "awardDecision");
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        ObjectionOutcome outcome = answer.code("decision", ObjectionOutcome.class);
        String reason = Reasons.required(answer.findText("reason").orElse(""), "reason");
        exAnte.judge(task.caseRef(), outcome == ObjectionOutcome.UPHELD, reason, task.official());
        return TaskOutcome.of(TenderExAnteVariables.OBJECTION_OUTCOME, outcome).because(reason);
    }
}
