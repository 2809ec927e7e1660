package org.ironstock.capacity.process;

import java.math.BigDecimal;
import org.ironstock.capacity.LineRefused;
import org.ironstock.capacity.StandbyLine.Terms;
import org.ironstock.capacity.StandbyLines;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventReader;
import org.ironstock.intake.EventRefused;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.springframework.stereotype.Component;

/** Event {@code capacity.terms-changed}: from a day on, in a month or at its start, other terms count for a line. */
@Component
class TermsChangedEvent implements EventHandler {

    private final StandbyLines lines;
    private final EventReader events;

    TermsChangedEvent(StandbyLines lines, EventReader events) {
        this.lines = lines;
        this.events = events;
    }

    @Override
    public String eventName() {
        return "capacity.terms-changed";
    }

    @Override
    public String dataSchema() {
        return "events/capacity.terms-changed.v1.json";
    }

    @Override
    public Reach handle(InboundEvent event) {
        Content content = events.read(event, Content.class);
        try {
            return Reach.reached(
                    "standbyLine",
                    lines.agree(content.lineId(), content.terms(), event.client())
                            .id());
        } catch (LineRefused refused) {
            throw new EventRefused(refused.findings());
        }
    }

    /** Data of the event, as its schema describes. */
    private record Content(
            String lineId,
            String from,
            long piecesPerMonth,
            long feePerMonthCents,
            String activatedPrice,
            String ground) {

        Terms terms() {
            return new Terms(
                    EventReader.day("from", from),
                    Quantity.of(piecesPerMonth),
                    new Money(feePerMonthCents),
                    new UnitPrice(new BigDecimal(activatedPrice)),
                    ground.strip());
        }
    }
}
