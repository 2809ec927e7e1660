package org.ironstock.handover.process;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ironstock.handover.Handover;
import org.ironstock.handover.Handovers;
import org.ironstock.handover.application.Destinations;
import org.ironstock.handover.application.HandoverPlans;
import org.ironstock.handover.domain.Destination;
import org.ironstock.handover.domain.HandoverPlan;
import org.ironstock.handover.domain.HandoverPlan.PlannedSite;
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

/** User task "Overdrachtsplan opstellen": each site gets its wave and its days. */
@Component
class DraftHandoverPlan implements OfficialTask {

    private final Handovers handovers;
    private final HandoverPlans plans;
    private final Destinations destinations;

    DraftHandoverPlan(Handovers handovers, HandoverPlans plans, Destinations destinations) {
        this.handovers = handovers;
        this.plans = plans;
        this.destinations = destinations;
    }

    @Override
    public String taskKey() {
        return "Task_DraftHandoverPlan";
    }

    @Override
    public TaskView view(TaskContext task) {
        Handover handover = handovers.get(task.caseRef());
        Optional<HandoverPlan> before = plans.find(handover.id());
        return TaskView.empty()
                .fact("Overdracht", handover.id())
                .fact("Raamovereenkomst", handover.frameworkRef())
                .table(
                        "Wat er op elke locatie ligt, en waar het heen gaat",
                        List.of("Locatie", "Bestemming", "Stuks"),
                        pieces(handover))
                .data(Map.of(
                        "insurer", before.map(HandoverPlan::insurer).orElse(""),
                        "policy", before.map(HandoverPlan::policy).orElse(""),
                        "security", before.map(HandoverPlan::security).orElse(""),
                        "sites", rows(before, plans.sites(handover.id()))));
    }

    private List<List<String>> pieces(Handover handover) {
        Map<String, Map<Destination, Long>> pieces = new TreeMap<>();
        handover.listNumber().ifPresent(list -> destinations.totals(list).forEach(total -> pieces.computeIfAbsent(
                        total.site(), site -> new EnumMap<>(Destination.class))
                .merge(total.destination(), total.pieces(), Long::sum)));
        return pieces.entrySet().stream()
                .flatMap(site -> site.getValue().entrySet().stream()
                        .map(goes ->
                                List.of(site.getKey(), goes.getKey().inDutch(), DutchText.number(goes.getValue()))))
                .toList();
    }

    /** The rows of the version before, or one for each site of the list. */
    private static List<Map<String, Object>> rows(Optional<HandoverPlan> before, List<String> sites) {
        return before.map(plan -> plan.sites().stream()
                        .map(site -> Map.<String, Object>of(
                                "site", site.site(),
                                "wave", site.wave(),
                                "freezeOn", site.freezeOn().toString(),
                                "transferOn", site.transferOn().toString()))
                        .toList())
                .orElseGet(() -> sites.stream()
                        .map(site -> Map.<String, Object>of("site", site, "wave", 1))
                        .toList());
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        List<Finding> faults =
                plans.draft(task.caseRef(), answer.as(Drafted.class).plan(), task.official());
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        return TaskOutcome.done();
    }

    /** What the form answers. */
    private record Drafted(String insurer, @Nullable String policy, String security, List<Row> sites) {

        record Row(String site, int wave, String freezeOn, String transferOn) {}

        HandoverPlan plan() {
            return new HandoverPlan(
                    insurer.strip(),
                    policy == null ? "" : policy.strip(),
                    security.strip(),
                    sites.stream()
                            .map(row -> new PlannedSite(
                                    row.site().strip(), row.wave(), day(row.freezeOn()), day(row.transferOn())))
                            .toList());
        }

        private static LocalDate day(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException noDay) {
                throw new AnswerRefused(
                        Finding.of("PLAN_DAY", "sites", "'%s' is geen dag van de kalender.".formatted(text)));
            }
        }
    }
}
