package org.ironstock.handover.domain;

import java.time.LocalDate;
import java.util.Locale;

/**
 * So many pieces of a lot at one site in one role.
 *
 * @param number place in the mirror, from 1
 * @param supplierLot batch number on the box
 * @param pieces above zero
 * @param expiresOn first day on which it is no longer usable
 * @param customer for whom it is reserved; empty unless it is for another customer
 */
public record MirrorRow(
        int number,
        String productCode,
        String supplierLot,
        String site,
        long pieces,
        LocalDate expiresOn,
        MirrorRole role,
        String customer) {

    /** The lot of this row, however its number is written. */
    public LotName lot() {
        return LotName.of(productCode, supplierLot);
    }

    /** Today included, as everywhere. */
    public boolean expiredOn(LocalDate day) {
        return !expiresOn.isAfter(day);
    }

    /**
     * What a lot is called by everybody who keeps some of it; capitals and outer spaces do not make it another lot.
     *
     * @param batch number on the box in capitals
     */
    public record LotName(String productCode, String batch) implements Comparable<LotName> {

        public static LotName of(String productCode, String supplierLot) {
            return new LotName(productCode, supplierLot.strip().toUpperCase(Locale.ROOT));
        }

        /** E.g. {@code IIR-MASK B-1}. */
        public String text() {
            return productCode + " " + batch;
        }

        @Override
        public int compareTo(LotName other) {
            int product = productCode.compareTo(other.productCode);
            return product == 0 ? batch.compareTo(other.batch) : product;
        }
    }
}
