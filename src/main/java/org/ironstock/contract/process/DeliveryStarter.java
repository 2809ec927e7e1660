package org.ironstock.contract.process;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.contract.Deliveries;
import org.ironstock.contract.DeliveryAnnouncement;
import org.ironstock.contract.delivery.DeliveryBook;
import org.ironstock.contract.persistence.DeliveryRows;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps announcements of deliveries and starts their process, in one transaction. */
@Service
@Transactional
class DeliveryStarter implements Deliveries {

    /** Message of the start event of {@code orderDelivery}, equal to the short event type. */
    static final String DELIVERY_ANNOUNCED = "contract.delivery-announced";

    private final DeliveryBook book;
    private final DeliveryRows rows;
    private final RuntimeService runtime;

    DeliveryStarter(DeliveryBook book, DeliveryRows rows, RuntimeService runtime) {
        this.book = book;
        this.rows = rows;
        this.runtime = runtime;
    }

    @Override
    public List<Finding> faults(DeliveryAnnouncement announcement) {
        return book.faults(announcement);
    }

    @Override
    public String announce(DeliveryAnnouncement announcement, String announcedBy) {
        String id = book.announce(announcement, announcedBy);
        runtime.createMessageCorrelation(DELIVERY_ANNOUNCED)
                .processInstanceBusinessKey(announcement.orderRef())
                .setVariable(OrderDeliveryVariables.DELIVERY_ID.name(), OrderDeliveryVariables.DELIVERY_ID.toEngine(id))
                .correlateStartMessage();
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public Quantity received(String orderRef) {
        return rows.received(orderRef);
    }

    @Override
    @Transactional(readOnly = true)
    public Quantity accepted(String orderRef, LocalDate until) {
        return rows.accepted(orderRef, until);
    }
}
