package org.ironstock.tender.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.shared.Finding;
import org.ironstock.shared.UnitPrice;

/**
 * Reference prices of the product list by product code. A product without a price cannot be estimated: unknown is never
 * zero.
 */
public record ReferencePrices(Map<String, UnitPrice> byProduct) {

    public ReferencePrices {
        byProduct = Map.copyOf(byProduct);
    }

    public Optional<UnitPrice> find(String productCode) {
        return Optional.ofNullable(byProduct.get(productCode));
    }

    /** @throws IllegalStateException when the product has no price */
    public UnitPrice get(String productCode) {
        return find(productCode)
                .orElseThrow(
                        () -> new IllegalStateException("Product %s has no reference price".formatted(productCode)));
    }

    /** One blocking finding for each product of the need that has no price. */
    public List<Finding> missing(Need need) {
        List<Finding> findings = new ArrayList<>();
        for (String code : need.productCodes()) {
            if (find(code).isEmpty()) {
                findings.add(Finding.of(
                        "REFERENCE_PRICE_MISSING",
                        code,
                        "Product %s heeft geen geldige richtprijs in de productlijst; vraag de prijseigenaar er een vast te stellen."
                                .formatted(code),
                        "art. 2.13 Aw 2012"));
            }
        }
        return findings;
    }
}
