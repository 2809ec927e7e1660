package org.ironstock.tender.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ironstock.tender.domain.RankedBid.DecidedBy;

/**
 * Bids in order, best first: by the unrounded figure of the formula, then by the published sub-criterion, then by the
 * draw.
 */
public record Ranking(List<RankedBid> places) {

    public Ranking {
        places = List.copyOf(places);
    }

    /** Ranks bids; no bid gives an empty ranking. */
    public static Ranking of(AwardFormula formula, Collection<AssessedBid> bids, Draw draw) {
        if (bids.isEmpty()) {
            return new Ranking(List.of());
        }
        AwardFormula.Field field = AwardFormula.Field.of(bids);
        Order order = new Order(formula, draw);
        List<Scored> scored = bids.stream()
                .map(bid -> new Scored(bid, formula.figure(bid, field)))
                .sorted(order.complete())
                .toList();
        List<RankedBid> places = new ArrayList<>();
        for (int i = 0; i < scored.size(); i++) {
            DecidedBy by = i + 1 < scored.size() ? order.decidedBy(scored.get(i), scored.get(i + 1)) : DecidedBy.LAST;
            places.add(new RankedBid(i + 1, scored.get(i).bid(), scored.get(i).figure(), by));
        }
        return new Ranking(places);
    }

    /** The bid in the first place; empty when there is no bid. */
    public Optional<RankedBid> first() {
        return places.stream().findFirst();
    }

    /** Numbers of the bids, best first. */
    public List<String> order() {
        return places.stream().map(RankedBid::bidId).toList();
    }

    /** The order in which the others stand when one is left out of the list without counting again. */
    public List<String> orderWithout(String bidId) {
        return order().stream().filter(other -> !other.equals(bidId)).toList();
    }

    private record Scored(AssessedBid bid, ScoreFigure figure) {}

    private record Order(AwardFormula formula, Draw draw) {

        Comparator<Scored> byFigure() {
            return Comparator.comparing(
                    scored -> Precision.compared(scored.figure().total()), formula.bestFirst());
        }

        Comparator<Scored> bySubCriterion() {
            return Comparator.comparing((Scored scored) -> scored.bid().tieScore())
                    .reversed();
        }

        Comparator<Scored> complete() {
            return byFigure()
                    .thenComparing(bySubCriterion())
                    .thenComparing(scored -> draw.lot(scored.bid().bidId()));
        }

        DecidedBy decidedBy(Scored higher, Scored lower) {
            if (byFigure().compare(higher, lower) != 0) {
                return DecidedBy.FIGURE;
            }
            return bySubCriterion().compare(higher, lower) != 0 ? DecidedBy.SUB_CRITERION : DecidedBy.DRAW;
        }
    }
}
