package org.ironstock.tender.process;

import java.util.Map;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.ironstock.tender.award.EndWithoutAward;
import org.ironstock.tender.domain.NoAward;
import org.springframework.stereotype.Component;

/** User task "Niet gunnen motiveren": the draft of the decision to award to nobody. */
@Component
class MotivateNoAward implements OfficialTask {

    private final EndWithoutAward ending;
    private final CasePapers papers;
    private final WhyNotSigned unsigned;

    MotivateNoAward(EndWithoutAward ending, CasePapers papers, WhyNotSigned unsigned) {
        this.ending = ending;
        this.papers = papers;
        this.unsigned = unsigned;
    }

    @Override
    public String taskKey() {
        return "Task_MotivateNoAward";
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        long bids = bids(task);
        return Map.of(
                "reference", task.caseRef(),
                "title", ending.tender(task.caseRef()).title(),
                "bidsText", bids == 0 ? "geen" : String.valueOf(bids),
                "notSignedText", unsigned.why(task.caseRef(), "noAwardDecision").orElse(""));
    }

    @Override
    public TaskView view(TaskContext task) {
        return papers.addTo(papers.head(task.caseRef()), task.caseRef());
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        NoAward.Reason reason = answer.code("reason", NoAward.Reason.class);
        NoAward.FollowUp followUp = answer.code("followUp", NoAward.FollowUp.class);
        if ((reason == NoAward.Reason.NO_BIDS) != (bids(task) == 0)) {
            throw new AnswerRefused(Finding.of(
                    "REASON_AGAINST_FACTS",
                    "reason",
                    bids(task) == 0
                            ? "Er is geen inschrijving ontvangen; kies die reden."
                            : "Er zijn inschrijvingen ontvangen; kies een andere reden."));
        }
        boolean mayNegotiate = reason == NoAward.Reason.NO_BIDS || reason == NoAward.Reason.NO_VALID_BID;
        if (followUp == NoAward.FollowUp.NEGOTIATION && !mayNegotiate) {
            throw new AnswerRefused(Finding.of(
                    "NEGOTIATION_NOT_ALLOWED",
                    "followUp",
                    "Onderhandelen zonder aankondiging kan alleen na geen of alleen ongeschikte inschrijvingen.",
                    "art. 2.32 lid 1 onder a Aw 2012"));
        }
        String motive = answer.text("motive");
        ending.decide(task.caseRef(), reason, motive, followUp, task.official());
        return TaskOutcome.done().because(motive);
    }

    private static long bids(TaskContext task) {
        return task.find(TenderVariables.BID_COUNT).orElse(0L);
    }
}
