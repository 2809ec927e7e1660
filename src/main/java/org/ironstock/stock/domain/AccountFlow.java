package org.ironstock.stock.domain;

import java.util.EnumSet;
import org.ironstock.stock.Account;
import org.ironstock.stock.Counter;
import org.ironstock.stock.Holding;
import org.ironstock.stock.MovementKind;
import org.ironstock.stock.StockStatus;

/** From which account to which a kind of movement may go. */
final class AccountFlow {

    private AccountFlow() {}

    static boolean allowed(MovementKind kind, Account from, Account to) {
        return switch (kind) {
            case RECEIPT -> from == Counter.SUPPLIER && in(to, StockStatus.NOT_FREE);
            case OPENING -> from == Counter.OPENING && to instanceof Holding;
            case RELEASE -> status(from, to, StockStatus.FREE, StockStatus.NOT_FREE);
            case REJECTION ->
                status(from, to, StockStatus.REJECTED, StockStatus.NOT_FREE, StockStatus.FREE, StockStatus.RESERVED);
            case QUARANTINE ->
                status(from, to, StockStatus.NOT_FREE, StockStatus.FREE, StockStatus.RESERVED, StockStatus.REJECTED);
            case RESERVATION -> status(from, to, StockStatus.RESERVED, StockStatus.FREE);
            case RESERVATION_END -> status(from, to, StockStatus.FREE, StockStatus.RESERVED);
            case EXPIRY ->
                status(
                        from,
                        to,
                        StockStatus.EXPIRED,
                        StockStatus.FREE,
                        StockStatus.NOT_FREE,
                        StockStatus.RESERVED,
                        StockStatus.REJECTED);
            case TRANSFER ->
                from instanceof Holding here
                        && to instanceof Holding there
                        && there.equals(new Holding(there.place(), here.owner(), here.status(), here.reservedFor()));
            case OWNERSHIP ->
                from instanceof Holding seller
                        && to instanceof Holding buyer
                        && buyer.equals(
                                new Holding(seller.place(), buyer.owner(), seller.status(), seller.reservedFor()));
            case ISSUE -> in(from, StockStatus.FREE, StockStatus.RESERVED) && to == Counter.CARE;
            case RETURN ->
                in(from, StockStatus.NOT_FREE, StockStatus.REJECTED) && to == Counter.SUPPLIER
                        || from == Counter.CARE && in(to, StockStatus.NOT_FREE);
            case SALE -> from instanceof Holding && to == Counter.SOLD;
            case DONATION -> from instanceof Holding && to == Counter.DONATED;
            case PROCESSING -> from instanceof Holding && to == Counter.PROCESSED;
            case COUNT ->
                from instanceof Holding && to == Counter.LOST || from == Counter.LOST && in(to, StockStatus.NOT_FREE);
            case REVERSAL -> true;
        };
    }

    /** At the same place and owner from one of these statuses to another. */
    private static boolean status(
            Account from, Account to, StockStatus into, StockStatus first, StockStatus... others) {
        return from instanceof Holding before
                && to instanceof Holding after
                && before.place().equals(after.place())
                && before.owner().equals(after.owner())
                && after.status() == into
                && EnumSet.of(first, others).contains(before.status());
    }

    private static boolean in(Account account, StockStatus first, StockStatus... others) {
        return account instanceof Holding holding && EnumSet.of(first, others).contains(holding.status());
    }
}
