package org.ironstock.stock;

import java.util.List;

/**
 * Places that nothing may leave, because their stock is counted and handed over. The ledger takes no movement that brings
 * stock out of a frozen place, to another owner or into a reservation, and sets none of it aside. Counts, samples that
 * tests use up and changes of status go on.
 */
public interface PlaceFreezes {

    /**
     * Freezes a place. Waits for who books from it now; whoever books after it is refused. Frozen again by the same case it
     * stays as it is.
     */
    void freeze(String place, String caseRef, String documentRef, String official);

    /**
     * The case no longer keeps the place frozen; has no effect when it does not.
     *
     * @param reason why, in Dutch
     */
    void lift(String place, String caseRef, String reason, String official);

    /** Allows what would be refused, up to a quantity; the same document twice allows no more. */
    void exempt(FreezeExemption exemption);

    /** What keeps a place frozen, oldest first; empty when stock may leave it. */
    List<PlaceFreeze> of(String place);
}
