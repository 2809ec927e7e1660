package org.ironstock.contract.process;

import java.util.List;
import org.ironstock.contract.domain.Forecast;
import org.ironstock.contract.order.OrderGroundsDesk;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventReader;
import org.ironstock.intake.EventRefused;
import org.ironstock.shared.Quantity;
import org.springframework.stereotype.Component;

/** Event {@code contract.forecast-filed}: what care is expected to need of a product, for orders to rest on. */
@Component
class ForecastFiledEvent implements EventHandler {

    private final OrderGroundsDesk grounds;
    private final EventReader events;

    ForecastFiledEvent(OrderGroundsDesk grounds, EventReader events) {
        this.grounds = grounds;
        this.events = events;
    }

    @Override
    public String eventName() {
        return "contract.forecast-filed";
    }

    @Override
    public String dataSchema() {
        return "events/contract.forecast-filed.v1.json";
    }

    @Override
    public Reach handle(InboundEvent event) {
        Content content = events.read(event, Content.class);
        Forecast forecast = new Forecast(
                content.reference().strip(),
                content.productCode(),
                Quantity.of(content.weeklyNeed()),
                EventReader.day("madeOn", content.madeOn()));
        grounds.file(forecast, event.client()).ifPresent(fault -> {
            throw new EventRefused(List.of(fault));
        });
        return Reach.reached("forecast", forecast.reference());
    }

    /** Data of the event, as its schema describes. */
    private record Content(String reference, String productCode, long weeklyNeed, String madeOn) {}
}
