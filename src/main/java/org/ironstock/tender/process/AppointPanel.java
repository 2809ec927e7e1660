package org.ironstock.tender.process;

import static org.ironstock.tender.process.TenderVariables.TENDER_ID;

import java.util.List;
import java.util.Map;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.tender.vault.PanelAppointment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Openers en beoordelaars benoemen" of {@code tenderBids}. */
@Component
class AppointPanel implements OfficialTask {

    static final String TASK = "Task_AppointPanel";

    private final PanelAppointment appointment;

    AppointPanel(PanelAppointment appointment) {
        this.appointment = appointment;
    }

    @Override
    public String taskKey() {
        return TASK;
    }

    @Override
    public TaskView view(TaskContext task) {
        return appointment
                .show(task.get(TENDER_ID))
                .data(Map.of("choices", appointment.choices(), "least", PanelAppointment.LEAST_EVALUATORS));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        Answer chosen = answer.as(Answer.class);
        String reason = chosen.reason() == null ? "" : chosen.reason().strip();
        appointment.appoint(
                task.get(TENDER_ID),
                task.official(),
                new PanelAppointment.Choice(
                        List.of(chosen.firstOpener(), chosen.firstOpenerDeputy()),
                        List.of(chosen.secondOpener(), chosen.secondOpenerDeputy()),
                        chosen.chair(),
                        chosen.evaluators(),
                        chosen.reserves() == null ? List.of() : chosen.reserves()),
                reason);
        return TaskOutcome.done().because(reason);
    }

    /** What the form sends. */
    record Answer(
            String firstOpener,
            String firstOpenerDeputy,
            String secondOpener,
            String secondOpenerDeputy,
            String chair,
            List<String> evaluators,
            @Nullable List<String> reserves,
            @Nullable String reason) {}
}
