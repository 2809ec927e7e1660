package org.ironstock.contract.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.contract.ContractWatch;
import org.ironstock.contract.domain.SupervisionScore;
import org.ironstock.contract.domain.SupervisionScore.Verdict;
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

/** User task "Naleving beoordelen": the CIBG scores a running contract by the list of requirements. */
@Component
class ScoreContract implements OfficialTask {

    private final Supervisions supervisions;
    private final ContractWatch watch;
    private final ContractViews views;
    private final Officials officials;

    ScoreContract(Supervisions supervisions, ContractWatch watch, ContractViews views, Officials officials) {
        this.supervisions = supervisions;
        this.watch = watch;
        this.views = views;
        this.officials = officials;
    }

    @Override
    public String taskKey() {
        return "Task_ScoreContract";
    }

    @Override
    public TaskView view(TaskContext task) {
        TaskView view = views.inForce(task.caseRef())
                .fact(
                        "Toezicht over",
                        supervisions
                                .get(task.get(SupervisionVariables.SUPERVISION_NUMBER))
                                .inDutch());
        List<List<String>> open = watch.openFindings(task.caseRef()).stream()
                .map(one -> List.of(one.requirement(), one.finding(), DutchText.day(one.resolveBy())))
                .toList();
        if (!open.isEmpty()) {
            view = view.table("Nog open van eerder toezicht", List.of("Eis", "Bevinding", "Oplossen voor"), open);
        }
        return view.data(Map.of(
                "items",
                supervisions.items().stream()
                        .map(item ->
                                Map.of("code", item.code(), "text", "%d. %s".formatted(item.position(), item.text())))
                        .toList(),
                "owners",
                supervisions.owners().stream()
                        .map(owner -> Map.of("value", owner, "label", officials.displayName(owner)))
                        .toList()));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        List<SupervisionScore> scores =
                answer.as(Content.class).rows().stream().map(Content.Row::score).toList();
        List<Finding> faults =
                supervisions.score(task.get(SupervisionVariables.SUPERVISION_NUMBER), scores, task.official());
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        return TaskOutcome.done();
    }

    private record Content(List<Row> rows) {

        private record Row(
                String code,
                Verdict verdict,
                @Nullable String finding,
                @Nullable String owner,
                @Nullable String resolveBy) {

            SupervisionScore score() {
                boolean open = verdict == Verdict.NOT_MET;
                return new SupervisionScore(
                        code,
                        verdict,
                        text(finding),
                        open ? text(owner) : "",
                        Optional.ofNullable(resolveBy)
                                .filter(day -> open && !day.isEmpty())
                                .map(day -> FormAnswer.dayIn("resolveBy", day)));
            }

            private static String text(@Nullable String given) {
                return given == null ? "" : given.strip();
            }
        }
    }
}
