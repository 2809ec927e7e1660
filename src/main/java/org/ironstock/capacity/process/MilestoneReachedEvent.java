package org.ironstock.capacity.process;

import java.time.LocalDate;
import org.ironstock.capacity.activation.ActivationProgress;
import org.ironstock.capacity.activation.ActivationSenders;
import org.ironstock.capacity.domain.ActivationMilestone;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventReader;
import org.ironstock.intake.EventRefused;
import org.springframework.stereotype.Component;

/** Event {@code capacity.milestone-reached}: the supplier reports a milestone of an activation. */
@Component
class MilestoneReachedEvent implements EventHandler {

    private final ActivationDesk desk;
    private final ActivationProgress progress;
    private final ActivationSenders senders;
    private final EventReader events;

    MilestoneReachedEvent(
            ActivationDesk desk, ActivationProgress progress, ActivationSenders senders, EventReader events) {
        this.desk = desk;
        this.progress = progress;
        this.senders = senders;
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
    public boolean fromSuppliers() {
        return true;
    }

    @Override
    public Reach handle(InboundEvent event) {
        Content content = events.read(event, Content.class);
        EventRefused.unlessEmpty(senders.faults(content.activationId(), event.supplier(), event.client(), eventName()));
        LocalDate on = EventReader.day("reachedOn", content.reachedOn());
        EventRefused.unlessEmpty(progress.faults(content.activationId(), content.milestone(), on));
        desk.reach(content.activationId(), content.milestone(), on, content.evidence(), event.client());
        return Reach.reached("activation", content.activationId());
    }

    /** Data of the event, as its schema describes. */
    private record Content(String activationId, ActivationMilestone milestone, String reachedOn, String evidence) {}
}
