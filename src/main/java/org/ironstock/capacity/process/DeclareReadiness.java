package org.ironstock.capacity.process;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.capacity.StandbyLines;
import org.ironstock.capacity.application.CapacityPolicy;
import org.ironstock.capacity.application.Readiness;
import org.ironstock.capacity.domain.Declaration;
import org.ironstock.capacity.domain.ProofItem;
import org.ironstock.capacity.process.ReadinessDeclarationVariables.DeclarationChoice;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * User task "Gereedheid namens producent verklaren": an official takes over what a producer without a connection stated on
 * paper. The rules are those of every declaration.
 */
@Component
class DeclareReadiness implements OfficialTask {

    private static final int MONTHS_SHOWN = 2;

    private final StandbyMonthStarter starter;
    private final StandbyLines lines;
    private final Readiness readiness;
    private final StandbyViews views;
    private final CapacityPolicy policy;

    DeclareReadiness(
            StandbyMonthStarter starter,
            StandbyLines lines,
            Readiness readiness,
            StandbyViews views,
            CapacityPolicy policy) {
        this.starter = starter;
        this.lines = lines;
        this.readiness = readiness;
        this.views = views;
        this.policy = policy;
    }

    @Override
    public String taskKey() {
        return "Task_DeclareReadiness";
    }

    @Override
    public TaskView view(TaskContext task) {
        StandbyLine line = lines.get(task.caseRef());
        YearMonth now = YearMonth.from(policy.today());
        List<Declaration> declared = Stream.iterate(now.minusMonths(MONTHS_SHOWN), month -> month.plusMonths(1))
                .limit(MONTHS_SHOWN + 1L)
                .flatMap(month -> readiness.declared(line.id(), month).stream())
                .toList();
        List<Map<String, String>> items = Stream.of(ProofItem.values())
                .map(item -> Map.of("value", item.name(), "label", item.inDutch()))
                .toList();
        TaskView view = views.line(TaskView.empty(), line)
                .fact("Staat gereed", DutchText.day(line.startsOn()) + " tot en met " + DutchText.day(line.endsOn()));
        return views.declarations(view, "Wat over de laatste maanden al is verklaard", declared)
                .data(Map.of("items", items))
                .between("from", line.startsOn(), policy.today())
                .between("to", line.startsOn(), policy.today());
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        Answer given = answer.as(Answer.class);
        DeclarationChoice choice = answer.code("choice", DeclarationChoice.class);
        TaskOutcome outcome = TaskOutcome.of(ReadinessDeclarationVariables.DECLARATION_CHOICE, choice);
        if (choice == DeclarationChoice.STOPPED) {
            return outcome.because(answer.text("source"));
        }
        StatedReadiness stated = given.stated();
        refuse(stated.missingDays());
        Readiness.Outcome kept = starter.declare(stated.about(task.caseRef(), task.official(), policy.now()));
        refuse(kept.faults());
        return outcome.because(
                "Verklaring %d, namens de producent. Bron: %s".formatted(kept.number(), answer.text("source")));
    }

    private static void refuse(List<Finding> faults) {
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
    }

    /** What the form hands in. */
    private record Answer(
            String choice,
            @Nullable String from,
            @Nullable String to,
            @Nullable String readiness,
            @Nullable String reason,
            @Nullable List<StatedReadiness.Proof> proofs,
            @Nullable Long replaces,
            String source) {

        StatedReadiness stated() {
            return new StatedReadiness(
                    from == null ? "" : from,
                    to == null ? "" : to,
                    "READY".equals(readiness),
                    reason,
                    proofs == null ? List.of() : new ArrayList<>(proofs),
                    replaces);
        }
    }
}
