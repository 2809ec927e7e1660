package org.ironstock.contract.domain;

import java.util.Locale;
import java.util.Optional;

/**
 * Goods that were made together, however many receipts and places they lie in: what a complaint is counted for.
 *
 * @param producer empty when not known
 * @param product code in the product list; empty text when not known
 * @param number batch number on the box
 */
public record SupplierLot(Optional<String> producer, String product, String number) {

    /** One text for the same supplier lot, however its number is written. */
    public String key() {
        return "%s/%s/%s"
                .formatted(producer.orElse("?"), product, number.strip().toUpperCase(Locale.ROOT));
    }
}
