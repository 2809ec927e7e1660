package org.ironstock.handover.count;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.Quantity;

/**
 * What is to be counted, and by whom.
 *
 * @param reference the case that the count belongs to: its business key, e.g. {@code OVD-2026-001}
 * @param site where the lots lie
 * @param title what counters read above their sheet, e.g. {@code Golf 2 van de overdracht}; never a quantity
 * @param lines each lot once
 * @param firstGroup whose official counts first, e.g. {@code lch-stock}
 * @param secondGroup whose official counts second; may be the same group, never the same person
 * @param thirdGroup whose official settles differences; never one of the two counters
 */
public record CountRequest(
        String reference,
        String site,
        String title,
        List<Line> lines,
        String firstGroup,
        String secondGroup,
        String thirdGroup) {

    public CountRequest {
        lines = List.copyOf(lines);
    }

    /**
     * One lot at the site.
     *
     * @param lotId lot of the stock ledger
     * @param supplierLot number on the box
     * @param book what the books say lies there; no counter sees it
     * @param priceCents price of a piece in cents; empty when nobody knows it, upon which every difference is settled by a
     *     third person
     * @param pallets numbers (SSCC) by which a scanner finds the lot; may be empty
     */
    public record Line(
            String lotId,
            String productCode,
            String supplierLot,
            LocalDate expiresOn,
            Quantity book,
            Optional<Long> priceCents,
            List<String> pallets) {

        public Line {
            pallets = List.copyOf(pallets);
        }

        /** A lot that no pallet number is known of. */
        public static Line of(
                String lotId,
                String productCode,
                String supplierLot,
                LocalDate expiresOn,
                Quantity book,
                Optional<Long> priceCents) {
            return new Line(lotId, productCode, supplierLot, expiresOn, book, priceCents, List.of());
        }
    }
}
