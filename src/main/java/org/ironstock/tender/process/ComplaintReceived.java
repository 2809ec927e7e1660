package org.ironstock.tender.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventRefused;
import org.ironstock.shared.Finding;
import org.ironstock.tender.dispute.ComplaintDesk;
import org.ironstock.tender.dispute.Complaints;
import org.ironstock.tender.domain.Complaint;
import org.springframework.stereotype.Component;

/** Event {@code complaint.received}: a complaint about a tender reached a system outside. */
@Component
class ComplaintReceived implements EventHandler {

    private final Complaints complaints;
    private final ComplaintDesk desk;

    ComplaintReceived(Complaints complaints, ComplaintDesk desk) {
        this.complaints = complaints;
        this.desk = desk;
    }

    @Override
    public String eventName() {
        return ComplaintStarter.EVENT;
    }

    @Override
    public String dataSchema() {
        return "events/complaint.received.v1.json";
    }

    @Override
    public Reach handle(InboundEvent event) {
        JsonNode data = event.data();
        String tenderId = data.get("tenderId").asText();
        if (!complaints.open(tenderId)) {
            throw new EventRefused(List.of(Finding.of(
                    "TENDER_UNKNOWN", "tenderId", "Aanbesteding %s is niet bekendgemaakt.".formatted(tenderId))));
        }
        Complaint complaint = desk.take(
                tenderId,
                data.get("complainant").asText(),
                Optional.empty(),
                data.get("content").asText());
        return Reach.started("complaint", complaint.id().toString());
    }
}
