package org.ironstock.stock;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Goods of one product that were made together and expire together. Its facts never change.
 *
 * @param lotId e.g. {@code LOT-2026-00017}
 * @param productCode code in the product list
 * @param supplierLot batch number on the box
 * @param producerRef supplier who made it; empty when unknown, as with inherited stock
 * @param producedOn empty when unknown
 * @param expiresOn day from which it is expired: on this day it is no longer usable
 */
public record Lot(
        String lotId,
        String productCode,
        String supplierLot,
        Optional<String> producerRef,
        Optional<LocalDate> producedOn,
        LocalDate expiresOn,
        RegulatoryBasis basis) {

    /** @throws IllegalArgumentException when an id is blank or over 100 characters, or it expires before it is made */
    public Lot {
        requireText("lot id", lotId);
        requireText("product code", productCode);
        requireText("batch number", supplierLot);
        producerRef.ifPresent(producer -> requireText("producer", producer));
        if (producedOn.filter(made -> !made.isBefore(expiresOn)).isPresent()) {
            throw new IllegalArgumentException(
                    "Lot %s expires after it is made, found %s and %s".formatted(lotId, expiresOn, producedOn.get()));
        }
    }

    /** Expiry today counts as expired. */
    public boolean expiredOn(LocalDate day) {
        return !expiresOn.isAfter(day);
    }

    private static void requireText(String part, String text) {
        if (text.isBlank() || text.length() > Holding.LONGEST) {
            throw new IllegalArgumentException(
                    "The %s of a lot has 1 to %d characters, found '%s'".formatted(part, Holding.LONGEST, text));
        }
    }
}
