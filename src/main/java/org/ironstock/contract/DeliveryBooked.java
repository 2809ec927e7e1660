package org.ironstock.contract;

import java.time.LocalDate;
import java.util.List;

/**
 * Goods of a delivery are in the ledger, not free; published in the transaction that booked them.
 *
 * @param orderRef follow-up order or activation that they were ordered with
 * @param lots ids of the lots that wait for their release
 * @param official who counted them
 */
public record DeliveryBooked(
        String orderRef, String deliveryId, List<String> lots, LocalDate receivedOn, String official) {

    public DeliveryBooked {
        lots = List.copyOf(lots);
    }
}
