package org.ironstock.contract.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ironstock.shared.Finding;

/**
 * How one requirement was found in the supervision of a contract.
 *
 * @param code of the requirement, e.g. {@code SCALE_UP}
 * @param text what was found; for a requirement that does not apply, why
 * @param owner official who resolves it; empty text unless it is not met
 * @param resolveBy last day to resolve it; empty unless it is not met
 */
public record SupervisionScore(String code, Verdict verdict, String text, String owner, Optional<LocalDate> resolveBy) {

    private static final String GROUND = "werkwijze productiecontracten, deel B: toezicht per kwartaal door het CIBG";

    /** A requirement of the list, as it counts on the day. */
    public record Item(String code, int position, String text) {}

    /** What was found. */
    public enum Verdict {
        MET("voldaan"),
        NOT_MET("niet voldaan"),
        NOT_APPLICABLE("niet van toepassing");

        private final String dutch;

        Verdict(String dutch) {
            this.dutch = dutch;
        }

        public String inDutch() {
            return dutch;
        }
    }

    /**
     * What is wrong with a scorecard; empty when it can be kept.
     *
     * @param owners officials who may resolve what is not met
     */
    public static List<Finding> faults(
            List<Item> items, List<SupervisionScore> scores, Set<String> owners, LocalDate today) {
        List<Finding> faults = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        scores.forEach(score -> seen.merge(score.code(), 1, Integer::sum));
        boolean whole =
                items.stream().allMatch(item -> seen.getOrDefault(item.code(), 0) == 1) && seen.size() == items.size();
        if (!whole) {
            faults.add(Finding.of(
                    "SUPERVISION_INCOMPLETE",
                    "rows",
                    "Beoordeel elk van de %d eisen een keer.".formatted(items.size()),
                    GROUND));
        }
        scores.forEach(score -> score.check(owners, today, faults));
        return faults;
    }

    private void check(Set<String> owners, LocalDate today, List<Finding> faults) {
        if (verdict != Verdict.MET && text.isBlank()) {
            faults.add(Finding.of(
                    "SUPERVISION_FINDING_MISSING",
                    code,
                    "Leg bij '%s' uit wat er is gevonden.".formatted(verdict.inDutch()),
                    GROUND));
        }
        if (verdict == Verdict.NOT_MET
                && (resolveBy.filter(day -> day.isAfter(today)).isEmpty() || !owners.contains(owner))) {
            faults.add(Finding.of(
                    "SUPERVISION_TERM",
                    code,
                    "Geef bij een eis waaraan niet is voldaan een dag na vandaag en een eigenaar.",
                    GROUND));
        }
    }
}
