package org.ironstock.contract;

import java.time.LocalDate;
import java.util.Optional;
import org.ironstock.shared.Quantity;

/**
 * Goods of a delivery that expire together.
 *
 * @param lotId empty until they are counted
 * @param supplierLot batch number on the box
 * @param producedOn empty when not known
 */
public record DeliveryLot(
        Optional<String> lotId,
        String supplierLot,
        Optional<LocalDate> producedOn,
        LocalDate expiresOn,
        Quantity quantity) {

    /** Of which no lot was made yet: as announced, or as counted. */
    public static DeliveryLot of(
            String supplierLot, Optional<LocalDate> producedOn, LocalDate expiresOn, Quantity quantity) {
        return new DeliveryLot(Optional.empty(), supplierLot.strip(), producedOn, expiresOn, quantity);
    }

    /** So many pieces of it, kept under an id of their own. */
    public DeliveryLot keptAs(String id, long pieces) {
        return new DeliveryLot(Optional.of(id), supplierLot, producedOn, expiresOn, Quantity.of(pieces));
    }
}
