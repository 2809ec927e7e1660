package org.ironstock.tender.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ironstock.shared.Finding;

/**
 * Who opens and who evaluates the bids of one tender, by user id.
 *
 * @param appointedBy official who appointed them
 * @param appointedAt when; before closing, unless the director did it later with a reason
 * @param firstOpeners the first opener, then the deputy
 * @param secondOpeners the second opener, then the deputy
 * @param evaluators at least three, who score blind to each other
 * @param reserves evaluators who stand in
 */
public record Panel(
        String tenderId,
        String appointedBy,
        Instant appointedAt,
        List<String> firstOpeners,
        List<String> secondOpeners,
        String chair,
        List<String> evaluators,
        List<String> reserves) {

    /** Fewer evaluators cannot be blind to each other and still form a judgement. */
    public static final int LEAST_EVALUATORS = 3;

    /** The first opener leads the procedure, as TenderNed asks for "Kluis openen". */
    public static final Set<String> FIRST_OPENER_GROUPS = Set.of("cibg-contract-manager");

    public static final Set<String> SECOND_OPENER_GROUPS = Set.of("cibg-buyer", "cibg-lawyer", "cibg-contract-manager");

    public static final Set<String> EVALUATOR_GROUPS = Set.of("cibg-evaluator");

    public static final Set<String> CHAIR_GROUPS = Set.of("cibg-evaluator", "cibg-lawyer");

    public Panel {
        firstOpeners = List.copyOf(firstOpeners);
        secondOpeners = List.copyOf(secondOpeners);
        evaluators = List.copyOf(evaluators);
        reserves = List.copyOf(reserves);
    }

    /**
     * Every rule that this panel breaks.
     *
     * @param groupsOf groups of an official; empty when the official does not exist
     */
    public List<Finding> check(Function<String, Set<String>> groupsOf) {
        List<Finding> findings = new ArrayList<>();
        if (firstOpeners.size() != 2 || secondOpeners.size() != 2) {
            findings.add(Finding.of(
                    "OPENERS_INCOMPLETE",
                    "openers",
                    "Benoem een eerste en een tweede opener, elk met een plaatsvervanger."));
        }
        if (evaluators.size() < LEAST_EVALUATORS) {
            findings.add(Finding.of(
                    "TOO_FEW_EVALUATORS",
                    "evaluators",
                    "Benoem ten minste " + LEAST_EVALUATORS + " beoordelaars; er staan er " + evaluators.size() + "."));
        }
        findings.addAll(notDistinct());
        firstOpeners.forEach(who -> requireGroup(findings, "firstOpener", who, FIRST_OPENER_GROUPS, groupsOf));
        secondOpeners.forEach(who -> requireGroup(findings, "secondOpener", who, SECOND_OPENER_GROUPS, groupsOf));
        requireGroup(findings, "chair", chair, CHAIR_GROUPS, groupsOf);
        evaluators.forEach(who -> requireGroup(findings, "evaluators", who, EVALUATOR_GROUPS, groupsOf));
        reserves.forEach(who -> requireGroup(findings, "reserves", who, EVALUATOR_GROUPS, groupsOf));
        return findings;
    }

    /** Nobody has two roles: an opener does not evaluate, and the chair of the consensus does not score. */
    private List<Finding> notDistinct() {
        Set<String> seen = new TreeSet<>();
        return everyone()
                .filter(who -> !seen.add(who))
                .distinct()
                .map(who -> Finding.of(
                        "ROLE_TWICE", "panel", "'" + who + "' heeft meer dan één rol; benoem voor elke rol een ander."))
                .toList();
    }

    private static void requireGroup(
            List<Finding> findings,
            String field,
            String who,
            Set<String> allowed,
            Function<String, Set<String>> groupsOf) {
        if (groupsOf.apply(who).stream().noneMatch(allowed::contains)) {
            findings.add(Finding.of(
                    "WRONG_GROUP",
                    field,
                    "'" + who + "' kan deze rol niet hebben; kies iemand uit "
                            + allowed.stream().sorted().collect(Collectors.joining(", ")) + "."));
        }
    }

    public Stream<String> everyone() {
        return Stream.of(firstOpeners, secondOpeners, List.of(chair), evaluators, reserves)
                .flatMap(List::stream);
    }

    public boolean mayOpenFirst(String official) {
        return firstOpeners.contains(official);
    }

    public boolean mayOpenSecond(String official) {
        return secondOpeners.contains(official);
    }
}
