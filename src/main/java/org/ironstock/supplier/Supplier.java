package org.ironstock.supplier;

/**
 * A party.
 *
 * @param id e.g. {@code SUP-0001}
 * @param kvkNumber number in the Dutch trade register, eight digits
 * @param countryCode ISO 3166-1, two letters
 * @param smallOrMedium whether it calls itself a small or medium-sized enterprise (mkb)
 * @param state only a confirmed supplier may bid
 */
public record Supplier(
        String id,
        String name,
        String kvkNumber,
        String contactEmail,
        String street,
        String postalCode,
        String city,
        String countryCode,
        boolean smallOrMedium,
        State state) {

    public enum State {
        REGISTERED,
        CONFIRMED,
        REFUSED,
        BLOCKED
    }

    public boolean mayBid() {
        return state == State.CONFIRMED;
    }
}
