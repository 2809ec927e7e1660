package org.ironstock.tender.evidence;

import java.util.List;

/** Judgement on every piece of evidence that was asked. */
public record EvidenceAnswer(List<Row> rows) {

    /**
     * Judgement on one demand.
     *
     * @param valid whether what came proves what was asked
     * @param reason why not; may be empty when valid
     */
    public record Row(String demand, boolean valid, String reason) {}

    public EvidenceAnswer {
        rows = List.copyOf(rows);
    }
}
