package org.ironstock.tender.domain;

import java.util.Optional;

/**
 * A compared price with what was decided about it.
 *
 * @param flagged whether the decision {@code abnormallyLowTender} asks for an explanation
 * @param accepted what the official decided after the explanation; empty when not judged
 * @param explanation of the bidder, as recorded; empty when none was asked
 * @param reason of the official; empty when not judged
 */
public record JudgedPrice(
        LowPrice price, boolean flagged, Optional<Boolean> accepted, String explanation, String reason) {

    /** Whether an official must still judge the explanation: a flag alone excludes and accepts nobody. */
    public boolean open() {
        return flagged && accepted.isEmpty();
    }
}
