package org.ironstock.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.Lot;

/**
 * Goods that came in and wait for their release. One lot id for each receipt: what comes later of the same batch of the
 * supplier is a lot of its own.
 *
 * @param lot product, batch number on the box, maker, dates and regulatory basis; registered with the ledger if it does
 *     not know the lot yet
 * @param quantity counted at receipt, above zero
 * @param place where it lies, e.g. {@code DC-VENLO}
 * @param owner whose it is, e.g. {@code VWS}
 * @param intendedIssueOn day on which it is meant to go to care at the latest; empty when nothing is planned, then the
 *     regulatory basis must hold on the day of release
 * @param documentRef proof of the receipt, e.g. the number of the receipt
 * @param receivedBy official who booked the receipt
 * @param certificates papers that came with it; what is missing is asked of an official
 */
public record ReceivedLot(
        Lot lot,
        Quantity quantity,
        String place,
        String owner,
        Optional<LocalDate> intendedIssueOn,
        String documentRef,
        Instant receivedAt,
        String receivedBy,
        List<Certificate> certificates) {

    public ReceivedLot {
        certificates = List.copyOf(certificates);
    }
}
