package org.ironstock.tender.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;

/**
 * What a motive to negotiate without notice must satisfy before a lawyer of the ministry reads it: every condition has an
 * answer of its own, and nothing is bought beyond the bridge to a stable solution.
 */
public final class UrgencyRules {

    static final int SHORTEST_ANSWER = 50;
    static final int SHORTEST_MOTIVE = 100;

    private static final String GROUND_URGENCY = "art. 2.32 lid 1 onder c Aw 2012";
    private static final String GROUND = "art. 2.32 lid 1 Aw 2012";

    private UrgencyRules() {}

    /**
     * Everything that is wrong.
     *
     * @param today day on which it is motivated
     * @param longestBridgeMonths months beyond which no bridge goes, by policy
     */
    public static List<Finding> check(
            UrgencyMotive motive,
            ProcedureWish.Justification justification,
            Need need,
            LocalDate today,
            int longestBridgeMonths) {
        List<Finding> findings = new ArrayList<>();
        if (!justification.urgent()) {
            if (motive.motive().length() < SHORTEST_MOTIVE) {
                findings.add(Finding.of(
                        "NEGOTIATION_WITHOUT_MOTIVE",
                        "motive",
                        "Motiveer in ten minste %d tekens waarom zonder aankondiging mag worden onderhandeld."
                                .formatted(SHORTEST_MOTIVE),
                        GROUND));
            }
            return findings;
        }
        checkAnswers(motive, findings);
        if (motive.holds()) {
            checkBridge(motive.bridge(), need, today, longestBridgeMonths, findings);
        }
        return findings;
    }

    private static void checkAnswers(UrgencyMotive motive, List<Finding> findings) {
        Set<UrgencyMotive.Condition> open = EnumSet.allOf(UrgencyMotive.Condition.class);
        for (UrgencyMotive.Answer answer : motive.conditions()) {
            open.remove(answer.condition());
            if (answer.text().length() < SHORTEST_ANSWER) {
                findings.add(Finding.of(
                        "URGENCY_ANSWER_TOO_SHORT",
                        answer.condition().name(),
                        "Licht '%s' toe in ten minste %d tekens."
                                .formatted(answer.condition().inDutch(), SHORTEST_ANSWER),
                        GROUND_URGENCY));
            }
        }
        open.forEach(condition -> findings.add(Finding.of(
                "URGENCY_ANSWER_MISSING",
                condition.name(),
                "'%s' is niet beantwoord; elke voorwaarde krijgt een eigen antwoord.".formatted(condition.inDutch()),
                GROUND_URGENCY)));
    }

    private static void checkBridge(
            Optional<UrgencyMotive.Bridge> stated, Need need, LocalDate today, int longest, List<Finding> findings) {
        if (stated.isEmpty() || !stated.get().stableFrom().isAfter(today)) {
            findings.add(Finding.of(
                    "BRIDGE_MISSING",
                    "stableFrom",
                    "Noem de dag na vandaag waarop een gewone aanbesteding een contract kan hebben gegeven.",
                    GROUND_URGENCY));
            return;
        }
        UrgencyMotive.Bridge bridge = stated.get();
        int months = months(today, bridge.stableFrom());
        if (months > longest) {
            findings.add(Finding.of(
                    "BRIDGE_TOO_LONG",
                    "stableFrom",
                    "De overbrugging duurt %d maanden; langer dan %d maanden is geen overbrugging."
                            .formatted(months, longest),
                    GROUND_URGENCY));
        }
        if (need.fullTermMonths() > months) {
            findings.add(Finding.of(
                    "TERM_BEYOND_BRIDGE",
                    "stableFrom",
                    "De looptijd met opties is %d maanden, de overbrugging %d maanden."
                            .formatted(need.fullTermMonths(), months),
                    GROUND_URGENCY));
        }
        if (bridge.quantity().exceeds(monthly(need).times(months))) {
            findings.add(Finding.of(
                    "BRIDGE_ABOVE_USE",
                    "bridgeQuantity",
                    "In %d maanden worden ten hoogste %s stuks gebruikt."
                            .formatted(
                                    months,
                                    DutchText.number(monthly(need).times(months).pieces())),
                    GROUND_URGENCY));
        }
        if (need.fullQuantity().exceeds(bridge.quantity())) {
            findings.add(Finding.of(
                    "NEED_BEYOND_BRIDGE",
                    "bridgeQuantity",
                    "De behoefte is %s stuks, strikt noodzakelijk zijn er %s; verklein de behoefte."
                            .formatted(
                                    DutchText.number(need.fullQuantity().pieces()),
                                    DutchText.number(bridge.quantity().pieces())),
                    GROUND_URGENCY));
        }
    }

    /** Months until a day, a started one counted whole. */
    static int months(LocalDate from, LocalDate until) {
        long whole = ChronoUnit.MONTHS.between(from, until);
        return Math.toIntExact(from.plusMonths(whole).isBefore(until) ? whole + 1 : whole);
    }

    private static Quantity monthly(Need need) {
        return need.lines().stream().map(Need.NeedLine::monthlyQuantity).reduce(Quantity.NONE, Quantity::plus);
    }
}
