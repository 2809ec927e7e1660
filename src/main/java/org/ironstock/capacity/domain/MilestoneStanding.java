package org.ironstock.capacity.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A milestone of one activation.
 *
 * @param dueOn last day
 * @param reachedOn empty until it was reached
 * @param evidence what shows it; empty text until then
 * @param toldBy machine client or official; empty text until then
 */
public record MilestoneStanding(
        ActivationMilestone milestone,
        LocalDate dueOn,
        Optional<LocalDate> reachedOn,
        String evidence,
        String toldBy) {}
