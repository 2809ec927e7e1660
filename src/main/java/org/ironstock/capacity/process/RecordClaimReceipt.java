package org.ironstock.capacity.process;

import java.util.List;
import org.ironstock.capacity.activation.ClaimCollection;
import org.ironstock.capacity.activation.ClaimCollection.Standing;
import org.ironstock.capacity.application.CapacityPolicy;
import org.ironstock.capacity.domain.ClaimAccount;
import org.ironstock.capacity.domain.ClaimReceipt;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.Officials;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.springframework.stereotype.Component;

/** User task "Betaling vastleggen": an official records what came in, or gives the claim to a lawyer. */
@Component
class RecordClaimReceipt implements OfficialTask {

    private final ClaimCollection collection;
    private final CapacityPolicy policy;
    private final ActivationViews views;
    private final Officials officials;

    RecordClaimReceipt(ClaimCollection collection, CapacityPolicy policy, ActivationViews views, Officials officials) {
        this.collection = collection;
        this.policy = policy;
        this.views = views;
        this.officials = officials;
    }

    @Override
    public String taskKey() {
        return "Task_RecordClaimReceipt";
    }

    @Override
    public TaskView view(TaskContext task) {
        ClaimAccount account = collection.account(task.caseRef());
        TaskView claim = TaskView.empty()
                .fact("Nog open", account.open().inDutch())
                .fact("Gevorderd", account.claimed().inDutch())
                .fact("Te betalen uiterlijk", DutchText.day(account.payBy()))
                .between("receivedOn", account.failedOn(), policy.today());
        if (!account.handOverFaults(policy.today()).isEmpty()) {
            claim = claim.offering("choice", List.of(Choice.RECEIVED));
        }
        return views.of(task.caseRef(), account.receipts().isEmpty() ? claim : withReceipts(claim, account));
    }

    private TaskView withReceipts(TaskView claim, ClaimAccount account) {
        return claim.table(
                "Ontvangen op de vordering",
                List.of("Bedrag", "Op", "Kenmerk", "Vastgelegd door"),
                account.receipts().stream().map(this::row).toList());
    }

    private List<String> row(ClaimReceipt receipt) {
        return List.of(
                receipt.amount().inDutch(),
                DutchText.day(receipt.receivedOn()),
                receipt.reference(),
                officials.displayName(receipt.recordedBy()));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        String id = task.caseRef();
        if (answer.code("choice", Choice.class) == Choice.HAND_OVER) {
            String motive = answer.text("motive");
            refuse(collection.handOver(id, motive, task.official()));
            return TaskOutcome.of(ActivationVariables.CLAIM_STANDING, Standing.HANDED_OVER)
                    .because(motive);
        }
        refuse(collection.receive(
                id,
                new ClaimReceipt(
                        new Money(answer.whole("amountCents")),
                        answer.day("receivedOn"),
                        answer.text("reference"),
                        task.official())));
        return TaskOutcome.of(ActivationVariables.CLAIM_STANDING, collection.standing(id));
    }

    private static void refuse(List<Finding> faults) {
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
    }

    /** What the official tells. */
    enum Choice {
        RECEIVED,
        HAND_OVER
    }
}
