package org.ironstock.tender.process;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.tender.assessment.Bidders;
import org.ironstock.tender.domain.JudgedPrice;
import org.ironstock.tender.pricing.LowPriceAnswer;
import org.ironstock.tender.pricing.LowPrices;
import org.ironstock.tender.process.TenderPricingVariables.LowPriceOutcome;
import org.springframework.stereotype.Component;

/** User task "Toelichting op lage prijs beoordelen": the explanation that each flagged bidder gave is judged by a person, with a reason (art. 2.116 Aw 2012). */
@Component
class JudgeLowPricesTask implements OfficialTask {

    private final LowPrices lowPrices;
    private final Bidders bidders;
    private final AwardAdviceView advice;
    private final AssessmentViews views;
    private final Dossier dossier;

    JudgeLowPricesTask(
            LowPrices lowPrices, Bidders bidders, AwardAdviceView advice, AssessmentViews views, Dossier dossier) {
        this.lowPrices = lowPrices;
        this.bidders = bidders;
        this.advice = advice;
        this.views = views;
        this.dossier = dossier;
    }

    @Override
    public String taskKey() {
        return "Task_JudgeLowPrices";
    }

    @Override
    public TaskView view(TaskContext task) {
        String tenderId = task.caseRef();
        List<Map<String, Object>> rows = lowPrices.open(tenderId).stream()
                .map(price -> Map.<String, Object>of(
                        "bidId", price.price().bidId(),
                        "bidder",
                                bidders.name(
                                        tenderId, UUID.fromString(price.price().bidId())),
                        "belowMean", percent(price.price().belowMeanBasisPoints()),
                        "belowNext", percent(price.price().belowNextBasisPoints()),
                        "explanation",
                                lowPrices.explanation(
                                        tenderId, UUID.fromString(price.price().bidId()))))
                .toList();
        TaskView view = advice.withRanking(views.head(tenderId), tenderId);
        for (JudgedPrice price : lowPrices.open(tenderId)) {
            UUID bidId = UUID.fromString(price.price().bidId());
            Optional<StoredDocument> document =
                    lowPrices.explanationDocument(tenderId, bidId).map(dossier::get);
            if (document.isPresent()) {
                view = view.document(
                        document.get().title(),
                        document.get().href(),
                        document.get().sha256());
            }
        }
        return view.data(Map.of("rows", rows));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        boolean rejected = lowPrices.judge(task.caseRef(), answer.as(LowPriceAnswer.class), task.official());
        return TaskOutcome.of(
                TenderPricingVariables.LOW_PRICE_OUTCOME,
                rejected ? LowPriceOutcome.BID_REJECTED : LowPriceOutcome.ACCEPTED);
    }

    private static String percent(OptionalLong basisPoints) {
        return basisPoints.isPresent()
                ? DutchText.decimal(BigDecimal.valueOf(basisPoints.getAsLong(), 2)) + "%"
                : "onbekend";
    }
}
