package org.ironstock.supplier;

/**
 * A party that has just registered.
 *
 * @param secret its password for Basic sign-in with the supplier id as name; shown this once, kept only as a hash
 */
public record RegisteredSupplier(Supplier supplier, String secret) {

    @Override
    public String toString() {
        return "RegisteredSupplier[supplier=" + supplier.id() + ", secret=…]";
    }
}
