package org.ironstock.stock;

/**
 * A movement to be undone by a reversing entry, which counts from the moment at which the undone movement happened. The
 * original stays as it is.
 *
 * @param movementRef reference of the movement to undo
 * @param reason why, in words
 * @param documentRef what proves that it must be undone
 * @param bookedBy official or system that books
 */
public record Reversal(String movementRef, String reason, String documentRef, String bookedBy) {

    /** @throws IllegalArgumentException when a text is blank or too long */
    public Reversal {
        Movement.requireText("reference", movementRef);
        Movement.requireText("reason", reason);
        Movement.requireText("document", documentRef);
        Movement.requireText("person who books", bookedBy);
    }
}
