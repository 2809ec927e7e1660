package org.ironstock.handover.process;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironstock.product.Product;
import org.ironstock.product.Products;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.UnitPrice;
import org.springframework.stereotype.Component;

/** What the product list says of products, for officials who need not know its codes. */
@Component
class ListedProducts {

    private final Products products;
    private final Clock clock;

    ListedProducts(Products products, Clock clock) {
        this.products = products;
        this.clock = clock;
    }

    /** The name with the code behind it; the code alone of a product that the list does not know. */
    String inDutch(String code) {
        return products.label(code, DutchCalendar.dayOf(clock.instant()));
    }

    /** What a piece costs by the list, excluding VAT; empty while no price range counts. */
    Optional<UnitPrice> referencePrice(String code) {
        return find(code).flatMap(Product::priceRange).map(Product.PriceRange::reference);
    }

    private Optional<Product> find(String code) {
        return products.find(code, DutchCalendar.dayOf(clock.instant()));
    }

    /** The same rows, whose first cell is the code of a product, with the name there. */
    List<List<String>> named(List<List<String>> rows) {
        return rows.stream().map(this::withName).toList();
    }

    private List<String> withName(List<String> row) {
        List<String> named = new ArrayList<>(row);
        named.set(0, inDutch(row.get(0)));
        return named;
    }
}
