package org.ironstock.handover.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was found in the mirror of a contract on a day, until somebody has settled it.
 *
 * @param id e.g. {@code SPG-2026-001}; the business key of its process
 * @param day day that was judged
 */
public record MirrorCase(
        String id,
        String contractId,
        LocalDate day,
        boolean open,
        Instant openedAt,
        List<Found> findings,
        List<Decision> decisions) {

    /** Findings of an unannounced count. */
    private static final Set<String> COUNTED = Set.of("MIRROR_COUNT_DIFFERENCE", "MIRROR_COUNT_UNSETTLED");

    /**
     * One thing that was found.
     *
     * @param lastDay newest judged day on which it was found again
     */
    public record Found(
            String code, String subject, String message, String ground, LocalDate firstDay, LocalDate lastDay) {}

    /**
     * What an official decided.
     *
     * @param reason the measure, or why none is needed
     * @param term last day of the measure; empty when none is needed
     */
    public record Decision(
            Outcome outcome, String reason, Optional<LocalDate> term, String official, Instant decidedAt) {}

    /** What can be decided about findings. */
    public enum Outcome {
        MEASURE("maatregel met termijn"),
        UNFOUNDED("ongegrond");

        private final String dutch;

        Outcome(String dutch) {
            this.dutch = dutch;
        }

        /** As an official reads it. */
        public String inDutch() {
            return dutch;
        }
    }

    public MirrorCase {
        findings = List.copyOf(findings);
        decisions = List.copyOf(decisions);
    }

    /** What was still found on the newest day that was judged. What people counted no later mirror disproves. */
    public List<Found> stillFound(LocalDate newest) {
        return findings.stream()
                .filter(found ->
                        COUNTED.contains(found.code()) || !found.lastDay().isBefore(newest))
                .toList();
    }
}
