package org.ironstock.capacity;

import java.time.LocalDate;

/** A milestone of an activation was not reached on its last day; escalated to who manages the crisis. */
public record ActivationMilestoneMissed(
        String activationId, String lineId, String productCode, String milestone, LocalDate dueOn) {}
