package org.ironstock.contract.process;

import java.util.List;
import java.util.Map;
import org.ironstock.contract.persistence.SupervisionRows.Scored;
import org.ironstock.contract.watch.Supervisions;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.Officials;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Bevindingen oplossen": what was done about each requirement that was not met. */
@Component
class ResolveSupervisionFindings implements OfficialTask {

    private final Supervisions supervisions;
    private final ContractViews views;
    private final Officials officials;

    ResolveSupervisionFindings(Supervisions supervisions, ContractViews views, Officials officials) {
        this.supervisions = supervisions;
        this.views = views;
        this.officials = officials;
    }

    @Override
    public String taskKey() {
        return "Task_ResolveSupervisionFindings";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.inForce(task.caseRef())
                .data(Map.of(
                        "items",
                        supervisions.open(task.get(SupervisionVariables.SUPERVISION_NUMBER)).stream()
                                .map(this::row)
                                .toList()));
    }

    private Map<String, String> row(Scored one) {
        return Map.of(
                "code",
                one.code(),
                "requirement",
                one.requirement(),
                "finding",
                one.finding(),
                "owner",
                officials.displayName(one.owner()),
                "resolveBy",
                one.resolveBy().map(DutchText::day).orElse(""));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        List<Supervisions.Resolution> resolutions = answer.as(Content.class).rows().stream()
                .map(row -> new Supervisions.Resolution(row.code(), row.resolution() == null ? "" : row.resolution()))
                .toList();
        List<Finding> faults =
                supervisions.resolve(task.get(SupervisionVariables.SUPERVISION_NUMBER), resolutions, task.official());
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        return TaskOutcome.done();
    }

    private record Content(List<Row> rows) {

        private record Row(String code, @Nullable String resolution) {}
    }
}
