package org.ironstock.tender.process;

import org.ironstock.dossier.Dossier;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.tender.domain.MarketStep;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.preparation.Market;
import org.springframework.stereotype.Component;

/** User task "Consultatie verslaan": the report that takes away the lead of who was consulted. */
@Component
class ReportConsultationTask implements OfficialTask {

    private final TenderCases cases;
    private final Market market;
    private final Dossier dossier;

    ReportConsultationTask(TenderCases cases, Market market, Dossier dossier) {
        this.cases = cases;
        this.market = market;
        this.dossier = dossier;
    }

    @Override
    public String taskKey() {
        return "Task_ReportConsultation";
    }

    @Override
    public TaskView view(TaskContext task) {
        MarketStep step = market.get(task.caseRef());
        return TenderViews.head(cases.get(task.caseRef()), dossier)
                .fact(
                        "Antwoorden tot en met",
                        step.answersUntil().map(DutchText::moment).orElse("onbekend"))
                .fact("Vragen aan de markt", step.questions());
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        market.report(task.caseRef(), answer.text("participants"), answer.text("report"), task.official());
        return TaskOutcome.done().because("Het verslag wordt met de stukken gepubliceerd.");
    }
}
