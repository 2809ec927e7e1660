package org.ironstock.payment.process;

import java.util.List;
import org.ironstock.dossier.Dossier;
import org.ironstock.payment.application.PaymentBatches;
import org.ironstock.payment.domain.Batch;
import org.ironstock.payment.persistence.BatchOutbox;
import org.ironstock.payment.persistence.PaymentRows;
import org.ironstock.payment.process.PaymentBatchVariables.SilenceDecision;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.springframework.stereotype.Component;

/** User task "Uitblijvend antwoord uitzoeken": the bank has not answered about every payment of a batch. */
@Component
class InvestigateBankSilence implements OfficialTask {

    private final PaymentBatches batches;
    private final PaymentRows payments;
    private final BatchOutbox outbox;
    private final Dossier dossier;

    InvestigateBankSilence(PaymentBatches batches, PaymentRows payments, BatchOutbox outbox, Dossier dossier) {
        this.batches = batches;
        this.payments = payments;
        this.outbox = outbox;
        this.dossier = dossier;
    }

    @Override
    public String taskKey() {
        return "Task_InvestigateBankSilence";
    }

    @Override
    public TaskView view(TaskContext task) {
        Batch batch = batches.get(task.get(PaymentBatchVariables.BATCH_ID));
        List<List<String>> sums = payments.sums(batch.id()).stream()
                .map(part -> List.of(
                        part.state().inDutch(),
                        DutchText.number(part.sum().payments()),
                        part.sum().total().inDutch()))
                .toList();
        return BatchView.of(batch, dossier)
                .fact(
                        "Aflevering",
                        outbox.find(batch.id())
                                .map(InvestigateBankSilence::words)
                                .orElse("niet aangeboden"))
                .table("Stand van de betalingen", List.of("Stand", "Aantal", "Bedrag"), sums);
    }

    private static String words(BatchOutbox.Delivery delivery) {
        return switch (delivery.state()) {
            case WAITING -> "nog niet gelukt na %d pogingen. %s".formatted(delivery.attempts(), delivery.lastHeard());
            case DELIVERED -> "afgeleverd";
            case REFUSED -> "geweigerd. " + delivery.lastHeard();
            case WITHDRAWN -> "teruggenomen";
        };
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        SilenceDecision decision = answer.code("decision", SilenceDecision.class);
        return TaskOutcome.of(PaymentBatchVariables.SILENCE_DECISION, decision)
                .and(PaymentBatchVariables.ANSWER_DUE_AT, batches.answerDueAt())
                .because(answer.text("reason"));
    }
}
