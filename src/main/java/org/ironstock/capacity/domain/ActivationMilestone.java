package org.ironstock.capacity.domain;

/** What must be seen of an activated line before its capacity is there. */
public enum ActivationMilestone {
    /** Material was released to the line. */
    MATERIAL_RELEASED("materiaal vrijgegeven"),
    /** The line runs. */
    LINE_STARTED("lijn gestart"),
    /** The first lot came in to be tested. */
    FIRST_LOT("eerste partij ter keuring");

    private final String inDutch;

    ActivationMilestone(String inDutch) {
        this.inDutch = inDutch;
    }

    public String inDutch() {
        return inDutch;
    }
}
