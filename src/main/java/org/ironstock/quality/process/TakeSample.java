package org.ironstock.quality.process;

import static org.ironstock.quality.process.LotReleaseVariables.LOT_ID;

import java.time.Clock;
import java.util.Map;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.quality.application.LotDocuments;
import org.ironstock.quality.application.LotPapers;
import org.ironstock.quality.application.LotTests;
import org.ironstock.quality.domain.LotRelease;
import org.ironstock.quality.domain.SampleTaken;
import org.ironstock.quality.domain.TestRound;
import org.ironstock.shared.DutchText;
import org.springframework.stereotype.Component;

/** User task "Monster nemen": the warehouse takes as many pieces as the plan asks, spread over the boxes, and seals them. */
@Component
class TakeSample implements OfficialTask {

    private final LotPapers papers;
    private final LotTests tests;
    private final LotDocuments documents;
    private final Clock clock;

    TakeSample(LotPapers papers, LotTests tests, LotDocuments documents, Clock clock) {
        this.papers = papers;
        this.tests = tests;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_TakeSample";
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        LotRelease lot = papers.lot(task.get(LOT_ID));
        TestRound round = tests.current(lot.lotId());
        return Map.of(
                "lotText", "%s (partijnummer %s)".formatted(lot.lotId(), lot.supplierLot()),
                "productText", documents.productName(lot),
                "quantityText", LotViews.quantity(lot),
                "placeText", lot.place(),
                "roundText", LotViews.round(round),
                "planText", round.plan().inDutch(),
                "sampleText", DutchText.number(round.plan().size()) + " stuks");
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        tests.take(
                task.get(LOT_ID),
                new SampleTaken(
                        task.official(),
                        clock.instant(),
                        answer.whole("pieces"),
                        Math.toIntExact(answer.whole("packages")),
                        answer.text("seal")));
        return TaskOutcome.done();
    }
}
