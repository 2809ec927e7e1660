package org.ironstock.tender.fairness;

import java.util.List;
import java.util.UUID;

/** Judgement on everything that bidders could mend. */
public record MendingAnswer(List<Row> rows) {

    /** Judgement on the answer of one bidder. */
    public record Row(UUID bidId, Verdict verdict, String reason) {}

    /** What the answer is worth. */
    public enum Verdict {
        /** The formality is mended; the bid stays as it was. */
        MENDED,
        /** No answer in time, or an answer that does not mend. */
        NOT_MENDED,
        /** The answer would change the content of the bid, which is not allowed. */
        CONTENT_CHANGED
    }

    public MendingAnswer {
        rows = List.copyOf(rows);
    }
}
