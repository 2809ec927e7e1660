package org.ironstock.tender.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.shared.Finding;
import org.ironstock.tender.dispute.AwardReviews;
import org.ironstock.tender.domain.AwardReview;
import org.springframework.stereotype.Component;

/** User task "Heroverweging bevestigen": another official than the one who proposed it. */
@Component
class ConfirmReview implements OfficialTask {

    private final AwardReviews reviews;
    private final DisputeFacts shown;
    private final ActorNames names;

    ConfirmReview(AwardReviews reviews, DisputeFacts shown, ActorNames names) {
        this.reviews = reviews;
        this.shown = shown;
        this.names = names;
    }

    @Override
    public String taskKey() {
        return "Task_ConfirmReview";
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        AwardReview review = reviews.get(task.caseRef());
        Map<String, Object> facts = new LinkedHashMap<>(shown.of(task.caseRef()));
        facts.put("proposalText", review.content().inDutch());
        facts.put("causeText", review.cause().inDutch());
        facts.put("motiveText", review.motive());
        facts.put("proposedText", names.of(review.proposedBy()));
        return facts;
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        boolean agrees = "CONFIRM".equals(answer.text("decision"));
        List<Finding> faults = reviews.confirm(task.caseRef(), agrees, task.official());
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        return TaskOutcome.of(TenderComplaintVariables.REVIEW_CONFIRMED, agrees).because(answer.text("reason"));
    }
}
