package org.ironstock.handover.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ironstock.shared.Quantity;

/**
 * Carries what was counted of each lot into what the books hold of it. A lot that lies in several holdings is counted as
 * one: what is missing is taken from what is least bound first, so that reservations are kept as long as they can be. What
 * was found beyond the books belongs to nobody yet.
 *
 * @param lots with what is missing of each
 * @param surplus pieces beyond the books, by lot; only lots that have some
 */
public record CountedLots(List<SiteLot> lots, Map<String, Quantity> surplus) {

    /**
     * @param counted pieces that were accepted, by lot; one of each lot
     * @throws IllegalStateException when a lot was not counted
     */
    public static CountedLots of(List<SiteLot> lots, Map<String, Quantity> counted) {
        Map<String, List<SiteLot>> byLot = new LinkedHashMap<>();
        lots.forEach(lot -> byLot.computeIfAbsent(lot.lot().lotId(), id -> new ArrayList<>())
                .add(lot));
        List<SiteLot> found = new ArrayList<>();
        Map<String, Quantity> surplus = new LinkedHashMap<>();
        byLot.forEach((lotId, holdings) -> {
            Quantity accepted = counted.get(lotId);
            if (accepted == null) {
                throw new IllegalStateException("Lot %s was not counted".formatted(lotId));
            }
            long book = holdings.stream()
                    .mapToLong(holding -> holding.book().pieces())
                    .sum();
            found.addAll(less(holdings, Math.max(0, book - accepted.pieces())));
            if (accepted.pieces() > book) {
                surplus.put(lotId, Quantity.of(accepted.pieces() - book));
            }
        });
        return new CountedLots(List.copyOf(found), Map.copyOf(surplus));
    }

    private static List<SiteLot> less(List<SiteLot> holdings, long missing) {
        long left = missing;
        List<SiteLot> found = new ArrayList<>();
        // statuses are listed from free to expired; reserved comes last here, since it is promised to somebody
        List<SiteLot> ordered = holdings.stream()
                .sorted(Comparator.comparing(
                                (SiteLot lot) -> !lot.holding().reservedFor().isEmpty())
                        .thenComparing(lot -> lot.holding().status())
                        .thenComparing(lot -> lot.holding().reservedFor())
                        .thenComparing(lot -> lot.holding().owner()))
                .toList();
        for (SiteLot holding : ordered) {
            long taken = Math.min(left, holding.book().pieces());
            left -= taken;
            found.add(holding.missing(Quantity.of(taken)));
        }
        return found;
    }
}
