package org.ironstock.supplier.web;

import org.ironstock.supplier.SupplierRegistration;
import org.jspecify.annotations.Nullable;

/** A registration as it comes in, over the API or from the page; what is missing is null. */
record RegistrationRequest(
        @Nullable String name,
        @Nullable String kvkNumber,
        @Nullable String contactEmail,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String countryCode,
        @Nullable Boolean smallOrMedium) {

    static RegistrationRequest empty() {
        return new RegistrationRequest("", "", "", "", "", "", "NL", false);
    }

    SupplierRegistration registration() {
        return new SupplierRegistration(
                orEmpty(name),
                orEmpty(kvkNumber),
                orEmpty(contactEmail),
                orEmpty(street),
                orEmpty(postalCode),
                orEmpty(city),
                orEmpty(countryCode),
                Boolean.TRUE.equals(smallOrMedium));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
