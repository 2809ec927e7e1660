package org.ironstock.tender.process;

import java.util.List;
import java.util.UUID;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.tender.assessment.Bidders;
import org.ironstock.tender.assessment.QualityReports;
import org.ironstock.tender.domain.AwardAdvice;
import org.ironstock.tender.pricing.Advice;
import org.ironstock.tender.pricing.LowPrices;
import org.ironstock.tender.process.TenderPricingVariables.AdviceOutcome;
import org.springframework.stereotype.Component;

/** User task "Gunningsadvies opstellen": the buyer advises on the ranking, with a motive. */
@Component
class GiveAwardAdviceTask implements OfficialTask {

    private final Advice advice;
    private final AwardAdviceView ranking;
    private final LowPrices lowPrices;
    private final Bidders bidders;
    private final QualityReports reports;
    private final AssessmentViews views;

    GiveAwardAdviceTask(
            Advice advice,
            AwardAdviceView ranking,
            LowPrices lowPrices,
            Bidders bidders,
            QualityReports reports,
            AssessmentViews views) {
        this.advice = advice;
        this.ranking = ranking;
        this.lowPrices = lowPrices;
        this.bidders = bidders;
        this.reports = reports;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_GiveAwardAdvice";
    }

    @Override
    public TaskView view(TaskContext task) {
        String tenderId = task.caseRef();
        TaskView view = ranking.withRanking(views.head(tenderId), tenderId);
        StoredDocument report = reports.find(tenderId).orElse(null);
        if (report != null) {
            view = view.document(report.title(), report.href(), report.sha256());
        }
        List<List<String>> judged = lowPrices.judged(tenderId).stream()
                .map(price -> List.of(
                        bidders.name(tenderId, UUID.fromString(price.price().bidId())),
                        price.accepted().orElse(false) ? "Aanvaard" : "Afgewezen",
                        price.reason()))
                .toList();
        if (!judged.isEmpty()) {
            view = view.table("Lage prijzen", List.of("Inschrijver", "Oordeel", "Reden"), judged);
        }
        return views.withRejections(view, tenderId);
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        AwardAdvice.Advice given = answer.code("advice", AwardAdvice.Advice.class);
        String motive = Reasons.required(answer, "motive");
        advice.give(task.caseRef(), given, motive, task.official());
        return TaskOutcome.of(
                TenderPricingVariables.ADVICE_OUTCOME,
                given == AwardAdvice.Advice.NO_AWARD ? AdviceOutcome.NO_AWARD : AdviceOutcome.AWARD);
    }
}
