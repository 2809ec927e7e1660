package org.ironstock.contract.process;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.contract.watch.ProductComplaints;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Event {@code contract.complaint-received}: somebody outside complains about goods of the State. */
@Component
class ProductComplaintEvent implements EventHandler {

    private static final String EVENT = "contract.complaint-received";

    private final ProductComplaints complaints;
    private final EventReader events;
    private final RuntimeService runtime;

    ProductComplaintEvent(ProductComplaints complaints, EventReader events, RuntimeService runtime) {
        this.complaints = complaints;
        this.events = events;
        this.runtime = runtime;
    }

    @Override
    public String eventName() {
        return EVENT;
    }

    @Override
    public String dataSchema() {
        return "events/contract.complaint-received.v1.json";
    }

    @Override
    public Reach handle(InboundEvent event) {
        String id = complaints.nextId();
        complaints.receive(id, events.read(event, Content.class).words(), event.client());
        runtime.createMessageCorrelation(EVENT)
                .processInstanceBusinessKey(id)
                .setVariable(ProductComplaintVariables.COMPLAINT_ID.name(), id)
                .correlateStartMessage();
        return Reach.started("complaint", id);
    }

    /** Data of the event, as its schema describes. */
    private record Content(
            String complainant,
            String content,
            @Nullable String productCode,
            @Nullable String lot) {

        ProductComplaints.Words words() {
            return new ProductComplaints.Words(
                    complainant,
                    content,
                    Optional.ofNullable(productCode).orElse(""),
                    Optional.ofNullable(lot).orElse(""));
        }
    }
}
