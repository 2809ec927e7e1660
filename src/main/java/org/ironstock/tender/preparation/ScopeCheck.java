package org.ironstock.tender.preparation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ironstock.product.Product;
import org.ironstock.product.Products;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.shared.UnitPrice;
import org.ironstock.tender.domain.Need;
import org.ironstock.tender.domain.ReferencePrices;
import org.springframework.stereotype.Component;

/** Holds a need against the product list of today: only admitted products with a reference price go to tender. */
@Component
public class ScopeCheck {

    private final Products products;
    private final Clock clock;

    ScopeCheck(Products products, Clock clock) {
        this.products = products;
        this.clock = clock;
    }

    /** Everything that keeps this need out of a tender. */
    public List<Finding> findings(Need need) {
        List<Finding> findings = new ArrayList<>(products.outsideScope(need.productCodes(), today()));
        List<String> outside = findings.stream().map(Finding::subject).toList();
        referencePrices(need).missing(need).stream()
                .filter(finding -> !outside.contains(finding.subject()))
                .forEach(findings::add);
        return findings;
    }

    /** Reference prices of the products of a need, as far as the list has them. */
    public ReferencePrices referencePrices(Need need) {
        Map<String, UnitPrice> prices = new LinkedHashMap<>();
        for (Product product : productsOf(need)) {
            product.priceRange().ifPresent(range -> prices.put(product.code(), range.reference()));
        }
        return new ReferencePrices(prices);
    }

    /** Products of a need as the list has them today; a code that is not on it is left out. */
    public List<Product> productsOf(Need need) {
        LocalDate today = today();
        return need.productCodes().stream()
                .flatMap(code -> products.find(code, today).stream())
                .toList();
    }

    /** Everything that may be tendered today. */
    public List<Product> admitted() {
        return products.admitted(today());
    }

    private LocalDate today() {
        return DutchCalendar.dayOf(clock.instant());
    }
}
