package org.ironstock.stock.domain;

import org.ironstock.stock.Account;
import org.ironstock.stock.Counter;
import org.ironstock.stock.Holding;
import org.ironstock.stock.Movement;
import org.ironstock.stock.StockStatus;

/** What a frozen place does not let go. */
public final class FrozenFlow {

    private FrozenFlow() {}

    /**
     * Whether a line brings stock out of where it lies: away, to another owner, or into a reservation by which it is as
     * good as gone. What a count misses and what a test uses up is no way out.
     */
    public static boolean leaves(Movement.Line line) {
        if (!(line.from() instanceof Holding here)) {
            return false;
        }
        return line.to() instanceof Holding there ? leaves(here, there) : leaves(here, line.to());
    }

    private static boolean leaves(Holding here, Holding there) {
        boolean reserved = here.status() == StockStatus.FREE && there.status() == StockStatus.RESERVED;
        return reserved || !here.place().equals(there.place()) || !here.owner().equals(there.owner());
    }

    private static boolean leaves(Holding here, Account counter) {
        boolean usedUp = counter == Counter.PROCESSED && here.status() == StockStatus.NOT_FREE;
        return counter != Counter.LOST && !usedUp;
    }
}
