package org.ironstock.tender.process;

import java.util.Map;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.tender.assessment.QualityReports;
import org.ironstock.tender.persistence.TenderCases;
import org.springframework.stereotype.Component;

/** User task "Belemmering bij tekenen wegnemen": something kept the quality report from being signed; once mended it is drawn and offered anew. */
@Component
class RepairQualitySigningTask implements OfficialTask {

    private static final Map<String, String> OBSTACLES = Map.of(
            "NO_MANDATE", "Niemand heeft een geldig mandaat om het kwaliteitsrapport te tekenen.",
            "SIGNING_DEADLINE_PASSED", "Het kwaliteitsrapport is niet op tijd getekend.",
            "DOSSIER_INCOMPLETE", "Het dossier bij het kwaliteitsrapport is niet volledig.");

    private final TenderCases tenders;
    private final QualityReports reports;

    RepairQualitySigningTask(TenderCases tenders, QualityReports reports) {
        this.tenders = tenders;
        this.reports = reports;
    }

    @Override
    public String taskKey() {
        return "Task_RepairQualitySigning";
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        String code = task.find(TenderAssessmentVariables.OBSTACLE_CODE).orElse("");
        return Map.of(
                "reference", task.caseRef(),
                "title", tenders.get(task.caseRef()).title(),
                "obstacle", OBSTACLES.getOrDefault(code, code),
                "reportHref",
                        reports.find(task.caseRef()).map(StoredDocument::href).orElse(""));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        return TaskOutcome.done().because(Reasons.required(answer, "measure"));
    }
}
