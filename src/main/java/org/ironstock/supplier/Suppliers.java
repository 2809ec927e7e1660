package org.ironstock.supplier;

import java.util.Optional;

/** Parties that sell to the State. Only a confirmed party may bid. */
public interface Suppliers {

    Optional<Supplier> find(String supplierId);

    /** @throws java.util.NoSuchElementException when there is no such supplier */
    Supplier get(String supplierId);
}
