package org.ironstock.tender.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Ranks suitable candidates by the published selection criteria (art. 2.99 and 2.100 Aw 2012). Where the number is not
 * limited all suitable ones are selected; a tie at the last place is not broken by hand: all of the same score are in.
 */
public final class CandidateRanking {

    private CandidateRanking() {}

    /** All candidates, the suitable ones ranked first. */
    public static List<Candidate> rank(List<Candidate> judged, SelectionPlan plan) {
        List<Candidate> suitable = judged.stream()
                .filter(Candidate::suitable)
                .sorted(Comparator.comparing((Candidate candidate) -> score(candidate, plan))
                        .reversed()
                        .thenComparing(Candidate::supplierId))
                .toList();
        List<Candidate> ranked = new ArrayList<>();
        for (Candidate candidate : suitable) {
            BigDecimal score = score(candidate, plan);
            int better = Math.toIntExact(suitable.stream()
                    .filter(other -> score(other, plan).compareTo(score) > 0)
                    .count());
            boolean selected = plan.mostInvited() == 0 || better < plan.mostInvited();
            ranked.add(candidate.ranked(score, better + 1, selected));
        }
        judged.stream().filter(candidate -> !candidate.suitable()).forEach(ranked::add);
        return ranked;
    }

    private static BigDecimal score(Candidate candidate, SelectionPlan plan) {
        return plan.criteria().stream()
                .map(criterion -> BigDecimal.valueOf(criterion.weight())
                        .multiply(BigDecimal.valueOf(candidate.points().getOrDefault(criterion.code(), 0))))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .movePointLeft(2);
    }
}
