package org.ironstock.capacity.process;

import java.math.BigDecimal;
import org.ironstock.capacity.LineRefused;
import org.ironstock.capacity.LineRegistration;
import org.ironstock.capacity.StandbyLines;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventReader;
import org.ironstock.intake.EventRefused;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.springframework.stereotype.Component;

/** Event {@code capacity.contract-signed}: a contract was signed under which a line is kept ready. */
@Component
class StandbyContractSignedEvent implements EventHandler {

    private final StandbyLines lines;
    private final EventReader events;

    StandbyContractSignedEvent(StandbyLines lines, EventReader events) {
        this.lines = lines;
        this.events = events;
    }

    @Override
    public String eventName() {
        return "capacity.contract-signed";
    }

    @Override
    public String dataSchema() {
        return "events/capacity.contract-signed.v1.json";
    }

    @Override
    public Reach handle(InboundEvent event) {
        try {
            return Reach.started(
                    "standbyLine",
                    lines.register(events.read(event, Content.class).line(), event.client()));
        } catch (LineRefused refused) {
            throw new EventRefused(refused.findings());
        }
    }

    /** Data of the event, as its schema describes. */
    private record Content(
            String contractId,
            String supplierId,
            String name,
            String site,
            String productCode,
            String startsOn,
            String endsOn,
            long piecesPerMonth,
            long feePerMonthCents,
            String activatedPrice,
            String payerOin,
            int paymentDays) {

        LineRegistration line() {
            return new LineRegistration(
                    contractId.strip(),
                    supplierId.strip(),
                    name.strip(),
                    site.strip(),
                    productCode.strip(),
                    EventReader.day("startsOn", startsOn),
                    EventReader.day("endsOn", endsOn),
                    Quantity.of(piecesPerMonth),
                    new Money(feePerMonthCents),
                    new UnitPrice(new BigDecimal(activatedPrice)),
                    payerOin,
                    paymentDays);
        }
    }
}
