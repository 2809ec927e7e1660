package org.ironstock.payment.domain;

import java.util.Optional;
import org.ironstock.payment.domain.BankLine.OneBooking;
import org.ironstock.payment.domain.BankLine.OneStatus;
import org.ironstock.payment.domain.Difference.Kind;
import org.ironstock.payment.domain.Payment.State;
import org.ironstock.payment.domain.Verdict.Accepted;
import org.ironstock.payment.domain.Verdict.Differs;
import org.ironstock.payment.domain.Verdict.Executed;
import org.ironstock.payment.domain.Verdict.Nothing;
import org.ironstock.payment.domain.Verdict.Rejected;
import org.ironstock.shared.Money;

/**
 * What an answer of the bank means for a payment. The bank decides whether it accepts or rejects what we sent; whatever
 * does not fit what we sent changes nothing and goes to a person.
 */
public final class Reconciliation {

    private Reconciliation() {}

    /** @param payment the payment that the line names; empty when we have none of that name */
    public static Verdict judge(OneStatus line, Optional<Payment> payment) {
        return payment.map(known -> line.amount()
                        .filter(amount -> !amount.equals(known.order().amount()))
                        .map(amount -> amountDiffers(amount, known))
                        .orElseGet(() -> judge(line.status(), line.reason(), known)))
                .orElseGet(() -> unknown(line.endToEndId()));
    }

    /** What a status means for a payment, named alone or with all others of its message. */
    public static Verdict judge(BankStatus status, String reason, Payment payment) {
        if (payment.state() == State.WAITING || payment.state() == State.BATCHED) {
            return notSent(payment);
        }
        return switch (status) {
            case ACCEPTED -> accepted(payment);
            case REJECTED -> rejected(payment, reason);
            case PARTIALLY_ACCEPTED, PENDING -> new Nothing();
        };
    }

    private static Verdict accepted(Payment payment) {
        return switch (payment.state()) {
            case SENT -> new Accepted();
            case REJECTED -> contradicts("De bank aanvaardt een betaling die als niet betaald vastligt.");
            default -> new Nothing();
        };
    }

    private static Verdict rejected(Payment payment, String reason) {
        return switch (payment.state()) {
            case SENT, ACCEPTED -> new Rejected(reason.isEmpty() ? "Afgewezen door de bank, zonder reden." : reason);
            case EXECUTED -> contradicts("De bank wijst een betaling af die zij eerder heeft geboekt.");
            default -> new Nothing();
        };
    }

    /** @param payment the payment that the line names; empty when we have none of that name */
    public static Verdict judge(OneBooking line, Optional<Payment> payment) {
        return payment.map(known -> booking(line, known)).orElseGet(() -> unknown(line.endToEndId()));
    }

    private static Verdict booking(OneBooking line, Payment payment) {
        if (!line.away()) {
            return new Differs(
                    Kind.PAYMENT_RETURNED,
                    "De bank boekte %s terug.".formatted(line.amount().inDutch()));
        }
        if (!line.amount().equals(payment.order().amount())) {
            return amountDiffers(line.amount(), payment);
        }
        return switch (payment.state()) {
            case SENT, ACCEPTED -> new Executed(line.bookedOn());
            case EXECUTED -> new Differs(Kind.BOOKED_TWICE, "De bank boekte deze betaling een tweede keer.");
            case REJECTED -> contradicts("De bank boekte een betaling die als niet betaald vastligt.");
            case WAITING, BATCHED -> notSent(payment);
        };
    }

    private static Verdict amountDiffers(Money found, Payment payment) {
        return new Differs(
                Kind.AMOUNT_DIFFERS,
                "De bank noemt %s; opgedragen is %s."
                        .formatted(found.inDutch(), payment.order().amount().inDutch()));
    }

    private static Verdict unknown(String endToEndId) {
        return new Differs(
                Kind.REFERENCE_UNKNOWN,
                endToEndId.isEmpty()
                        ? "De bank noemt geen kenmerk."
                        : "Wij hebben geen betaling met kenmerk %s opgedragen.".formatted(endToEndId));
    }

    private static Verdict notSent(Payment payment) {
        return new Differs(
                Kind.PAYMENT_NOT_SENT,
                "Deze betaling is nog niet bij de bank: %s."
                        .formatted(payment.state().inDutch()));
    }

    private static Verdict contradicts(String message) {
        return new Differs(Kind.STATUS_CONTRADICTS, message);
    }
}
