package org.ironstock.contract.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.Quantity;

/**
 * Goods of an order on their way or arrived.
 *
 * @param id e.g. {@code DEL-2026-001}
 * @param reference number of the dispatch at the supplier
 * @param receipt who counted them and when; empty until then
 * @param lots as announced, and once counted as counted
 * @param booked whether stock and payment know of it
 */
public record Delivery(
        String id,
        String orderId,
        String reference,
        LocalDate expectedOn,
        Optional<Receipt> receipt,
        List<Lot> lots,
        boolean booked) {

    /**
     * The count.
     *
     * @param basis code of the regulatory basis that stands on the goods
     */
    public record Receipt(String official, Instant at, String basis) {}

    /**
     * Goods that expire together.
     *
     * @param lotId empty until they are counted
     * @param supplierLot batch number on the box
     * @param producedOn empty when not known
     */
    public record Lot(
            Optional<String> lotId,
            String supplierLot,
            Optional<LocalDate> producedOn,
            LocalDate expiresOn,
            Quantity quantity) {

        private Lot of(long pieces) {
            return new Lot(lotId, supplierLot, producedOn, expiresOn, Quantity.of(pieces));
        }
    }

    public Delivery {
        lots = List.copyOf(lots);
    }

    /** All of it together. */
    public static Quantity total(List<Lot> lots) {
        return lots.stream().map(Lot::quantity).reduce(Quantity.NONE, Quantity::plus);
    }

    /** The first of these lots up to a quantity; what is above it goes back to the supplier. */
    public static List<Lot> upTo(Quantity most, List<Lot> counted) {
        List<Lot> kept = new ArrayList<>();
        long left = most.pieces();
        for (Lot lot : counted) {
            long taken = Math.min(left, lot.quantity().pieces());
            if (taken > 0) {
                kept.add(lot.of(taken));
            }
            left -= taken;
        }
        return kept;
    }
}
