package org.ironstock.capacity.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A test run of a line that was drawn or asked for.
 *
 * @param id e.g. {@code TST-2026-001}
 * @param drawnOn day that was drawn; empty when an official asked for it
 * @param openedOn day on which officials heard of it; before that nobody did
 * @param heldBy official who held it; empty until then
 * @param pieces what TNO measured in a day; empty until then
 * @param sound whether the sample met the norms; empty until then
 */
public record PlannedRun(
        String id,
        String lineId,
        Optional<LocalDate> drawnOn,
        LocalDate openedOn,
        Optional<LocalDate> heldOn,
        Optional<String> heldBy,
        Optional<Long> pieces,
        Optional<Boolean> sound,
        Optional<String> measuredBy) {}
