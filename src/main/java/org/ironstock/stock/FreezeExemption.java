package org.ironstock.stock;

import org.ironstock.shared.Quantity;

/**
 * What may leave a frozen place all the same.
 *
 * @param documentRef signed document that allows it; only a movement that names it makes use of it
 * @param quantity most that may leave under the document, in all
 */
public record FreezeExemption(String place, String productCode, String documentRef, Quantity quantity, String givenBy) {

    /** @throws IllegalArgumentException when a text is blank or too long, or nothing is allowed */
    public FreezeExemption {
        Movement.requireText("place", place);
        Movement.requireText("product", productCode);
        Movement.requireText("document", documentRef);
        Movement.requireText("person who allows", givenBy);
        if (quantity.pieces() < 1) {
            throw new IllegalArgumentException("An exemption allows something, found " + quantity);
        }
    }
}
