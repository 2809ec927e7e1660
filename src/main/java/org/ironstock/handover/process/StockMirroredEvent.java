package org.ironstock.handover.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ironstock.handover.domain.MirrorRole;
import org.ironstock.handover.domain.MirrorRow;
import org.ironstock.handover.mirror.StockMirrors;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventReader;
import org.ironstock.intake.EventRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Event {@code handover.stock-mirrored}: a supplier tells through its system what it keeps under a contract at the end of a day. */
@Component
class StockMirroredEvent implements EventHandler {

    private final StockMirrors mirrors;
    private final EventReader events;

    StockMirroredEvent(StockMirrors mirrors, EventReader events) {
        this.mirrors = mirrors;
        this.events = events;
    }

    @Override
    public String eventName() {
        return "handover.stock-mirrored";
    }

    @Override
    public boolean fromSuppliers() {
        return true;
    }

    @Override
    public String dataSchema() {
        return "events/handover.stock-mirrored.v1.json";
    }

    @Override
    public Reach handle(InboundEvent event) {
        Content content = events.read(event, Content.class);
        StockMirrors.Taken taken = mirrors.take(
                content.contractId(),
                EventReader.day("day", content.day()),
                content.stock(),
                event.supplier(),
                event.client());
        return taken.head()
                .map(head -> Reach.reached("stockMirror", "%s/%s".formatted(head.contractId(), head.day())))
                .orElseThrow(() -> new EventRefused(taken.findings()));
    }

    /** Data of the event, as its schema describes. */
    private record Content(String contractId, String day, List<Row> rows) {

        record Row(
                String productCode,
                String lot,
                String site,
                long quantity,
                String expiresOn,
                MirrorRole role,
                @Nullable String customer) {}

        List<MirrorRow> stock() {
            List<MirrorRow> stock = new ArrayList<>();
            for (Row row : rows) {
                int number = stock.size() + 1;
                LocalDate expiresOn = EventReader.day("rows[%d]".formatted(number), row.expiresOn());
                stock.add(new MirrorRow(
                        number,
                        row.productCode().strip(),
                        row.lot().strip(),
                        row.site().strip(),
                        row.quantity(),
                        expiresOn,
                        row.role(),
                        row.customer() == null ? "" : row.customer().strip()));
            }
            return stock;
        }
    }
}
