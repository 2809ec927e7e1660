package org.ironstock.capacity.domain;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * Terms of activations as they count on a day.
 *
 * @param materialDays days after T in which material is released
 * @param startDays days after T in which the line starts; until the last of them it can be cancelled
 * @param firstLotDays days after T in which the first lot comes in
 * @param deliveryMonths calendar months after T in which the capacity is delivered and accepted
 * @param rampDownMonths calendar months of ramp-down after deactivation
 */
public record ActivationTerms(
        int materialDays, int startDays, int firstLotDays, int deliveryMonths, int rampDownMonths) {

    /** Last day of each milestone. */
    public Map<ActivationMilestone, LocalDate> milestones(LocalDate start) {
        Map<ActivationMilestone, LocalDate> due = new EnumMap<>(ActivationMilestone.class);
        due.put(ActivationMilestone.MATERIAL_RELEASED, start.plusDays(materialDays));
        due.put(ActivationMilestone.LINE_STARTED, start.plusDays(startDays));
        due.put(ActivationMilestone.FIRST_LOT, start.plusDays(firstLotDays));
        return due;
    }

    /** Whether an activation can still be cancelled: before the day on which the line must have started. */
    public boolean cancellable(LocalDate start, LocalDate today) {
        return today.isBefore(start.plusDays(startDays));
    }
}
