package org.ironstock.stock;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.shared.Quantity;

/**
 * The stock ledger: append-only double entries per lot, place, owner and status.
 *
 * <p>Booking locks the books of the products that it touches, in the order of their codes, until the transaction ends. Who
 * books several products should do so in one movement: two transactions that take the same books in another order may have
 * to be repeated.
 */
public interface StockLedger {

    /**
     * Makes a lot known. The same lot with the same content has no second effect.
     *
     * @throws MovementRefused when the product list does not know the product ({@code LOT_PRODUCT_UNKNOWN}) or the lot is
     *     known with other content ({@code LOT_OTHER_CONTENT})
     */
    void register(Lot lot);

    /**
     * Makes many lots known in few steps, each as by {@link #register}, all of them or none.
     *
     * @throws MovementRefused with what stands in the way of each
     */
    void registerAll(Collection<Lot> lots);

    Optional<Lot> findLot(String lotId);

    /**
     * Books a movement, whole or not at all. The same reference with the same content has no second effect.
     *
     * @throws MovementRefused when the reference was used for something else, a lot is unknown, the kind does not allow the
     *     accounts, it lies in the future, or a holding would fall below zero, now or at any moment since it happened
     */
    Posted post(Movement movement);

    /**
     * Undoes a movement by a reversing entry of the same moment; the original stays.
     *
     * @throws MovementRefused when there is no such movement, it was reversed before or is a reversal itself, or a holding
     *     would fall below zero
     */
    Posted reverse(Reversal reversal);

    /**
     * Sets stock aside, first expired first, all of it or nothing. What expires on the day of issue or has too little shelf
     * life left, or whose regulatory basis has ended by then, is not taken, nor what lies at a frozen place. The same reference with the same content gives
     * the same answer and has no second effect.
     *
     * @throws MovementRefused when the reference was used for something else or the day of issue has passed
     */
    Allocation allocate(AllocationRequest request);

    /** Holdings above zero, by product, expiry and lot. */
    List<StockHolding> holdings(HoldingQuestion question);

    /** Everything that lies at a place, by lot and status. */
    List<StockHolding> holdingsAt(String place);

    /** Totals of every product that has a book, by code. */
    List<StockTotals> totals(AsOf asOf);

    /** Totals of one product; all zero when the ledger has no lot of it. */
    StockTotals totals(String productCode, AsOf asOf);

    /** Cover of one product. */
    Cover cover(String productCode, WeeklyNeed need, AsOf asOf);

    /**
     * Cover of every product that has a book, by code.
     *
     * @param needs by product code; the need of a product that is not in it is unknown
     */
    Map<String, Cover> covers(Map<String, WeeklyNeed> needs, AsOf asOf);

    /**
     * How much of the usable stock of a product expires, or loses its regulatory basis, before it is used at this need, when
     * what ends first is used first.
     */
    Quantity expiringUnused(String productCode, Quantity weeklyNeed, AsOf asOf);

    /** Entries of a lot in the order of booking, some at a time. */
    List<LedgerEntry> entriesOfLot(String lotId, int from, int most);

    /** Entries of a movement; empty when there is none of this reference. */
    List<LedgerEntry> entriesOfMovement(String reference);

    /** Walks the whole ledger: every hash, every balance counted anew from the entries, every lot and product to zero. */
    LedgerVerification verify();
}
