package org.ironstock.capacity.process;

import java.util.List;
import org.ironstock.capacity.activation.ActivationEnding;
import org.ironstock.capacity.activation.ActivationEnding.Stop;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;

/** User task "Beëindiging motiveren": an official ends an activation that runs, and says why. */
@Component
class DecideActivationStop implements OfficialTask {

    private final ActivationEnding ending;
    private final ActivationDesk desk;
    private final ActivationViews views;

    DecideActivationStop(ActivationEnding ending, ActivationDesk desk, ActivationViews views) {
        this.ending = ending;
        this.desk = desk;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_DecideActivationStop";
    }

    @Override
    public TaskView view(TaskContext task) {
        List<Stop> ways = ending.ways(task.caseRef());
        TaskView about = TaskView.empty().fact("Hoe beëindigen kan", inDutch(task.caseRef(), ways));
        return views.of(task.caseRef(), ways.isEmpty() ? about : about.offering("stop", ways));
    }

    private String inDutch(String activationId, List<Stop> ways) {
        if (ways.isEmpty()) {
            return "nu niet: de activering is voorbij, of haar bevestiging wordt nog verwerkt";
        }
        if (!ways.contains(Stop.DEACTIVATE)) {
            return "alleen annuleren: de leverancier heeft nog niet bevestigd";
        }
        String until = DutchText.day(ending.cancellableUntil(activationId));
        return ways.contains(Stop.CANCEL)
                ? "annuleren tot " + until + ", of deactiveren"
                : "alleen deactiveren: annuleren kon tot " + until;
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        Stop stop = answer.code("stop", Stop.class);
        List<Finding> faults = ending.faults(task.caseRef(), stop);
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        String reason = answer.text("reason");
        desk.stop(task.caseRef(), stop, reason, task.official());
        return TaskOutcome.done().because(reason);
    }
}
