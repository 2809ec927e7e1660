package org.ironstock.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.intake.EventReader;
import org.ironstock.shared.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Goods that a supplier tells are on their way.
 *
 * @param orderRef follow-up order or activation that they were ordered with
 * @param reference number of the dispatch at the supplier
 */
public record DeliveryAnnouncement(String orderRef, String reference, LocalDate expectedOn, List<DeliveryLot> lots) {

    public DeliveryAnnouncement {
        lots = List.copyOf(lots);
    }

    /**
     * What the data of an event says.
     *
     * @throws org.ironstock.intake.EventRefused when the calendar does not have a day that it names
     */
    public static DeliveryAnnouncement stated(
            String orderRef, String reference, String expectedOn, List<Batch> batches) {
        return new DeliveryAnnouncement(
                orderRef,
                reference.strip(),
                EventReader.day("expectedOn", expectedOn),
                batches.stream().map(Batch::lot).toList());
    }

    /** One lot as the data of an event states it. */
    public record Batch(
            String supplierLot, long quantity, @Nullable String producedOn, String expiresOn) {

        private DeliveryLot lot() {
            return DeliveryLot.of(
                    supplierLot,
                    Optional.ofNullable(producedOn).map(day -> EventReader.day("producedOn", day)),
                    EventReader.day("expiresOn", expiresOn),
                    Quantity.of(quantity));
        }
    }
}
