package org.ironstock.tender.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.ironstock.tender.award.Award;
import org.ironstock.tender.domain.AwardLetter;
import org.ironstock.tender.persistence.AwardRows;
import org.springframework.stereotype.Component;

/** User task "Motivering in brieven aanvullen": a letter lacks reasons, so that the standstill would not start. */
@Component
class CompleteAwardLetters implements OfficialTask {

    private final Award award;
    private final AwardRows rows;
    private final CasePapers papers;

    CompleteAwardLetters(Award award, AwardRows rows, CasePapers papers) {
        this.award = award;
        this.rows = rows;
        this.papers = papers;
    }

    @Override
    public String taskKey() {
        return "Task_CompleteAwardLetters";
    }

    @Override
    public TaskView view(TaskContext task) {
        List<Map<String, String>> bidders = incomplete(task.caseRef()).stream()
                .map(letter -> Map.of(
                        "bidId", letter.bidId().toString(),
                        "supplier", letter.supplierName(),
                        "reason", letter.addition()))
                .toList();
        return papers.addTo(
                papers.head(task.caseRef())
                        .findings(rows.obstacles(task.caseRef(), Award.LETTERS))
                        .data(Map.of("letters", bidders)),
                task.caseRef());
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        Set<UUID> bidders =
                incomplete(task.caseRef()).stream().map(AwardLetter::bidId).collect(Collectors.toSet());
        for (Answer.Letter letter : answer.as(Answer.class).letters()) {
            if (!bidders.contains(letter.bidId())) {
                throw new AnswerRefused(
                        Finding.of("BIDDER_UNKNOWN", "letters", "Deze inschrijver heeft geen onvolledige brief."));
            }
            award.addReason(task.caseRef(), letter.bidId(), letter.reason(), task.official());
        }
        return TaskOutcome.done();
    }

    private List<AwardLetter> incomplete(String tenderId) {
        return award.draftLetters(tenderId).stream()
                .filter(letter -> !letter.gaps().isEmpty())
                .toList();
    }

    /** What the form hands in. */
    record Answer(List<Letter> letters) {

        /** Reasons for one bidder. */
        record Letter(UUID bidId, String reason) {}
    }
}
