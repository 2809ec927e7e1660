package org.ironstock.tender.process;

import java.time.Instant;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventRefused;
import org.ironstock.platform.Problem;
import org.ironstock.tender.inquiry.Extensions;
import org.springframework.stereotype.Component;

/** Event {@code tender.platform-outage}: bids could not be handed in for a while. */
@Component
class OutageReportedEvent implements EventHandler {

    private final Extensions extensions;

    OutageReportedEvent(Extensions extensions) {
        this.extensions = extensions;
    }

    @Override
    public String eventName() {
        return "tender.platform-outage";
    }

    @Override
    public String dataSchema() {
        return "events/tender.platform-outage.v1.json";
    }

    @Override
    public Reach handle(InboundEvent event) {
        String tenderId = event.data().get("tenderId").asText();
        try {
            extensions.reportOutage(
                    new Extensions.Outage(
                            tenderId,
                            Instant.parse(event.data().get("from").asText()),
                            Instant.parse(event.data().get("until").asText()),
                            event.data().get("detail").asText()),
                    event.client());
        } catch (Problem refused) {
            throw new EventRefused(refused.findings());
        }
        return Reach.reached("tender", tenderId);
    }
}
