package org.ironstock.handover.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.Holding;
import org.ironstock.stock.Lot;
import org.ironstock.stock.StockStatus;

/**
 * What lay of a lot in one holding when its site was frozen, and what becomes of it.
 *
 * @param book pieces by the books
 * @param checkedOn day on which its quality was last found good; empty when nobody knows of any
 * @param ground what its destination rests on, in Dutch
 * @param reservationEnds whether an official ended its reservation for the handover
 * @param failedCheck whether a sample of it was found bad
 * @param missing pieces of it that the count did not find
 * @param value empty until it is valued
 */
public record SiteLot(
        Lot lot,
        Holding holding,
        Quantity book,
        Optional<LocalDate> checkedOn,
        Destination destination,
        String ground,
        String ruleVersion,
        boolean reservationEnds,
        boolean failedCheck,
        Quantity missing,
        Optional<Money> value) {

    /** A sample that is older asks for a new one [A]. */
    public static final int CHECK_MONTHS = 6;

    /** Pieces that were found. */
    public Quantity found() {
        return Quantity.of(book.pieces() - missing.pieces());
    }

    /** Whether the receiving party takes it over, as far as it was found. */
    public boolean takenOver() {
        return destination == Destination.TAKE_OVER && found().pieces() > 0;
    }

    /** Status by which its destination is decided: what is no longer reserved counts as free. */
    public StockStatus statusForDestination() {
        return holding.status() == StockStatus.RESERVED && reservationEnds ? StockStatus.FREE : holding.status();
    }

    /** Whether a sample must be taken before it is handed over. */
    public boolean checkDue(LocalDate today) {
        return destination == Destination.TAKE_OVER
                && checkedOn
                        .filter(day -> !day.plusMonths(CHECK_MONTHS).isBefore(today))
                        .isEmpty();
    }

    public SiteLot goes(Destination where, String why, String version) {
        return new SiteLot(
                lot, holding, book, checkedOn, where, why, version, reservationEnds, failedCheck, missing, value);
    }

    public SiteLot missing(Quantity pieces) {
        return new SiteLot(
                lot,
                holding,
                book,
                checkedOn,
                destination,
                ground,
                ruleVersion,
                reservationEnds,
                failedCheck,
                pieces,
                value);
    }

    public SiteLot worth(Money amount) {
        return new SiteLot(
                lot,
                holding,
                book,
                checkedOn,
                destination,
                ground,
                ruleVersion,
                reservationEnds,
                failedCheck,
                missing,
                Optional.of(amount));
    }
}
