package org.ironstock.tender.process;

import java.util.List;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventReader;
import org.ironstock.intake.EventRefused;
import org.ironstock.shared.Quantity;
import org.ironstock.tender.Executor;
import org.ironstock.tender.ProcurementKind;
import org.ironstock.tender.TenderRequest;
import org.ironstock.tender.TenderRequestRefused;
import org.ironstock.tender.Tenders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Event {@code tender.requested}: an outside system asks for a tender. */
@Component
class TenderRequestedEvent implements EventHandler {

    private final Tenders tenders;
    private final EventReader events;

    TenderRequestedEvent(Tenders tenders, EventReader events) {
        this.tenders = tenders;
        this.events = events;
    }

    @Override
    public String eventName() {
        return TenderStarter.TENDER_REQUESTED;
    }

    @Override
    public String dataSchema() {
        return "events/tender.requested.v1.json";
    }

    @Override
    public Reach handle(InboundEvent event) {
        try {
            return Reach.started(
                    "tender", tenders.request(requested(events.read(event, Content.class)), event.client()));
        } catch (TenderRequestRefused refused) {
            throw new EventRefused(refused.findings());
        }
    }

    private static TenderRequest requested(Content content) {
        return new TenderRequest(
                content.title(),
                content.reason(),
                content.executor(),
                EventReader.day("needBy", content.needBy()),
                content.lines().stream()
                        .map(line -> new TenderRequest.Line(line.productCode(), Quantity.of(line.monthlyQuantity())))
                        .toList(),
                content.virtualStockMonths(),
                content.termMonths(),
                content.optionMonths(),
                Boolean.TRUE.equals(content.urgent()),
                content.urgencyReason() == null ? "" : content.urgencyReason(),
                content.kind() == null ? ProcurementKind.usual(content.executor()) : content.kind());
    }

    /** Data of the event, as its schema describes. */
    private record Content(
            String title,
            String reason,
            Executor executor,
            String needBy,
            List<Line> lines,
            int virtualStockMonths,
            int termMonths,
            int optionMonths,
            @Nullable Boolean urgent,
            @Nullable String urgencyReason,
            @Nullable ProcurementKind kind) {

        private record Line(String productCode, long monthlyQuantity) {}
    }
}
