package org.ironstock.capacity.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A test run of a line that was drawn or asked for.
 *
 * @param id e.g. {@code TST-2026-001}
 * @param drawn the day that was drawn; empty when an official asked for it
 * @param openedOn day on which officials heard of it; before that nobody did
 * @param heldBy official who held it; empty until then
 * @param pieces what TNO measured in a day; empty until then
 * @param sample what TNO took along; empty until then, and when there was none
 */
public record PlannedRun(
        String id,
        String lineId,
        Optional<Drawn> drawn,
        LocalDate openedOn,
        Optional<LocalDate> heldOn,
        Optional<String> heldBy,
        Optional<Long> pieces,
        Optional<TestSample> sample,
        Optional<String> measuredBy) {

    /** A day as it was drawn, with the term of the line from which it was. */
    public record Drawn(LocalDate on, LocalDate lineFrom, LocalDate lineTo) {}

    /** Id of the sample as a lot. */
    public String sampleLot() {
        return id + "-1";
    }
}
