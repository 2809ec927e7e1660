package org.ironstock.payment.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.payment.application.BankDifferences;
import org.ironstock.payment.domain.BankAnswer;
import org.ironstock.payment.domain.Difference.Resolution;
import org.ironstock.payment.domain.Payment;
import org.ironstock.payment.persistence.AnswerRows.OpenDifference;
import org.ironstock.payment.process.PaymentBatchVariables.DifferencesLeft;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;

/** User task "Verschil met de bank uitzoeken": what the bank says and that does not fit what we sent. */
@Component
class SettleBankDifference implements OfficialTask {

    /** So many are shown and settled at a time. */
    private static final int SHOWN = 50;

    private final BankDifferences differences;

    SettleBankDifference(BankDifferences differences) {
        this.differences = differences;
    }

    @Override
    public String taskKey() {
        return "Task_SettleBankDifference";
    }

    @Override
    public TaskView view(TaskContext task) {
        BankAnswer answer = differences.answer(task.get(PaymentBatchVariables.ANSWER_ID));
        List<OpenDifference> open = differences.open(answer.id(), SHOWN);
        List<List<String>> rows = open.stream().map(this::row).toList();
        return TaskView.empty()
                .fact("Bestand van de bank", answer.kind().inDutch() + " " + answer.messageId())
                .fact("Ontvangen", DutchText.moment(answer.receivedAt()))
                .fact("Open verschillen", DutchText.number(differences.countOpen(answer.id())))
                .table(
                        "Verschillen",
                        List.of("Nummer", "Kenmerk", "Wat niet klopt", "Reden van de bank", "Onze betaling"),
                        rows)
                .data(Map.of(
                        "differences",
                        open.stream()
                                .map(one -> Map.of("number", Long.toString(one.number())))
                                .toList()));
    }

    private List<String> row(OpenDifference open) {
        Optional<Payment> payment = differences.findPayment(open);
        return List.of(
                Long.toString(open.number()),
                open.difference().endToEndId(),
                open.difference().message(),
                open.difference().bankReason(),
                payment.map(found -> "%s, %s, factuur %s"
                                .formatted(
                                        found.order().amount().inDutch(),
                                        found.state().inDutch(),
                                        found.order().invoiceId()))
                        .orElse("geen"));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        String answerId = task.get(PaymentBatchVariables.ANSWER_ID);
        List<Finding> findings = new ArrayList<>();
        answer.as(Answer.class)
                .settlements()
                .forEach(one -> findings.addAll(differences.settle(
                        answerId, one.number(), one.resolution(), one.explanation(), task.official())));
        if (!findings.isEmpty()) {
            throw new AnswerRefused(findings);
        }
        boolean none = differences.countOpen(answerId) == 0;
        return TaskOutcome.of(
                PaymentBatchVariables.DIFFERENCES_LEFT, none ? DifferencesLeft.NONE : DifferencesLeft.SOME);
    }

    /** What the form submits. */
    record Answer(List<Settlement> settlements) {}

    /** What becomes of one difference. */
    record Settlement(long number, Resolution resolution, String explanation) {}
}
