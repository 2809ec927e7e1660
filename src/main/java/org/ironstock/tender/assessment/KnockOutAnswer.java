package org.ironstock.tender.assessment;

import java.util.List;
import java.util.UUID;

/** Judgement on every knock-out requirement of every bid. */
public record KnockOutAnswer(List<Row> rows) {

    /**
     * One requirement of one bid.
     *
     * @param knockOut code of the requirement
     * @param reason why not; may be empty when it is met
     */
    public record Row(UUID bidId, String knockOut, boolean meets, String reason) {}

    public KnockOutAnswer {
        rows = List.copyOf(rows);
    }
}
