package org.ironstock.handover.process;

import java.util.List;
import java.util.Map;
import org.ironstock.handover.process.WaveVariables.Choice;
import org.ironstock.handover.wave.CrisisReleases;
import org.ironstock.handover.wave.CrisisReleases.Drafted;
import org.ironstock.handover.wave.CrisisReleases.Releasable;
import org.ironstock.handover.wave.CrisisReleases.Wish;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Quantity;
import org.springframework.stereotype.Component;

/** User task "Crisisvrijgave opstellen": what must leave a frozen site, for whom, and why it cannot wait; or nothing must. */
@Component
class DraftCrisisRelease implements OfficialTask {

    private final CrisisReleases releases;
    private final ListedProducts listed;

    DraftCrisisRelease(CrisisReleases releases, ListedProducts listed) {
        this.releases = releases;
        this.listed = listed;
    }

    @Override
    public String taskKey() {
        return "Task_DraftCrisisRelease";
    }

    @Override
    public TaskView view(TaskContext task) {
        List<Releasable> releasable = releases.releasable(task.caseRef());
        return TaskView.empty()
                .fact("Overdracht", task.caseRef())
                .table(
                        "Wat uit bevroren locaties naar de zorg mag",
                        List.of("Locatie", "Product", "Stuks"),
                        releasable.stream()
                                .map(one -> List.of(
                                        one.site(),
                                        listed.inDutch(one.productCode()),
                                        DutchText.number(one.quantity().pieces())))
                                .toList())
                .data(Map.of(
                        "site",
                        releasable.stream().map(Releasable::site).distinct().toList(),
                        "productCode",
                        releasable.stream()
                                .map(Releasable::productCode)
                                .distinct()
                                .sorted()
                                .toList()));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        if (answer.code("choice", Choice.class) == Choice.WITHDRAW) {
            return TaskOutcome.of(WaveVariables.RELEASE_CHOICE, Choice.WITHDRAW).because(answer.text("reason"));
        }
        Asked asked = answer.as(Asked.class);
        Drafted drafted = releases.draft(
                task.caseRef(),
                new Wish(
                        asked.site().strip(),
                        asked.productCode().strip(),
                        Quantity.of(asked.pieces()),
                        asked.recipient().strip(),
                        asked.reason().strip()),
                task.official());
        if (!drafted.faults().isEmpty()) {
            throw new AnswerRefused(drafted.faults());
        }
        return TaskOutcome.of(WaveVariables.RELEASE_CHOICE, Choice.DRAFT)
                .and(WaveVariables.CRISIS_RELEASE_ID, drafted.releaseId())
                .because(asked.reason().strip());
    }

    /** What the form answers when a release is drafted. */
    private record Asked(
            Choice choice, String site, String productCode, long pieces, String recipient, String reason) {}
}
