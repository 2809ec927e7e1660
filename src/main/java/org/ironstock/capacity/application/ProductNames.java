package org.ironstock.capacity.application;

import org.ironstock.product.Products;
import org.springframework.stereotype.Component;

/** Products as an official reads them. */
@Component
public class ProductNames {

    private final Products products;
    private final CapacityPolicy policy;

    ProductNames(Products products, CapacityPolicy policy) {
        this.products = products;
        this.policy = policy;
    }

    /** Name of a product with its code; the code alone when the list does not know it. */
    public String of(String code) {
        return products.label(code, policy.today());
    }
}
