package org.ironstock.tender.process;

import java.util.List;
import java.util.Map;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.Officials;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.ironstock.tender.assessment.Bidders;
import org.ironstock.tender.assessment.QualityReports;
import org.ironstock.tender.assessment.Scores;
import org.ironstock.tender.domain.ScoreSheet;
import org.ironstock.tender.domain.ScoreSpread;
import org.springframework.stereotype.Component;

/** User task "Consensus vaststellen": the chair sees all individual scores and fixes the scores of the team with their motives. */
@Component
class SetConsensusTask implements OfficialTask {

    private final Scores scores;
    private final Bidders bidders;
    private final Officials officials;
    private final AssessmentViews views;
    private final WhyNotSigned unsigned;

    SetConsensusTask(
            Scores scores, Bidders bidders, Officials officials, AssessmentViews views, WhyNotSigned unsigned) {
        this.scores = scores;
        this.bidders = bidders;
        this.officials = officials;
        this.views = views;
        this.unsigned = unsigned;
    }

    @Override
    public String taskKey() {
        return "Task_SetConsensus";
    }

    @Override
    public TaskView view(TaskContext task) {
        String tenderId = task.caseRef();
        ScoreSheet sheet = scores.sheet(tenderId);
        List<Finding> wide = scores.spreads(tenderId).stream()
                .filter(ScoreSpread::wide)
                .map(spread -> Finding.warning(
                        "SPREAD_WIDE",
                        bidders.name(tenderId, spread.bidId()),
                        "Op '" + sheet.nameOf(spread.criterion()) + "' lopen de scores uiteen van " + spread.lowest()
                                + " tot " + spread.highest() + "; motiveer de consensus uitgebreid.",
                        ""))
                .toList();
        return unsigned.addTo(views.withQuality(tenderId, task.official()), tenderId, QualityReports.KIND)
                .table(
                        "Individuele scores",
                        List.of("Beoordelaar", "Inschrijver", "Criterium", "Score", "Motivering"),
                        individual(tenderId, sheet))
                .findings(wide)
                .data(Map.of(
                        "rows", ScoreRowsToFill.of(tenderId, sheet, bidders),
                        "agreed", scores.consensus(tenderId)));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        scores.agree(task.caseRef(), answer.as(ScoresAnswer.class).scores(), task.official());
        return TaskOutcome.done();
    }

    private List<List<String>> individual(String tenderId, ScoreSheet sheet) {
        return scores.individual(tenderId).stream()
                .map(one -> List.of(
                        officials.displayName(one.evaluator()),
                        bidders.name(tenderId, one.score().bidId()),
                        sheet.nameOf(one.score().criterion()),
                        String.valueOf(one.score().score()),
                        one.score().motive()))
                .toList();
    }
}
