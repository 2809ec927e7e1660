package org.ironstock.payment.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ironstock.dossier.Dossier;
import org.ironstock.payment.application.PaymentBatches;
import org.ironstock.payment.domain.Batch;
import org.ironstock.payment.process.PaymentBatchVariables.UnpaidDecision;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;

/** User task "Onbetaalde batch behandelen": where the payments go of a batch that was not released or not taken. */
@Component
class ResolveUnpaidBatch implements OfficialTask {

    private final PaymentBatches batches;
    private final Dossier dossier;

    ResolveUnpaidBatch(PaymentBatches batches, Dossier dossier) {
        this.batches = batches;
        this.dossier = dossier;
    }

    @Override
    public String taskKey() {
        return "Task_ResolveUnpaidBatch";
    }

    @Override
    public TaskView view(TaskContext task) {
        Batch batch = batches.get(task.get(PaymentBatchVariables.BATCH_ID));
        List<Finding> why = new ArrayList<>();
        batches.whyNotPaid(batch)
                .map(reason -> Finding.of("BATCH_UNPAID", batch.id(), reason))
                .ifPresent(why::add);
        why.addAll(batches.obstacles(batch.id()));
        return BatchView.of(batch, dossier).findings(why);
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        UnpaidDecision decision = answer.code("decision", UnpaidDecision.class);
        String reason = answer.text("reason");
        List<Finding> findings = batches.dissolve(
                task.get(PaymentBatchVariables.BATCH_ID),
                decision == UnpaidDecision.RETURN,
                decision == UnpaidDecision.RETURN ? Set.of() : named(answer),
                reason,
                task.official());
        if (!findings.isEmpty()) {
            throw new AnswerRefused(findings);
        }
        return TaskOutcome.of(PaymentBatchVariables.UNPAID_DECISION, decision).because(reason);
    }

    private static Set<String> named(FormAnswer answer) {
        return answer.findText("returned").stream()
                .flatMap(text -> Stream.of(text.split("[\\s,;]+")))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
