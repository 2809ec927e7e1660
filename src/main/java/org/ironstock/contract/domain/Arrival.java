package org.ironstock.contract.domain;

import java.time.LocalDate;
import org.ironstock.shared.Quantity;

/**
 * Goods of an order that were counted.
 *
 * @param on day in the Netherlands on which they were counted
 */
public record Arrival(LocalDate on, Quantity quantity, Quality quality) {

    /** What tests say of the goods. */
    public enum Quality {
        /** Nobody decided yet; counts as delivered for now. */
        IN_TEST,
        RELEASED,
        /** Never was a delivery. */
        REJECTED
    }
}
