package org.ironstock.handover.process;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.ironstock.handover.process.WaveVariables.NextAttempt;
import org.ironstock.handover.wave.SitesUnderWay;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;

/** User task "Beslissen over nieuwe poging": everything was undone; the site is tried again or left out. */
@Component
class DecideNextAttempt implements OfficialTask {

    private final SitesUnderWay sites;
    private final SiteViews views;

    DecideNextAttempt(SitesUnderWay sites, SiteViews views) {
        this.sites = sites;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_DecideNextAttempt";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.of(task);
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        String site = task.get(WaveVariables.SITE_HANDOVER_ID);
        NextAttempt next = answer.code("choice", NextAttempt.class);
        String reason = answer.text("reason");
        List<Finding> faults = next == NextAttempt.AGAIN
                ? sites.again(site, day(answer, "freezeOn"), day(answer, "transferOn"), reason, task.official())
                : sites.leaveOut(site, reason, task.official());
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        return TaskOutcome.of(WaveVariables.NEXT_ATTEMPT, next)
                .and(WaveVariables.FREEZE_AT, sites.freezeAt(site))
                .because(reason);
    }

    private static LocalDate day(FormAnswer answer, String field) {
        Optional<String> text = answer.findText(field);
        try {
            return LocalDate.parse(text.orElse(""));
        } catch (DateTimeParseException noDay) {
            throw new AnswerRefused(Finding.of(
                    "WAVE_DAY", field, "Noem een dag van de kalender; gevonden: '%s'.".formatted(text.orElse(""))));
        }
    }
}
