package org.ironstock.tender.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.dossier.Dossier;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.tender.domain.MarketStep;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.preparation.Market;
import org.springframework.stereotype.Component;

/** User task "Marktbenadering plannen": what the market hears before the tender, and when. */
@Component
class PlanMarketStepTask implements OfficialTask {

    private final TenderCases cases;
    private final Market market;
    private final Dossier dossier;

    PlanMarketStepTask(TenderCases cases, Market market, Dossier dossier) {
        this.cases = cases;
        this.market = market;
        this.dossier = dossier;
    }

    @Override
    public String taskKey() {
        return "Task_PlanMarketStep";
    }

    @Override
    public TaskView view(TaskContext task) {
        Tender tender = cases.get(task.caseRef());
        return TenderViews.head(tender, dossier)
                .fact("Contract nodig op", DutchText.day(tender.need().needBy()));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        MarketStep.Kind kind = answer.code("kind", MarketStep.Kind.class);
        boolean consultation = kind == MarketStep.Kind.CONSULTATION;
        MarketStep step = new MarketStep(
                kind,
                consultation ? answer.findText("questions").orElse("") : "",
                consultation
                        ? answer.findText("answersUntil").map(LocalDate::parse).map(DutchCalendar::endOf)
                        : Optional.empty(),
                answer.day("noticeExpectedOn"),
                task.official());
        List<Finding> findings = market.plan(task.caseRef(), step);
        if (!findings.isEmpty()) {
            throw new AnswerRefused(findings);
        }
        return TaskOutcome.of(TenderConsultationVariables.MARKET_STEP, kind).because(kind.inDutch());
    }
}
