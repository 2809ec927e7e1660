package org.ironstock.capacity.domain;

/** Policy of activations, dated data in {@code capacity.activation_parameter}. */
public enum ActivationParameter {
    /** Days for the supplier to confirm. */
    CONFIRM_DAYS,
    /** Days after T in which material is released. */
    MATERIAL_DAYS,
    /** Days after T in which the line starts. */
    START_DAYS,
    /** Days after T in which the first lot comes in. */
    FIRST_LOT_DAYS,
    /** Calendar months after T in which the capacity is delivered and accepted. */
    DELIVERY_MONTHS,
    /** Calendar months of ramp-down. */
    RAMP_DOWN_MONTHS,
    /** Working days to sign a decision. */
    SIGNING_DAYS,
    /** Working days to determine a measure before the process owner is called. */
    MEASURE_DAYS,
    /** Days for the supplier to pay a claim. */
    CLAIM_DAYS,
    /** Percentage of the activated capacity of a month that is delivered and accepted in the term. */
    TARGET_PERCENT,
    /** Percentage of the value of a shortfall that is the penalty. */
    PENALTY_PERCENT,
    /** Percentage of the value of the order that the penalty never exceeds. */
    PENALTY_CAP_PERCENT,
    /** VAT on goods and on what is compensated. */
    VAT_PERCENT
}
