package org.ironstock.handover.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.handover.count.CountDifferences;
import org.ironstock.handover.domain.BlindCount;
import org.ironstock.handover.domain.CountLine;
import org.ironstock.handover.domain.CountState;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.springframework.stereotype.Component;

/** User task "Verschil onderzoeken": a third person sees both counts and the books, and settles what lies there. */
@Component
class InvestigateDifference implements OfficialTask {

    private final CountDifferences differences;
    private final ListedProducts listed;

    InvestigateDifference(CountDifferences differences, ListedProducts listed) {
        this.differences = differences;
        this.listed = listed;
    }

    @Override
    public String taskKey() {
        return "Task_InvestigateDifference";
    }

    @Override
    public TaskView view(TaskContext task) {
        String countId = task.get(BlindCountVariables.COUNT_ID);
        BlindCount count = differences.count(countId);
        List<CountLine> disputed = differences.disputed(countId);
        return TaskView.empty()
                .fact("Telling", "%s: %s".formatted(count.id(), count.title()))
                .fact("Locatie", count.site())
                .fact("Partijen met een verschil", DutchText.number(disputed.size()))
                .fact("Uiterlijk op", DutchText.moment(task.get(BlindCountVariables.DIFFERENCE_DUE_AT)))
                .data(Map.of("lots", disputed.stream().map(this::row).toList()));
    }

    private Map<String, Object> row(CountLine line) {
        return Map.of(
                "line",
                line.number(),
                "lot",
                "%s, %s".formatted(listed.inDutch(line.productCode()), line.supplierLot()),
                "expiresOn",
                line.expiresOn().map(DutchText::day).orElse("onbekend"),
                "book",
                line.lotId().isEmpty()
                        ? "niet in de boeken"
                        : DutchText.number(line.book().pieces()),
                "first",
                pieces(line.firstBefore(), line.first()),
                "second",
                pieces(line.secondBefore(), line.second()),
                "value",
                line.counted().value().map(Money::inDutch).orElse("prijs onbekend"));
    }

    private static String pieces(Optional<Quantity> before, Optional<Quantity> last) {
        String shown = last.map(quantity -> DutchText.number(quantity.pieces())).orElse("niet gevonden");
        return before.map(quantity -> "%s; herteld: %s".formatted(DutchText.number(quantity.pieces()), shown))
                .orElse(shown);
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        List<Finding> faults = differences.settle(
                task.get(BlindCountVariables.COUNT_ID),
                answer.as(Settled.class).lots().stream().map(Row::settled).toList(),
                task.official());
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        return TaskOutcome.of(BlindCountVariables.COUNT_OUTCOME, CountState.AGREED);
    }

    /** What the form answers. */
    private record Settled(List<Row> lots) {}

    /** One lot as the third person found it. */
    private record Row(int line, long pieces, String explanation) {

        CountDifferences.Settled settled() {
            return new CountDifferences.Settled(line, Quantity.of(pieces), explanation.strip());
        }
    }
}
