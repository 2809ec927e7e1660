package org.ironstock.tender.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
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
import org.ironstock.tender.domain.IndividualScore;
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
    private final QualityReports reports;
    private final WhyNotSigned unsigned;

    SetConsensusTask(
            Scores scores,
            Bidders bidders,
            Officials officials,
            AssessmentViews views,
            QualityReports reports,
            WhyNotSigned unsigned) {
        this.reports = reports;
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
        List<ScoreSpread> wide =
                scores.spreads(tenderId).stream().filter(ScoreSpread::wide).toList();
        boolean inParts = reports.inParts(tenderId);
        Map<String, Object> data = new HashMap<>(ScoreForm.of(tenderId, sheet, bidders));
        data.put("agreed", scores.consensus(tenderId));
        TaskView view = unsigned.addTo(views.withQuality(tenderId, task.official()), tenderId, QualityReports.KIND)
                .data(data);
        if (inParts) {
            return wide.isEmpty() ? view : view.findings(List.of(counted(wide)));
        }
        return withScores(view, sheet, bidders.names(tenderId), wide, scores.individual(tenderId));
    }

    /** What the evaluators gave one bid, where a tender has too many bids and criteria to show all at once. */
    @Override
    public TaskView part(TaskContext task, String part) {
        String tenderId = task.caseRef();
        ScoreSheet sheet = scores.sheet(tenderId);
        UUID bid = sheet.bids().stream()
                .filter(one -> one.toString().equals(part))
                .findFirst()
                .orElseThrow(
                        () -> new NoSuchElementException("Tender %s has no valid bid %s".formatted(tenderId, part)));
        List<IndividualScore> given = scores.individual(tenderId, bid);
        List<ScoreSpread> wide = ScoreSpread.of(new ScoreSheet(List.of(bid), sheet.criteria()), given).stream()
                .filter(ScoreSpread::wide)
                .toList();
        return withScores(TaskView.empty(), sheet, bidders.names(tenderId), wide, given);
    }

    private TaskView withScores(
            TaskView view,
            ScoreSheet sheet,
            Map<UUID, String> names,
            List<ScoreSpread> wide,
            List<IndividualScore> given) {
        return view.table(
                        "Individuele scores",
                        List.of("Beoordelaar", "Inschrijver", "Criterium", "Score", "Motivering"),
                        given.stream().map(one -> row(one, sheet, names)).toList())
                .findings(
                        wide.stream().map(spread -> apart(spread, sheet, names)).toList());
    }

    private List<String> row(IndividualScore one, ScoreSheet sheet, Map<UUID, String> names) {
        return List.of(
                officials.displayName(one.evaluator()),
                names.getOrDefault(one.score().bidId(), ""),
                sheet.nameOf(one.score().criterion()),
                String.valueOf(one.score().score()),
                one.score().motive());
    }

    private static Finding apart(ScoreSpread spread, ScoreSheet sheet, Map<UUID, String> names) {
        return Finding.warning(
                "SPREAD_WIDE",
                names.getOrDefault(spread.bidId(), ""),
                "Op '" + sheet.nameOf(spread.criterion()) + "' lopen de scores uiteen van " + spread.lowest() + " tot "
                        + spread.highest() + "; motiveer de consensus uitgebreid.",
                "");
    }

    private static Finding counted(List<ScoreSpread> wide) {
        long bids = wide.stream().map(ScoreSpread::bidId).distinct().count();
        return Finding.warning(
                "SPREAD_WIDE",
                "",
                "Bij %d inschrijvingen lopen de scores ver uiteen, samen op %d onderdelen; motiveer de consensus daar uitgebreid."
                        .formatted(bids, wide.size()),
                "");
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        scores.agree(task.caseRef(), answer.as(ScoresAnswer.class).scores(), task.official());
        return TaskOutcome.of(TenderAssessmentVariables.ANNEXES_OPEN, reports.annexesOpen(task.caseRef()));
    }
}
