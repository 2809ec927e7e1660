package org.ironstock.handover.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.ironstock.handover.domain.Reconciliation.LotPieces;
import org.ironstock.handover.domain.Reconciliation.Lots;
import org.ironstock.stock.FlowKey;
import org.ironstock.stock.LotFlow;

/** Lots of which papers and ledger say something else; of each sum the first. */
final class DifferingLots {

    private final Map<FlowKey, Map<String, Long>> written = new HashMap<>();
    private final Map<FlowKey, NavigableMap<String, StockDifference>> first = new HashMap<>();

    private DifferingLots() {}

    static DifferingLots behind(Collection<FlowKey> sums, Lots lots) {
        DifferingLots differing = new DifferingLots();
        lots.paper(sums, differing::write);
        lots.ledger(sums, differing::book);
        differing.written.forEach((sum, unbooked) ->
                unbooked.forEach((lotId, pieces) -> differing.compare(sum, lotId, List.of(), -pieces)));
        return differing;
    }

    /** The first of a sum, by id. */
    Collection<StockDifference> of(FlowKey sum) {
        NavigableMap<String, StockDifference> lots = first.get(sum);
        return lots == null ? List.of() : lots.values();
    }

    private void write(LotPieces lot) {
        written.computeIfAbsent(lot.of(), sum -> new HashMap<>()).merge(lot.lotId(), lot.pieces(), Math::addExact);
    }

    private void book(LotFlow lot) {
        Map<String, Long> papers = written.get(lot.of());
        Long pieces = papers == null ? null : papers.remove(lot.lotId());
        compare(lot.of(), lot.lotId(), lot.movements(), lot.pieces() - (pieces == null ? 0 : pieces));
    }

    private void compare(FlowKey sum, String lotId, List<String> movements, long more) {
        if (Reconciliation.differs(sum.flow(), more)) {
            NavigableMap<String, StockDifference> lots = first.computeIfAbsent(sum, key -> new TreeMap<>());
            lots.put(lotId, StockDifference.of(sum, lotId, movements, more));
            if (lots.size() > Reconciliation.MOST_LOTS) {
                lots.pollLastEntry();
            }
        }
    }
}
