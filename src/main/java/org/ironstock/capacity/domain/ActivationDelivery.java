package org.ironstock.capacity.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.Quantity;

/**
 * Goods of an activation on their way or arrived.
 *
 * @param id e.g. {@code ACD-2026-001}
 * @param reference number of the dispatch at the supplier
 * @param receipt who counted them and when; empty until then
 * @param lots as announced, and once counted as counted
 */
public record ActivationDelivery(
        String id,
        String activationId,
        String reference,
        LocalDate expectedOn,
        Optional<Receipt> receipt,
        List<Lot> lots) {

    /**
     * The count.
     *
     * @param basis code of the regulatory basis on the goods
     */
    public record Receipt(String official, Instant at, String basis) {}

    /**
     * Goods that expire together.
     *
     * @param lotId empty until they are counted
     */
    public record Lot(
            Optional<String> lotId,
            String supplierLot,
            Optional<LocalDate> producedOn,
            LocalDate expiresOn,
            Quantity quantity) {}

    public ActivationDelivery {
        lots = List.copyOf(lots);
    }

    public static Quantity total(List<Lot> lots) {
        return lots.stream().map(Lot::quantity).reduce(Quantity.NONE, Quantity::plus);
    }

    /** The first of what was counted up to a quantity, each with an id of its own; the rest goes back. */
    public static List<Lot> upTo(Quantity most, List<Lot> counted, String deliveryId) {
        List<Lot> kept = new ArrayList<>();
        long left = most.pieces();
        for (Lot lot : counted) {
            long taken = Math.min(left, lot.quantity().pieces());
            if (taken > 0) {
                kept.add(new Lot(
                        Optional.of("LOT-%s-%d".formatted(deliveryId, kept.size() + 1)),
                        lot.supplierLot(),
                        lot.producedOn(),
                        lot.expiresOn(),
                        Quantity.of(taken)));
            }
            left -= taken;
        }
        return kept;
    }
}
