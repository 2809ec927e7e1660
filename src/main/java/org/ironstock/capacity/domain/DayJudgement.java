package org.ironstock.capacity.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * How one day of a line counts.
 *
 * @param missing proofs that did not hold; only for {@link Kind#UNPROVEN}
 */
public record DayJudgement(LocalDate day, Kind kind, List<ProofItem> missing) {

    /** How a day counts. */
    public enum Kind {
        /** Declared ready, with every proof. */
        READY("gereed"),
        /** Made for the State; earns the unit price. */
        ACTIVATED("geactiveerd"),
        /** Declared ready, but a proof did not hold. */
        UNPROVEN("niet gereed: bewijs ontbreekt"),
        /** Declared not ready. */
        NOT_READY("niet gereed verklaard"),
        /** Nothing was declared; silence is not ready. */
        SILENT("niet gereed: geen verklaring");

        private final String inDutch;

        Kind(String inDutch) {
            this.inDutch = inDutch;
        }

        public String inDutch() {
            return inDutch;
        }
    }

    public DayJudgement {
        missing = List.copyOf(missing);
    }
}
