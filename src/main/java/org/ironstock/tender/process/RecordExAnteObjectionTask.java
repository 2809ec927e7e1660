package org.ironstock.tender.process;

import java.util.List;
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
import org.springframework.stereotype.Component;

/**
 * User task "Bezwaar melden": stands open as long as the term of the ex-ante notice runs, for an objection that comes in.
 * It ends by itself when the term passes.
 */
@Component
class RecordExAnteObjectionTask implements OfficialTask {

    private final TenderCases cases;
    private final ExAnte exAnte;
    private final Dossier dossier;

    RecordExAnteObjectionTask(TenderCases cases, ExAnte exAnte, Dossier dossier) {
        this.cases = cases;
        this.exAnte = exAnte;
        this.dossier = dossier;
    }

    @Override
    public String taskKey() {
        return "Task_RecordExAnteObjection";
    }

    @Override
    public TaskView view(TaskContext task) {
        return TenderViews.head(cases.get(task.caseRef()), dossier)
                .fact(
                        "Wachttermijn tot en met",
                        exAnte.objectionsUntil(task.caseRef())
                                .map(DutchText::moment)
                                .orElse("onbekend"))
                .table(
                        "Eerdere bezwaren",
                        List.of("Van", "Ontvangen", "Beslissing"),
                        exAnte.objections(task.caseRef()).stream()
                                .map(objection -> List.of(
                                        objection.objector(),
                                        DutchText.moment(objection.recordedAt()),
                                        decision(objection)))
                                .toList());
    }

    private static String decision(ExAnteObjection objection) {
        return objection
                .upheld()
                .map(upheld -> (upheld ? "Gegrond: " : "Ongegrond: ") + objection.reason())
                .orElse("Nog niet beslist");
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        exAnte.object(task.caseRef(), answer.text("objector"), answer.text("content"), task.official());
        return TaskOutcome.done().because("Bezwaar ontvangen van " + answer.text("objector") + ".");
    }
}
