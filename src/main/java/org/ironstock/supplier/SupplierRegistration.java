package org.ironstock.supplier;

/**
 * What a party tells about itself when it registers.
 *
 * @param kvkNumber number in the Dutch trade register, eight digits
 * @param postalCode for the Netherlands four digits and two letters
 * @param countryCode ISO 3166-1, two letters
 * @param smallOrMedium whether it calls itself a small or medium-sized enterprise (mkb); asked for by the result notice
 */
public record SupplierRegistration(
        String name,
        String kvkNumber,
        String contactEmail,
        String street,
        String postalCode,
        String city,
        String countryCode,
        boolean smallOrMedium) {}
