package org.ironstock.contract;

import java.time.LocalDate;
import java.util.List;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;

/**
 * Goods on their way to the State and what came of them. A delivery belongs to what ordered it, which a {@link
 * DeliveryOwner} speaks for; the process {@code orderDelivery} walks it from announcement to the release of its lots.
 */
public interface Deliveries {

    /**
     * What makes an announcement one that cannot be taken; its order stays as it is until this transaction ends.
     *
     * @throws java.util.NoSuchElementException when nobody ordered under that reference
     */
    List<Finding> faults(DeliveryAnnouncement announcement);

    /**
     * Keeps an announcement that has no faults and starts its process.
     *
     * @param announcedBy supplier or connected system that told it
     * @return id of the delivery, e.g. {@code DEL-2026-001}
     */
    String announce(DeliveryAnnouncement announcement, String announcedBy);

    /** What of an order was counted and not rejected since. */
    Quantity received(String orderRef);

    /** What of an order was found good until a day. */
    Quantity accepted(String orderRef, LocalDate until);
}
