package org.ironstock.handover.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.handover.closing.ClosingPapers;
import org.ironstock.handover.closing.FinalReports;
import org.ironstock.handover.domain.FinalReport;
import org.ironstock.handover.domain.ReportFigures;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;

/** User task "Eindverslag": the figures are there, an official tells how it went and what is to be learned. */
@Component
class DraftFinalReport implements OfficialTask {

    private final FinalReports reports;
    private final ListedProducts listed;

    DraftFinalReport(FinalReports reports, ListedProducts listed) {
        this.reports = reports;
        this.listed = listed;
    }

    @Override
    public String taskKey() {
        return "Task_DraftFinalReport";
    }

    @Override
    public TaskView view(TaskContext task) {
        ReportFigures figures = reports.figures(task.caseRef());
        TaskView view = TaskView.empty().fact("Overdracht", task.caseRef());
        Optional<String> again = reports.whyAgain(task.caseRef());
        if (again.isPresent()) {
            view = view.fact("Waarom een nieuwe versie", again.get());
        }
        Optional<FinalReport> before = reports.latest(task.caseRef());
        ClosingPapers.Balance balance = ClosingPapers.balance(figures.products());
        return view.fact(
                        "Opbrengst van verkoop, exclusief btw",
                        figures.proceeds().inDutch())
                .fact("Kosten van verwerking, exclusief btw", figures.costs().inDutch())
                .table("Per product, in stuks", balance.columns(), listed.named(balance.rows()))
                .table(
                        "Verschillen die zijn opgelost",
                        List.of("Verschil"),
                        figures.differences().stream()
                                .map(difference -> List.of(difference.inDutch()))
                                .toList())
                .data(Map.of(
                        "account", before.map(FinalReport::account).orElse(""),
                        "lessons", before.map(FinalReport::lessons).orElse("")));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        List<Finding> findings =
                reports.draft(task.caseRef(), answer.text("account"), answer.text("lessons"), task.official());
        if (!findings.isEmpty()) {
            throw new AnswerRefused(findings);
        }
        return TaskOutcome.done();
    }
}
