package org.ironstock.tender.process;

import java.util.Map;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.tender.dispute.AwardReviews;
import org.ironstock.tender.domain.AwardOrder;
import org.springframework.stereotype.Component;

/** User task "Heroverweging voorstellen": whether the award decision that was sent falls, and what follows. */
@Component
class ProposeReview implements OfficialTask {

    private static final String KEEP = "KEEP";

    private final AwardReviews reviews;
    private final DisputeFacts shown;

    ProposeReview(AwardReviews reviews, DisputeFacts shown) {
        this.reviews = reviews;
        this.shown = shown;
    }

    @Override
    public String taskKey() {
        return "Task_ProposeReview";
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        Map<String, Object> facts = shown.of(task.caseRef());
        facts.put("causeText", task.get(TenderComplaintVariables.REVIEW_CAUSE).inDutch());
        return facts;
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        String motive = answer.text("motive");
        boolean proposed = !KEEP.equals(answer.text("content"));
        if (proposed) {
            reviews.propose(
                    task.caseRef(),
                    task.get(TenderComplaintVariables.REVIEW_CAUSE),
                    answer.code("content", AwardOrder.Content.class),
                    motive,
                    task.official());
        }
        return TaskOutcome.of(TenderComplaintVariables.REVIEW_PROPOSED, proposed)
                .because(motive);
    }
}
