package org.ironstock.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer of the bank means for a payment. */
class ReconciliationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Money AMOUNT = new Money(12_345);

    @ParameterizedTest
    @CsvSource({
        "SENT,     ACCEPTED, accepted",
        "ACCEPTED, ACCEPTED, nothing",
        "EXECUTED, ACCEPTED, nothing",
        "REJECTED, ACCEPTED, STATUS_CONTRADICTS",
        "SENT,     REJECTED, rejected",
        "ACCEPTED, REJECTED, rejected",
        "REJECTED, REJECTED, nothing",
        "EXECUTED, REJECTED, STATUS_CONTRADICTS",
        "SENT,     PENDING,  nothing",
        "SENT,     PARTIALLY_ACCEPTED, nothing",
        "BATCHED,  ACCEPTED, PAYMENT_NOT_SENT",
        "WAITING,  REJECTED, PAYMENT_NOT_SENT"
    })
    void statusMovesWhatIsAtTheBankAndNothingElse(State state, BankStatus status, String verdict) {
        OneStatus line = new OneStatus("E2E", status, Optional.empty(), "AC04");

        assertThat(name(Reconciliation.judge(line, Optional.of(payment(state)))))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "SENT, executed",
        "ACCEPTED, executed",
        "EXECUTED, BOOKED_TWICE",
        "REJECTED, STATUS_CONTRADICTS",
        "BATCHED, PAYMENT_NOT_SENT"
    })
    void bookingOfTheRightAmountProvesThatItWasPaid(State state, String verdict) {
        OneBooking line = new OneBooking("E2E", AMOUNT, true, DAY, "");

        assertThat(name(Reconciliation.judge(line, Optional.of(payment(state)))))
                .isEqualTo(verdict);
    }

    @Test
    void oneCentMoreOrLessGoesToAPerson() {
        for (long cents : new long[] {12_344, 12_346}) {
            Money other = new Money(cents);
            assertThat(name(Reconciliation.judge(
                            new OneBooking("E2E", other, true, DAY, ""), Optional.of(payment(State.SENT)))))
                    .isEqualTo("AMOUNT_DIFFERS");
            assertThat(name(Reconciliation.judge(
                            new OneStatus("E2E", BankStatus.ACCEPTED, Optional.of(other), ""),
                            Optional.of(payment(State.SENT)))))
                    .isEqualTo("AMOUNT_DIFFERS");
        }
        assertThat(name(Reconciliation.judge(
                        new OneStatus("E2E", BankStatus.ACCEPTED, Optional.of(AMOUNT), ""),
                        Optional.of(payment(State.SENT)))))
                .isEqualTo("accepted");
    }

    @Test
    void unknownReferenceGoesToAPerson() {
        assertThat(name(Reconciliation.judge(new OneBooking("", AMOUNT, true, DAY, ""), Optional.empty())))
                .isEqualTo("REFERENCE_UNKNOWN");
        assertThat(name(Reconciliation.judge(
                        new OneStatus("X", BankStatus.REJECTED, Optional.empty(), ""), Optional.empty())))
                .isEqualTo("REFERENCE_UNKNOWN");
    }

    @Test
    void moneyThatComesBackGoesToAPerson() {
        assertThat(name(Reconciliation.judge(
                        new OneBooking("E2E", AMOUNT, false, DAY, "AC04"), Optional.of(payment(State.EXECUTED)))))
                .isEqualTo("PAYMENT_RETURNED");
    }

    @Test
    void rejectionWithoutReasonSaysSo() {
        assertThat(Reconciliation.judge(
                        new OneStatus("E2E", BankStatus.REJECTED, Optional.empty(), ""),
                        Optional.of(payment(State.SENT))))
                .isEqualTo(new Rejected("Afgewezen door de bank, zonder reden."));
    }

    @ParameterizedTest
    @CsvSource({
        "ACCP,ACCEPTED", "ACTC,ACCEPTED", "ACSP,ACCEPTED", "ACSC,ACCEPTED", "ACWC,ACCEPTED", "ACCC,ACCEPTED",
        "ACFC,ACCEPTED", "PART,PARTIALLY_ACCEPTED", "PDNG,PENDING", "RCVD,PENDING", "RJCT,REJECTED", "CANC,REJECTED"
    })
    void statusCodesOfTheBankHaveAMeaning(String code, BankStatus status) {
        assertThat(BankStatus.of(code)).contains(status);
    }

    @Test
    void statusCodeThatNobodyKnowsHasNone() {
        assertThat(BankStatus.of("ZZZZ")).isEmpty();
    }

    private static String name(Verdict verdict) {
        if (verdict instanceof Differs differs) {
            return Kind.valueOf(differs.kind().name()).name();
        }
        return verdict instanceof Accepted
                ? "accepted"
                : verdict instanceof Rejected
                        ? "rejected"
                        : verdict instanceof Executed ? "executed" : verdict instanceof Nothing ? "nothing" : "?";
    }

    private static Payment payment(State state) {
        ApprovedPayment order = PaymentCheckTest.payment("NL20INGB0001234567", AMOUNT.cents());
        return new Payment(
                1,
                order,
                state,
                Optional.of("PAY-2026-11-23"),
                Optional.of("E2E"),
                "",
                state == State.EXECUTED ? Optional.of(DAY) : Optional.empty());
    }
}
