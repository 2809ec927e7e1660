package org.ironstock.payment.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ironstock.shared.Finding;

/** Who may approve a payment: two officials, neither of whom booked a receipt of the order or prepared the invoice. */
public final class ApprovalRules {

    private static final String GROUND = "domain.md C1 betaling: twee personen, niet wie de ontvangst boekte";

    private ApprovalRules() {}

    /**
     * Why this official may not approve.
     *
     * @param first who approved before; empty for the first approval
     * @param bookers who booked receipts of the order
     * @param preparers who decided about a deviation, checked the account or handed the invoice in
     */
    public static List<Finding> check(
            String official, Optional<String> first, Set<String> bookers, Set<String> preparers) {
        List<Finding> findings = new ArrayList<>();
        if (first.filter(official::equals).isPresent()) {
            findings.add(Finding.of(
                    "PAYMENT_TWO_PERSONS",
                    official,
                    "U gaf de eerste goedkeuring; de tweede geeft een ander.",
                    GROUND));
        }
        if (bookers.contains(official)) {
            findings.add(Finding.of(
                    "PAYMENT_RECEIPT_BOOKER",
                    official,
                    "U boekte een ontvangst van deze order; een ander keurt de betaling goed.",
                    GROUND));
        }
        if (preparers.contains(official)) {
            findings.add(Finding.of(
                    "PAYMENT_PREPARER",
                    official,
                    "U werkte aan deze factuur; een ander keurt de betaling goed.",
                    GROUND));
        }
        return findings;
    }
}
