package org.ironstock.handover.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.ironstock.handover.domain.StockDifference.Kind;
import org.ironstock.stock.Flow;
import org.ironstock.stock.FlowKey;
import org.ironstock.stock.FlowTotal;
import org.ironstock.stock.LotFlow;
import org.ironstock.stock.LotLeft;
import org.ironstock.stock.MovementFlow;
import org.ironstock.stock.PlaceTotal;
import org.jspecify.annotations.Nullable;

/**
 * Whether every piece of a handover is accounted for: opening + in = transferred + issued + sold + donated + processed +
 * lost, for each product, and each of these agrees with the paper that it rests on.
 *
 * <p>Sums are compared first, by product and place; only where they differ are lots looked at, so that a million lots cost
 * no more than their sums.
 */
public final class Reconciliation {

    /** Most lots that are named of one difference between sums. */
    public static final int MOST_LOTS = 100;

    /** What papers must say exactly; of the others the ledger may have more, e.g. what a test used up. */
    private static final Set<Flow> EXACT = Set.of(Flow.OPENING, Flow.SOLD, Flow.DONATED);

    private final Map<FlowKey, FlowTotal> ledger = new HashMap<>();
    private final Map<FlowKey, Paper> papers = new HashMap<>();
    private final List<PlaceTotal> left;
    private final List<MovementFlow> unproven;
    private final Lots lots;

    /**
     * What papers say of a product at a place: the accepted list, the signed decisions of disposal and of loss.
     *
     * @param check as of {@link FlowTotal}
     */
    public record Paper(String productCode, String place, Flow flow, long pieces, BigDecimal check) {}

    /** Pieces of one lot that papers of a sum speak of. */
    public record LotPieces(FlowKey of, String lotId, long pieces) {}

    /** Lots behind sums that differ; all sums are asked at once, and lots come one after the other in no order. */
    public interface Lots {
        void paper(Collection<FlowKey> sums, Consumer<LotPieces> each);

        void ledger(Collection<FlowKey> sums, Consumer<LotFlow> each);

        /** Of each product at each place no more than the most; all at once, for at first everything is left. */
        List<LotLeft> left(int most);
    }

    /** One product, in pieces; of each way, also where nothing went. */
    public record Line(String productCode, Map<Flow, Long> pieces, long left) {

        public Line {
            Map<Flow, Long> all = new EnumMap<>(Flow.class);
            for (Flow flow : Flow.values()) {
                all.put(flow, pieces.getOrDefault(flow, 0L));
            }
            pieces = Collections.unmodifiableMap(all);
        }

        public long of(Flow flow) {
            return pieces.getOrDefault(flow, 0L);
        }

        /** Opening and what came in, less what went out by every way: what must be left, and zero at the end. */
        public long balance() {
            return pieces.entrySet().stream()
                    .mapToLong(one -> one.getKey().inward() ? one.getValue() : -one.getValue())
                    .sum();
        }
    }

    /** What came of it. */
    public record Verdict(List<Line> lines, List<StockDifference> differences) {

        /** Whether the handover may end. */
        public boolean balanced() {
            return differences.isEmpty();
        }
    }

    private Reconciliation(
            Collection<Paper> papers,
            Collection<FlowTotal> flows,
            List<PlaceTotal> left,
            List<MovementFlow> unproven,
            Lots lots) {
        papers.forEach(paper -> this.papers.put(new FlowKey(paper.productCode(), paper.place(), paper.flow()), paper));
        flows.forEach(flow -> this.ledger.put(new FlowKey(flow.productCode(), flow.place(), flow.flow()), flow));
        this.left = left;
        this.unproven = unproven;
        this.lots = lots;
    }

    /**
     * @param left what the balances of the ledger say is there
     * @param unproven movements of which the document is not in the file or not signed
     */
    public static Verdict of(
            Collection<Paper> papers,
            Collection<FlowTotal> flows,
            List<PlaceTotal> left,
            List<MovementFlow> unproven,
            Lots lots) {
        return new Reconciliation(papers, flows, left, unproven, lots).verdict();
    }

    private Verdict verdict() {
        List<Line> lines = lines();
        List<StockDifference> differences = new ArrayList<>(againstPapers());
        if (!left.isEmpty()) {
            lots.left(MOST_LOTS)
                    .forEach(lot -> differences.add(new StockDifference(
                            Kind.LEFT,
                            lot.productCode(),
                            lot.place(),
                            lot.lotId(),
                            List.of(lot.newest()),
                            lot.pieces())));
        }
        for (Line line : lines) {
            if (line.balance() != line.left()) {
                differences.add(new StockDifference(
                        Kind.BALANCE, line.productCode(), "", "", List.of(), line.balance() - line.left()));
            }
        }
        unproven.forEach(movement -> differences.add(new StockDifference(
                Kind.UNPROVEN,
                movement.productCode(),
                movement.place(),
                "",
                List.of(movement.reference()),
                movement.pieces())));
        return new Verdict(lines, differences);
    }

    private List<Line> lines() {
        Map<String, Map<Flow, Long>> pieces = new TreeMap<>();
        ledger.values().forEach(flow -> pieces.computeIfAbsent(flow.productCode(), product -> new EnumMap<>(Flow.class))
                .merge(flow.flow(), flow.pieces(), Math::addExact));
        Map<String, Long> remaining = new HashMap<>();
        for (PlaceTotal there : left) {
            remaining.merge(there.productCode(), there.pieces(), Math::addExact);
            pieces.computeIfAbsent(there.productCode(), product -> new EnumMap<>(Flow.class));
        }
        return pieces.entrySet().stream()
                .map(product ->
                        new Line(product.getKey(), product.getValue(), remaining.getOrDefault(product.getKey(), 0L)))
                .toList();
    }

    /** Papers against the ledger, sum by sum in a fixed order. */
    private List<StockDifference> againstPapers() {
        Map<FlowKey, Long> differing = new LinkedHashMap<>();
        for (FlowKey key : keys()) {
            Paper paper = papers.get(key);
            FlowTotal booked = ledger.get(key);
            long more = (booked == null ? 0 : booked.pieces()) - (paper == null ? 0 : paper.pieces());
            if (differs(key.flow(), more)
                    || EXACT.contains(key.flow()) && sum(paper).compareTo(sum(booked)) != 0) {
                differing.put(key, more);
            }
        }
        if (differing.isEmpty()) {
            return List.of();
        }
        DifferingLots named = DifferingLots.behind(differing.keySet(), lots);
        List<StockDifference> found = new ArrayList<>();
        differing.forEach((key, more) -> {
            found.addAll(named.of(key));
            if (named.of(key).isEmpty()) {
                found.add(StockDifference.of(key, "", List.of(), more));
            }
        });
        return found;
    }

    /** @param more pieces that the ledger has above what papers say; below zero when it has less */
    static boolean differs(Flow flow, long more) {
        return EXACT.contains(flow) ? more != 0 : more < 0;
    }

    private Set<FlowKey> keys() {
        Set<FlowKey> keys = new TreeSet<>(Comparator.comparing(FlowKey::productCode)
                .thenComparing(FlowKey::place)
                .thenComparing(FlowKey::flow));
        keys.addAll(papers.keySet());
        ledger.keySet().stream().filter(key -> EXACT.contains(key.flow())).forEach(keys::add);
        return keys;
    }

    private static BigDecimal sum(@Nullable Paper paper) {
        return paper == null ? BigDecimal.ZERO : paper.check();
    }

    private static BigDecimal sum(@Nullable FlowTotal booked) {
        return booked == null ? BigDecimal.ZERO : booked.check();
    }
}
