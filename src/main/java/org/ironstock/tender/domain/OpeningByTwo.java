package org.ironstock.tender.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.Finding;

/**
 * The rule of opening: after closing, by two different people who were appointed for it, the second within ten minutes
 * after the first. Judged by the instants of their acts, whenever a timer fires.
 *
 * @param acts everything done at this vault, oldest first
 */
public record OpeningByTwo(List<OpenerAct> acts) {

    /** As TenderNed has it for "Kluis openen". */
    public static final Duration WINDOW = Duration.ofMinutes(10);

    private static final String GROUND = "art. 2.53 Aw 2012; werkwijze Kluis openen";

    public OpeningByTwo {
        acts = List.copyOf(acts);
    }

    /** The first opener's act that still waits for, or was followed by, the second's. */
    public Optional<OpenerAct> first() {
        Optional<OpenerAct> standing = Optional.empty();
        for (OpenerAct act : acts) {
            switch (act.step()) {
                case FIRST -> standing = Optional.of(act);
                case LAPSED -> standing = Optional.empty();
                default -> {}
            }
        }
        return standing;
    }

    /** The second opener's act upon the standing first one. */
    public Optional<OpenerAct> second() {
        return first().flatMap(first -> acts.stream()
                .skip(acts.indexOf(first))
                .filter(act -> act.step() == OpenerAct.Step.SECOND)
                .findFirst());
    }

    /** Last moment for the second opener. */
    public static Instant windowEndsAt(Instant firstActedAt) {
        return firstActedAt.plus(WINDOW);
    }

    /** Why this official may not act as the first opener now. */
    public List<Finding> refuseFirst(BidVault vault, Optional<Panel> panel, String official) {
        List<Finding> findings = notReady(vault, panel);
        if (panel.filter(appointed -> !appointed.mayOpenFirst(official)).isPresent()) {
            findings.add(notAppointed("eerste"));
        }
        return findings;
    }

    /** Why this official may not act as the second opener now. */
    public List<Finding> refuseSecond(BidVault vault, Optional<Panel> panel, String official, Instant now) {
        List<Finding> findings = notReady(vault, panel);
        if (panel.filter(appointed -> !appointed.mayOpenSecond(official)).isPresent()) {
            findings.add(notAppointed("tweede"));
        }
        first().ifPresentOrElse(
                        first -> findings.addAll(refusePair(first, official, now)),
                        () -> findings.add(Finding.of(
                                "FIRST_OPENER_FIRST", "openers", "De eerste opener moet eerst handelen.", GROUND)));
        return findings;
    }

    /** Why the vault may not be opened: the guard before the act, from rows alone. */
    public List<Finding> refuseOpening(BidVault vault, Optional<Panel> panel) {
        List<Finding> findings = notReady(vault, panel);
        Optional<OpenerAct> second = second();
        if (second.isEmpty()) {
            findings.add(Finding.of("OPENERS_NOT_BOTH", "openers", "Nog niet beide openers hebben gehandeld.", GROUND));
            return findings;
        }
        first().ifPresent(first -> findings.addAll(
                refusePair(first, second.get().official(), second.get().actedAt())));
        return findings;
    }

    private static List<Finding> refusePair(OpenerAct first, String secondOfficial, Instant secondAt) {
        List<Finding> findings = new ArrayList<>();
        if (first.official().equals(secondOfficial)) {
            findings.add(Finding.of(
                    "OPENER_TWICE", "openers", "De tweede opener moet een ander zijn dan de eerste.", GROUND));
        }
        if (secondAt.isAfter(windowEndsAt(first.actedAt()))) {
            findings.add(Finding.of(
                    "OPENING_WINDOW_PASSED",
                    "openers",
                    "De tien minuten na de eerste opener zijn voorbij; de eerste opener moet opnieuw beginnen.",
                    GROUND));
        }
        return findings;
    }

    private static List<Finding> notReady(BidVault vault, Optional<Panel> panel) {
        List<Finding> findings = new ArrayList<>();
        if (!vault.closed()) {
            findings.add(Finding.of(
                    "VAULT_NOT_CLOSED",
                    "closingAt",
                    "De termijn voor inschrijving is nog niet gesloten; eerder gaat de kluis niet open.",
                    GROUND));
        }
        if (panel.isEmpty()) {
            findings.add(Finding.of("PANEL_NOT_APPOINTED", "panel", "Er zijn nog geen openers benoemd.", GROUND));
        }
        return findings;
    }

    private static Finding notAppointed(String which) {
        return Finding.of(
                "OPENER_NOT_APPOINTED",
                "openers",
                "U bent niet benoemd als " + which + " opener of als plaatsvervanger.",
                GROUND);
    }
}
