package org.ironstock.handover.process;

import java.util.List;
import java.util.Map;
import org.ironstock.handover.wave.SiteLots;
import org.ironstock.handover.wave.SiteLots.ReservationChoice;
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

/** User task "Over reserveringen beslissen": reserved stock stays with its reservation unless somebody ends that. */
@Component
class DecideReservations implements OfficialTask {

    private final SiteLots lots;
    private final SiteViews views;

    DecideReservations(SiteLots lots, SiteViews views) {
        this.lots = lots;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_DecideReservations";
    }

    @Override
    public TaskView view(TaskContext task) {
        List<Map<String, Object>> rows = lots.reservations(task.get(WaveVariables.SITE_HANDOVER_ID)).entrySet().stream()
                .map(one -> Map.<String, Object>of(
                        "reservedFor", one.getKey(), "pieces", DutchText.number(one.getValue()), "choice", "KEEP"))
                .toList();
        return views.withDestinations(task).data(Map.of("reservations", rows));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        List<Finding> faults = lots.decideReservations(
                task.get(WaveVariables.SITE_HANDOVER_ID),
                answer.as(Decided.class).reservations().stream()
                        .map(Row::decided)
                        .toList(),
                task.official());
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        return TaskOutcome.done();
    }

    /** What the form answers. */
    private record Decided(List<Row> reservations) {}

    private record Row(
            String reservedFor, String choice, @Nullable String reason) {

        ReservationChoice decided() {
            return new ReservationChoice(
                    reservedFor.strip(), choice.equals("END"), reason == null ? "" : reason.strip());
        }
    }
}
