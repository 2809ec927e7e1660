package org.ironstock.quality.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.Finding;

/**
 * Whether a lot may become free. Asked when an official decides, and again right before the ledger is booked, so that a
 * token that somebody moved frees nothing.
 */
public final class ReleaseCheck {

    private static final String GROUND =
            "Comptabiliteitswet 2016: rechtmatig en ordelijk beheer; vrijgave door een tweede persoon";

    private ReleaseCheck() {}

    /**
     * Why this official may not release the lot; empty when he or she may.
     *
     * @param rounds tests in order
     * @param certificateFindings what is wrong with the papers today
     */
    public static List<Finding> beforeDeciding(
            LotRelease lot, List<TestRound> rounds, String official, List<Finding> certificateFindings) {
        List<Finding> found = new ArrayList<>();
        if (!lot.inTest()) {
            found.add(Finding.of(
                    "LOT_DECIDED_ALREADY", lot.lotId(), "Over partij %s is al beslist.".formatted(lot.lotId())));
        }
        boolean passed =
                !rounds.isEmpty() && rounds.get(rounds.size() - 1).verdict().equals(Optional.of(Verdict.PASS));
        if (!passed) {
            found.add(Finding.of(
                    "LOT_TEST_NOT_PASSED",
                    lot.lotId(),
                    "Er is geen geslaagde toets van partij %s vastgelegd.".formatted(lot.lotId()),
                    GROUND));
        }
        if (enteredBy(rounds, official)) {
            found.add(Finding.of(
                    "RELEASE_BY_TESTER",
                    official,
                    "Wie testresultaten van de partij invoerde, geeft haar niet vrij; een tweede persoon beslist.",
                    GROUND));
        }
        found.addAll(certificateFindings);
        return found;
    }

    /** Why the ledger may not book the lot free; empty when two people stand for it. */
    public static List<Finding> beforeBooking(
            LotRelease lot,
            List<TestRound> rounds,
            Optional<ReleaseDecision> newest,
            List<Finding> certificateFindings) {
        Optional<ReleaseDecision> release =
                newest.filter(ReleaseDecision::released).filter(decision -> decision.round() == rounds.size());
        List<Finding> found = new ArrayList<>(beforeDeciding(
                lot, rounds, release.map(ReleaseDecision::decidedBy).orElse(""), certificateFindings));
        if (release.isEmpty()) {
            found.add(Finding.of(
                    "RELEASE_NOT_DECIDED",
                    lot.lotId(),
                    "Niemand heeft besloten partij %s vrij te geven.".formatted(lot.lotId()),
                    GROUND));
        }
        return found;
    }

    private static boolean enteredBy(List<TestRound> rounds, String official) {
        return rounds.stream().flatMap(round -> round.result().stream()).anyMatch(result -> result.enteredBy()
                .equals(official));
    }
}
