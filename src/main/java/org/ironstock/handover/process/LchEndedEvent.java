package org.ironstock.handover.process;

import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventReader;
import org.springframework.stereotype.Component;

/**
 * Event {@code handover.lch-ended}: the crisis organisation stops, so that every handover that a contract demands begins.
 * While no contract demands one it waits in the inbox.
 */
@Component
class LchEndedEvent implements EventHandler {

    private final HandoverStarter starter;
    private final EventReader events;

    LchEndedEvent(HandoverStarter starter, EventReader events) {
        this.starter = starter;
        this.events = events;
    }

    @Override
    public String eventName() {
        return "handover.lch-ended";
    }

    @Override
    public String dataSchema() {
        return "events/handover.lch-ended.v1.json";
    }

    @Override
    public Reach handle(InboundEvent event) {
        String endedOn = events.read(event, Content.class).endedOn();
        EventReader.day("endedOn", endedOn);
        return starter.startAll()
                .map(begun -> begun.now()
                        ? Reach.started("handover", begun.handoverId())
                        : Reach.reached("handover", begun.handoverId()))
                .orElseGet(() -> Reach.notYet("handover", "LCH-" + endedOn));
    }

    /** Data of the event, as its schema describes. */
    private record Content(String endedOn) {}
}
