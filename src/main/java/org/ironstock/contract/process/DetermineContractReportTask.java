package org.ironstock.contract.process;

import java.util.ArrayList;
import java.util.List;
import org.ironstock.contract.domain.ContractReport;
import org.ironstock.contract.ending.ContractReports;
import org.ironstock.contract.persistence.ReportRows;
import org.ironstock.contract.process.ContractReportVariables.ReportVerdict;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;

/** User task "Maandrapportage vaststellen": an official looks at the figures, takes them anew, or determines them. */
@Component
class DetermineContractReportTask implements OfficialTask {

    private static final int MOST_SHOWN = 25;

    private final ContractReports reports;

    DetermineContractReportTask(ContractReports reports) {
        this.reports = reports;
    }

    @Override
    public String taskKey() {
        return "Task_DetermineContractReport";
    }

    @Override
    public TaskView view(TaskContext task) {
        String month = task.get(ContractReportVariables.REPORT_MONTH);
        ReportRows.Version version = reports.underWay(month);
        ContractReport report = reports.figures(month, version.version()).orElseThrow();
        return TaskView.empty()
                .fact("Maand", month)
                .fact("Versie", String.valueOf(version.version()))
                .fact("Cijfers genomen op", DutchText.moment(version.compiledAt()))
                .fact("Contracten", DutchText.number(report.sections().size()))
                .document(
                        "Alle cijfers van deze versie",
                        "/contracten/maandrapportages/%s/%d".formatted(month, version.version()),
                        "")
                .table(
                        report.sections().size() > MOST_SHOWN
                                ? "De eerste %d contracten; de andere staan op de pagina van deze versie"
                                        .formatted(MOST_SHOWN)
                                : "Contracten",
                        List.of("Contract", "Leverancier", "Stand", "Besteld door RVO", "Betaald", "Opmerkingen"),
                        rows(report));
    }

    private static List<List<String>> rows(ContractReport report) {
        List<List<String>> rows = new ArrayList<>();
        report.sections().stream()
                .limit(MOST_SHOWN)
                .forEach(contract -> rows.add(List.of(
                        "%s %s".formatted(contract.contractId(), contract.title()),
                        contract.supplier(),
                        contract.state(),
                        contract.orderedValue().inDutch(),
                        contract.paid().inDutch(),
                        String.join(" ", contract.remarks()))));
        return rows;
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        ReportVerdict verdict = answer.code("verdict", ReportVerdict.class);
        String remark = answer.findText("remark").orElse("");
        if (verdict == ReportVerdict.DETERMINE) {
            List<Finding> obstacles =
                    reports.determine(task.get(ContractReportVariables.REPORT_MONTH), remark, task.official());
            if (!obstacles.isEmpty()) {
                throw new AnswerRefused(obstacles);
            }
        }
        return TaskOutcome.of(ContractReportVariables.REPORT_VERDICT, verdict).because(remark);
    }
}
