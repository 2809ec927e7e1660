package org.ironstock.payment.domain;

import java.util.List;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;

/**
 * What the three-way match of an invoice gave.
 *
 * @param accountRegistered whether the account on the invoice is the one registered for the supplier
 * @param deviations everything in which invoice, order and receipt differ; empty when they agree
 * @param lines what may be paid of each order line
 * @param payable including VAT: the whole invoice when nothing deviates, else what was accepted at the agreed price
 */
public record MatchResult(
        ReceiptState receipt,
        boolean accountRegistered,
        List<Finding> deviations,
        List<MatchedLine> lines,
        Money payable) {

    public MatchResult {
        deviations = List.copyOf(deviations);
        lines = List.copyOf(lines);
    }

    /** Whether it may be paid as it is. */
    public boolean agrees() {
        return receipt == ReceiptState.COMPLETE && accountRegistered && deviations.isEmpty();
    }
}
