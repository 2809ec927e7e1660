package org.ironstock.capacity.process;

import java.time.LocalDate;
import org.ironstock.capacity.activation.ActivationEnding;
import org.ironstock.capacity.activation.ActivationProgress;
import org.ironstock.capacity.domain.ActivationMilestone;
import org.ironstock.intake.EventHandler;
import org.springframework.stereotype.Component;

/** Event {@code capacity.milestone-reached}: the supplier reports a milestone of an activation. */
@Component
class MilestoneReachedEvent implements EventHandler {

    private final ActivationDesk desk;
    private final ActivationProgress progress;
    private final ActivationEnding ending;
    private final ActivationEvents events;

    MilestoneReachedEvent(
            ActivationDesk desk, ActivationProgress progress, ActivationEnding ending, ActivationEvents events) {
        this.desk = desk;
        this.progress = progress;
        this.ending = ending;
        this.events = events;
    }

    @Override
    public String eventName() {
        return ActivationDesk.MILESTONE_REACHED;
    }

    @Override
    public String dataSchema() {
        return "events/capacity.milestone-reached.v1.json";
    }

    @Override
    public Reach handle(InboundEvent event) {
        Content content = events.read(event.data(), Content.class);
        ActivationEvents.refuse(ending.known(content.activationId()));
        LocalDate on = ActivationEvents.day("reachedOn", content.reachedOn());
        ActivationEvents.refuse(progress.faults(content.activationId(), content.milestone(), on));
        desk.reach(content.activationId(), content.milestone(), on, content.evidence(), event.client());
        return Reach.reached("activation", content.activationId());
    }

    /** Data of the event, as its schema describes. */
    private record Content(String activationId, ActivationMilestone milestone, String reachedOn, String evidence) {}
}
