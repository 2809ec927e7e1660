package org.ironstock.pool;

import java.util.List;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;

/**
 * Money of pools of buyers, as orders take it. A ceiling holds for all orders of a pool together and is checked and taken
 * on one locked row, so that it holds however many ask at once.
 */
public interface PoolReservations {

    /** The pool that the application starts with. */
    String PPE_POOL = "PPE-POOL";

    /**
     * Sets money of a pool aside for an order. Asking again for the same order replaces its reservation: only the
     * difference is taken or given back.
     *
     * @param orderRef order that takes the money, e.g. {@code ORD-2026-001}
     * @param amount above zero, excluding VAT
     * @return blocking findings when the money was not set aside, and then nothing has changed; a warning when it was, but
     *     the pool is nearly empty; else nothing
     */
    List<Finding> reserve(String orderRef, String poolCode, String productCode, Money amount);

    /** Gives the reservation of an order back; has no effect when there is none or when it was settled. */
    void release(String orderRef);

    /** Whether at least this much is set aside for the order now. */
    boolean reserved(String orderRef, Money amount);

    /**
     * The order binds: its reservation becomes spending of the pool. The same amount twice has no second effect.
     *
     * @param amount at most what was reserved; the rest is given back
     * @throws IllegalStateException when less is reserved, or the order was settled for another amount
     */
    void settle(String orderRef, Money amount);

    /**
     * A settled order costs less in the end: the pool gets this much back. Each call gives back again.
     *
     * @param amount from zero up to what the order spent
     * @throws IllegalStateException when the order did not settle as much
     */
    void spendLess(String orderRef, Money amount);
}
