package org.ironstock.capacity.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.capacity.application.CapacityPolicy;
import org.ironstock.capacity.application.Sizings;
import org.ironstock.capacity.domain.Sizing;
import org.ironstock.capacity.domain.Sizing.FollowUp;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;

/** User task "Advies over omvang geven": GMT or EZK advises what follows. */
@Component
class AdviseSizing implements OfficialTask {

    private final Sizings sizings;
    private final CapacityPolicy policy;
    private final SizingViews views;

    AdviseSizing(Sizings sizings, CapacityPolicy policy, SizingViews views) {
        this.sizings = sizings;
        this.policy = policy;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_AdviseSizing";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.results(task.caseRef())
                .offering("followUp", sizings.followUps(task.caseRef()))
                .notBefore("needBy", policy.today().plusDays(1));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        FollowUp followUp = answer.code("followUp", FollowUp.class);
        Optional<LocalDate> needBy = followUp == FollowUp.NONE ? Optional.empty() : Optional.of(answer.day("needBy"));
        Optional<Integer> term = followUp == FollowUp.TENDER
                ? Optional.of(Math.toIntExact(answer.whole("termMonths")))
                : Optional.empty();
        String advice = answer.text("advice");
        List<Finding> faults =
                sizings.advise(task.caseRef(), new Sizing.Advice(advice, followUp, needBy, term, task.official()));
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        return TaskOutcome.done().because(advice);
    }
}
