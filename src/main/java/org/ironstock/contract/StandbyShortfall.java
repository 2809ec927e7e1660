package org.ironstock.contract;

import java.time.YearMonth;

/**
 * A stand-by line under a contract that earned no fee for so many months that its supplier falls short.
 *
 * @param month the confirmed month that completes them
 */
public record StandbyShortfall(String contractId, String lineId, YearMonth month, Kind kind) {

    /** What the months come to. */
    public enum Kind {
        /** Two months in a row: the supplier is held in default and can mend it. */
        TWO_IN_A_ROW("twee maanden achter elkaar"),
        /** Three of twelve months: the contract may be terminated. */
        THREE_IN_TWELVE("drie maanden in twaalf maanden");

        private final String inDutch;

        Kind(String inDutch) {
            this.inDutch = inDutch;
        }

        public String inDutch() {
            return inDutch;
        }
    }
}
