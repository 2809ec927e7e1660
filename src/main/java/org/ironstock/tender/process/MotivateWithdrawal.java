package org.ironstock.tender.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.shared.Finding;
import org.ironstock.tender.dispute.Withdrawals;
import org.ironstock.tender.domain.NoAward;
import org.ironstock.tender.domain.Withdrawal;
import org.ironstock.tender.process.TenderWithdrawalVariables.Decision;
import org.springframework.stereotype.Component;

/** User task "Intrekken motiveren": the draft of the decision to withdraw a tender, or that it goes on. */
@Component
class MotivateWithdrawal implements OfficialTask {

    private final Withdrawals withdrawals;
    private final DisputeFacts shown;
    private final ActorNames names;
    private final WhyNotSigned unsigned;

    MotivateWithdrawal(Withdrawals withdrawals, DisputeFacts shown, ActorNames names, WhyNotSigned unsigned) {
        this.withdrawals = withdrawals;
        this.shown = shown;
        this.names = names;
        this.unsigned = unsigned;
    }

    @Override
    public String taskKey() {
        return "Task_MotivateWithdrawal";
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        Map<String, Object> facts = new LinkedHashMap<>(shown.of(task.caseRef()));
        Withdrawal withdrawal = withdrawals.get(task.caseRef());
        facts.put("askedText", names.of(withdrawal.askedBy()));
        facts.put("occasionText", withdrawal.occasion().isBlank() ? "nog niet gegeven" : withdrawal.occasion());
        facts.put(
                "notSignedText",
                unsigned.why(task.caseRef(), Withdrawals.DECISION).orElse(""));
        return facts;
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        Decision decision = answer.code("decision", Decision.class);
        String motive = answer.text("motive");
        if (decision == Decision.GO_ON) {
            withdrawals.drop(task.caseRef(), motive, task.official());
        } else {
            NoAward.FollowUp followUp = answer.code("followUp", NoAward.FollowUp.class);
            if (followUp == NoAward.FollowUp.NEGOTIATION) {
                throw new AnswerRefused(Finding.of(
                        "NEGOTIATION_NOT_ALLOWED",
                        "followUp",
                        "Onderhandelen zonder aankondiging kan niet na een intrekking.",
                        "art. 2.32 lid 1 onder a Aw 2012"));
            }
            withdrawals.motivate(
                    task.caseRef(),
                    answer.code("withdrawalReason", Withdrawal.Reason.class),
                    motive,
                    followUp,
                    task.official());
        }
        return TaskOutcome.of(TenderWithdrawalVariables.WITHDRAWAL_DECISION, decision)
                .because(motive);
    }
}
