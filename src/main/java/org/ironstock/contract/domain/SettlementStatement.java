package org.ironstock.contract.domain;

import java.util.List;
import java.util.Optional;
import org.ironstock.shared.Money;

/**
 * A final settlement as one official determined it.
 *
 * @param figures what the contract came to at that moment
 * @param prepaid what was paid ahead and is not settled, including VAT; empty when nobody knows
 * @param lapsed orders of which the rest is not delivered any more
 * @param lapseReason why; empty when nothing lapses
 * @param capacity what becomes of the production line on the shortlist
 * @param capacityReason why, in Dutch
 * @param contractNotice notice that told of the contract; empty text when there was none
 * @param remark may be empty
 */
public record SettlementStatement(
        SettlementFigures figures,
        Optional<Money> prepaid,
        List<String> lapsed,
        String lapseReason,
        Capacity capacity,
        String capacityReason,
        String contractNotice,
        String remark) {

    /** What becomes of the production line. */
    public enum Capacity {
        /** It can produce and has no contract: on the shortlist as promising and unused. */
        PROMISING("kansrijk en ongebruikt"),
        /** It is not there any more: an entry on the shortlist lapses. */
        GONE("vervallen"),
        /** It is in use by others or of no interest: the shortlist stays as it is. */
        UNLISTED("niet op de lijst");

        private final String inDutch;

        Capacity(String inDutch) {
            this.inDutch = inDutch;
        }

        public String inDutch() {
            return inDutch;
        }
    }

    public SettlementStatement {
        lapsed = List.copyOf(lapsed);
    }

    /** Whether the completion of the contract is announced: the public was told of the contract. */
    public boolean announced() {
        return !contractNotice.isEmpty();
    }
}
