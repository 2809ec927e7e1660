package org.ironstock.platform;

import java.util.Optional;

/** Who called an address that is not for officials: a machine client or a supplier, by its reference. */
public interface CurrentCaller {

    /** Id of the machine client; empty when the caller is none. */
    Optional<String> findClient();

    /** Id of the supplier, e.g. {@code SUP-0001}; empty when the caller is none. */
    Optional<String> findSupplier();

    /**
     * Id of the machine client, on an address that only clients may call.
     *
     * @throws IllegalStateException when the caller is none
     */
    default String getClient() {
        return findClient().orElseThrow(() -> new IllegalStateException("The caller is no machine client"));
    }

    /**
     * Id of the supplier, on an address that only suppliers may call.
     *
     * @throws IllegalStateException when the caller is none
     */
    default String getSupplier() {
        return findSupplier().orElseThrow(() -> new IllegalStateException("The caller is no supplier"));
    }
}
