package org.ironstock.product;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.UnitPrice;

/**
 * One product of the list in one version.
 *
 * @param code stable code, e.g. {@code IIR-MASK}
 * @param name name in Dutch
 * @param group subject for mandates, e.g. {@code PPE}
 * @param unit base unit in Dutch, e.g. "stuk"
 * @param cpv Common Procurement Vocabulary code, eight digits
 * @param norms norms with their editions that count on the day asked for, e.g. "EN 14683:2019+AC:2019"
 * @param priceRange empty when none counts on the day asked for
 * @param listVersion version of the whole list that brought this version of the product
 * @param validFrom first day of this version
 */
public record Product(
        String code,
        String name,
        String group,
        String unit,
        String cpv,
        State state,
        String specification,
        List<String> norms,
        Optional<PriceRange> priceRange,
        int listVersion,
        LocalDate validFrom) {

    public enum State {
        PROPOSED,
        ADMITTED,
        REMOVED
    }

    /**
     * Price mandate: outside it the price owner decides.
     *
     * @param reference price that estimates use
     * @param owner official or group that owns the range
     * @param validUntil last day on which it counts
     */
    public record PriceRange(
            UnitPrice reference, UnitPrice minimum, UnitPrice maximum, String owner, LocalDate validUntil) {}

    public Product {
        norms = List.copyOf(norms);
    }
}
