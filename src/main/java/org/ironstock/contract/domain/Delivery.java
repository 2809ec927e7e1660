package org.ironstock.contract.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironstock.contract.DeliveryLot;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;

/**
 * Goods of an order on their way or arrived.
 *
 * @param id e.g. {@code DEL-2026-001}
 * @param orderRef follow-up order or activation that they were ordered with
 * @param reference number of the dispatch at the supplier
 * @param receipt who counted them, when and where; empty until then
 * @param lots as announced, and once counted as counted
 */
public record Delivery(
        String id,
        String orderRef,
        String reference,
        LocalDate expectedOn,
        Optional<Receipt> receipt,
        List<DeliveryLot> lots) {

    private static final String SERIES = "DEL-";

    /**
     * The count.
     *
     * @param basis code of the regulatory basis that stands on the goods
     * @param place where the goods lie, e.g. {@code DC-VENLO}
     */
    public record Receipt(String official, Instant at, String basis, String place) {}

    public Delivery {
        lots = List.copyOf(lots);
    }

    /** Id of a delivery by its number in a year. */
    public static String id(int year, int number) {
        return SERIES + "%d-%03d".formatted(year, number);
    }

    /** All of it together. */
    public static Quantity total(List<DeliveryLot> lots) {
        return lots.stream().map(DeliveryLot::quantity).reduce(Quantity.NONE, Quantity::plus);
    }

    /** The first of what was counted up to a quantity, each lot with an id of its own; the rest goes back to the supplier. */
    public List<DeliveryLot> keep(Quantity most, List<DeliveryLot> counted) {
        String number = id.startsWith(SERIES) ? id.substring(SERIES.length()) : id;
        List<DeliveryLot> kept = new ArrayList<>();
        long left = most.pieces();
        for (DeliveryLot lot : counted) {
            long taken = Math.min(left, lot.quantity().pieces());
            if (taken > 0) {
                kept.add(lot.keptAs("LOT-%s-%d".formatted(number, kept.size() + 1), taken));
            }
            left -= taken;
        }
        return kept;
    }

    /** The same delivery with what was counted in the place of what was announced. */
    public Delivery counted(List<DeliveryLot> kept, Receipt count) {
        return new Delivery(id, orderRef, reference, expectedOn, Optional.of(count), kept);
    }

    /** Lots that would expire before they were made. */
    public static List<Finding> impossibleDates(List<DeliveryLot> lots) {
        return lots.stream()
                .filter(lot -> lot.producedOn()
                        .filter(made -> !made.isBefore(lot.expiresOn()))
                        .isPresent())
                .map(lot -> Finding.of(
                        "DELIVERY_DATES",
                        "lots",
                        "Batch '%s' verloopt voordat zij is gemaakt.".formatted(lot.supplierLot())))
                .toList();
    }
}
