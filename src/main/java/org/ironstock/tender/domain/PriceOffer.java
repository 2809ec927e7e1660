package org.ironstock.tender.domain;

import java.util.List;
import java.util.Optional;
import org.ironstock.shared.Money;
import org.ironstock.shared.UnitPrice;

/**
 * Content of a price envelope.
 *
 * @param total total price over the term, excluding VAT
 * @param lines one unit price per product of the need
 */
public record PriceOffer(Money total, List<Line> lines) {

    /** Price of one base unit of a product, excluding VAT. */
    public record Line(String productCode, UnitPrice unitPrice) {}

    public PriceOffer {
        lines = List.copyOf(lines);
    }

    public Optional<UnitPrice> unitPrice(String productCode) {
        return lines.stream()
                .filter(line -> line.productCode().equals(productCode))
                .map(Line::unitPrice)
                .findFirst();
    }
}
