package org.ironstock.stock;

import java.util.List;
import org.ironstock.shared.Quantity;

/** What came of asking to set stock aside: all of it, or nothing. */
public sealed interface Allocation {

    /**
     * Set aside.
     *
     * @param reference movement by which it was reserved
     * @param parts what was taken, first expired first; each is a reserved holding with the quantity taken now
     */
    record Reserved(String reference, List<StockHolding> parts) implements Allocation {
        public Reserved {
            parts = List.copyOf(parts);
        }
    }

    /** There is less than was asked for; nothing was set aside. */
    record Short(Quantity asked, Quantity available) implements Allocation {}
}
