package org.ironstock.capacity.process;

import java.util.List;
import org.ironstock.capacity.StandbyLines;
import org.ironstock.capacity.application.CapacityPolicy;
import org.ironstock.capacity.application.Readiness;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventReader;
import org.ironstock.intake.EventRefused;
import org.ironstock.shared.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Event {@code capacity.readiness-declared}: a producer declares through a connected system whether a line was ready. */
@Component
class ReadinessDeclaredEvent implements EventHandler {

    private final StandbyMonthStarter starter;
    private final StandbyLines lines;
    private final CapacityPolicy policy;
    private final EventReader events;

    ReadinessDeclaredEvent(StandbyMonthStarter starter, StandbyLines lines, CapacityPolicy policy, EventReader events) {
        this.starter = starter;
        this.lines = lines;
        this.policy = policy;
        this.events = events;
    }

    @Override
    public String eventName() {
        return StandbyMonthStarter.READINESS_DECLARED;
    }

    @Override
    public String dataSchema() {
        return "events/capacity.readiness-declared.v1.json";
    }

    @Override
    public Reach handle(InboundEvent event) {
        Content content = events.read(event, Content.class);
        if (lines.find(content.lineId()).isEmpty()) {
            throw new EventRefused(
                    List.of(Finding.of("LINE_UNKNOWN", "lineId", "Er is geen lijn %s.".formatted(content.lineId()))));
        }
        StatedReadiness stated = content.stated();
        EventRefused.unlessEmpty(stated.missingDays());
        Readiness.Outcome outcome = starter.declare(stated.about(content.lineId(), event.client(), policy.now()));
        EventRefused.unlessEmpty(outcome.faults());
        return Reach.reached("declaration", String.valueOf(outcome.number()));
    }

    /** Data of the event, as its schema describes. */
    private record Content(
            String lineId,
            String from,
            String to,
            boolean ready,
            @Nullable String reason,
            @Nullable List<StatedReadiness.Proof> proofs,
            @Nullable Long replaces) {

        StatedReadiness stated() {
            return new StatedReadiness(from, to, ready, reason, proofs, replaces);
        }
    }
}
