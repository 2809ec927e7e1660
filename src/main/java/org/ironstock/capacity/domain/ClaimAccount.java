package org.ironstock.capacity.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;

/**
 * What came in on a claim after a failed activation.
 *
 * @param claimed fee that goes back and penalty together
 * @param failedOn day of the failure; nothing came in before it
 * @param payBy last day to pay
 * @param receipts oldest first
 */
public record ClaimAccount(Money claimed, LocalDate failedOn, LocalDate payBy, List<ClaimReceipt> receipts) {

    public ClaimAccount {
        receipts = List.copyOf(receipts);
    }

    public Money received() {
        return receipts.stream().map(ClaimReceipt::amount).reduce(Money.ZERO, Money::plus);
    }

    /** What must still come in. */
    public Money open() {
        return claimed.minus(received());
    }

    /** Everything that is wrong with money of which somebody says that it came in. */
    public List<Finding> faults(ClaimReceipt receipt, LocalDate today) {
        List<Finding> faults = new ArrayList<>();
        if (!receipt.amount().exceeds(Money.ZERO) || receipt.amount().exceeds(open())) {
            faults.add(Finding.of(
                    "CLAIM_RECEIPT_AMOUNT",
                    "amountCents",
                    "Het bedrag is meer dan nul en ten hoogste wat nog open staat: %s.".formatted(open().inDutch()),
                    ActivationChecks.GROUND));
        }
        if (receipt.receivedOn().isBefore(failedOn) || receipt.receivedOn().isAfter(today)) {
            faults.add(Finding.of(
                    "CLAIM_RECEIPT_DAY",
                    "receivedOn",
                    "De dag ligt tussen %s en vandaag.".formatted(DutchText.day(failedOn)),
                    ActivationChecks.GROUND));
        }
        if (receipts.stream().anyMatch(known -> known.reference().equals(receipt.reference()))) {
            faults.add(Finding.of(
                    "CLAIM_RECEIPT_KNOWN",
                    "reference",
                    "Betaling '%s' is al vastgelegd.".formatted(receipt.reference()),
                    ActivationChecks.GROUND));
        }
        return faults;
    }

    /** Why the claim cannot be given to a lawyer yet: its supplier may still pay. */
    public List<Finding> handOverFaults(LocalDate today) {
        return today.isAfter(payBy)
                ? List.of()
                : List.of(Finding.of(
                        "CLAIM_TERM_RUNS",
                        "choice",
                        "De leverancier kan nog betalen tot en met %s.".formatted(DutchText.day(payBy)),
                        ActivationChecks.GROUND));
    }
}
