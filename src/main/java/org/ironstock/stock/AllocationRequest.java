package org.ironstock.stock;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.ironstock.shared.Quantity;

/**
 * Asks to set stock of a product aside, whatever expires first going first.
 *
 * @param reference key of the caller under which it is booked once
 * @param quantity above zero
 * @param wholeMonths shelf life that must be left on the day of issue, in whole months, 0 to 600; zero means not expired
 * @param issueOn day on which it is to be issued; today when empty
 * @param reservedFor what it is set aside for
 * @param places codes of places that may give; empty for all
 * @param owners owners whose stock may be taken; empty for all
 * @param documentRef what proves that it may be set aside
 */
public record AllocationRequest(
        String reference,
        String productCode,
        Quantity quantity,
        int wholeMonths,
        Optional<LocalDate> issueOn,
        String reservedFor,
        Set<String> places,
        Set<String> owners,
        String documentRef,
        String bookedBy) {

    /** @throws IllegalArgumentException when a text is blank or too long, nothing is asked, or the months are below zero */
    public AllocationRequest {
        Movement.requireText("reference", reference);
        Movement.requireText("product", productCode);
        Movement.requireText("reservation", reservedFor);
        Movement.requireText("document", documentRef);
        Movement.requireText("person who books", bookedBy);
        if (quantity.pieces() < 1 || quantity.pieces() > Movement.MOST_PIECES || wholeMonths < 0 || wholeMonths > 600) {
            throw new IllegalArgumentException("An allocation asks for pieces with a shelf life, found %s and %d months"
                    .formatted(quantity, wholeMonths));
        }
        places = Set.copyOf(places);
        owners = Set.copyOf(owners);
    }
}
