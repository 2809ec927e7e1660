package org.ironstock.supplier;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parties that sell to the State. Only a confirmed party may bid. */
public interface Suppliers {

    Optional<Supplier> find(String supplierId);

    /** @throws java.util.NoSuchElementException when there is no such supplier */
    Supplier get(String supplierId);

    /** Name of a party, as officials read it; its id alone when the register does not have it. */
    default String name(String supplierId) {
        return find(supplierId).map(Supplier::name).orElse(supplierId);
    }

    /** Name of a party with its id; the id alone when the register does not have it. */
    default String label(String supplierId) {
        return find(supplierId)
                .map(supplier -> "%s (%s)".formatted(supplier.name(), supplierId))
                .orElse(supplierId);
    }

    /** Names by id of those that exist; for who names many. */
    Map<String, String> names(Collection<String> supplierIds);

    /** Every party that is registered or confirmed: those that a published text must not betray. */
    List<Supplier> parties();

    /**
     * Registers a party with a credential of its own; CIBG must still confirm it.
     *
     * @throws org.ironstock.platform.Problem 422 with all findings when the registration is not sound, 409 when the KvK
     *     number is registered already
     */
    RegisteredSupplier register(SupplierRegistration registration);

    /**
     * CIBG has seen that the registration is that of the party with this KvK number: from now on it may bid.
     *
     * @throws org.ironstock.platform.Problem 404 when there is no such supplier, 409 when it was decided already
     */
    Supplier confirm(String supplierId, String official);

    /**
     * CIBG does not accept the registration; its KvK number can be registered anew.
     *
     * @param reason why, as the party may read it
     * @throws org.ironstock.platform.Problem 422 without a reason, 404 when there is no such supplier, 409 when it was
     *     decided already
     */
    Supplier refuse(String supplierId, String official, String reason);
}
