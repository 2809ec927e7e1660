package org.ironstock.stock;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Where pieces came from and went to, added up from the entries of the ledger, however many lots there are. */
public interface StockFlows {

    /** By product, place and way; nothing where nothing went. */
    List<FlowTotal> totals(FlowScope scope);

    /** Every lot behind these sums, one after the other in no order. */
    void lots(FlowScope scope, Collection<FlowKey> sums, Consumer<LotFlow> each);

    /** What each movement took, in the order of booking. */
    List<MovementFlow> movements(FlowScope scope);

    /** What is left by the balances, by product and place; nothing where nothing is left. */
    List<PlaceTotal> left(FlowScope scope);

    /**
     * Lots that are left, by product, place and id, each with the newest movement of it.
     *
     * @param most largest number of lots of one product at one place
     */
    List<LotLeft> leftLots(FlowScope scope, int most);

    /**
     * Holdings above zero, by lot.
     *
     * @param afterLot the last lot that the caller has; empty for the first ones
     * @param lots largest number of lots; all holdings of a lot come together
     */
    List<StockHolding> holdings(FlowScope scope, String afterLot, int lots);
}
