package org.ironstock.quality;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Release of lots. What is received waits, not free, until two people have found it good: one who entered the results of
 * its tests and another who released it. Process {@code lotRelease} walks it: in {@code lotId}, out {@code
 * releaseOutcome} ({@code RELEASED} or {@code REJECTED}).
 */
public interface LotReleases {

    /**
     * Books the goods as not free and makes the case of their release. The same lot with the same content has no second
     * effect. Whoever calls starts the process {@code lotRelease} for it.
     *
     * @throws IllegalStateException when the lot was received before with other content
     * @throws org.ironstock.stock.MovementRefused when the ledger does not take the receipt
     */
    void receive(ReceivedLot lot);

    /**
     * Makes the case of the release of a lot that the ledger holds as not free already, e.g. inherited stock; books no
     * receipt. The same lot with the same content has no second effect. Whoever calls starts the process {@code lotRelease}
     * for it.
     *
     * @throws IllegalStateException when there is a case of the lot with other content
     */
    void inspect(ReceivedLot lot);

    /** How far the release of a lot is; empty for a lot that was never received here. */
    Optional<ReleaseStatus> find(String lotId);

    /** Days on which lots were released after their tests, by lot; those that never were are not in it. */
    Map<String, LocalDate> releasedOn(Collection<String> lotIds);

    /** The newest lot of this product and supplier that was released; for whether a pass is recent enough. */
    Optional<PassedTest> latestPass(String productCode, String supplierId);

    /** How many of the newest lots of this supplier and product were rejected, one after the other; 0 after a release. */
    int rejectedInARow(String supplierId, String productCode);
}
