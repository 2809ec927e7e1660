package org.ironstock.tender.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventRefused;
import org.ironstock.shared.Finding;
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
    private final ObjectMapper json;

    TenderRequestedEvent(Tenders tenders, ObjectMapper json) {
        this.tenders = tenders;
        this.json = json;
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
            return Reach.started("tender", tenders.request(requestIn(event.data()), event.client()));
        } catch (TenderRequestRefused refused) {
            throw new EventRefused(refused.findings());
        }
    }

    private TenderRequest requestIn(JsonNode data) {
        Content content;
        try {
            content = json.treeToValue(data, Content.class);
        } catch (JsonProcessingException mismatch) {
            throw new IllegalStateException("The data passed its schema and cannot be read", mismatch);
        }
        return new TenderRequest(
                content.title(),
                content.reason(),
                content.executor(),
                day(content.needBy()),
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

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw new EventRefused(
                    List.of(Finding.of("NO_SUCH_DAY", "needBy", "De kalender kent de dag %s niet.".formatted(text))));
        }
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
