package org.ironstock.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.junit.jupiter.api.Test;

/** Whether an approved payment may go into a file for the bank. */
class PaymentCheckTest {

    private static final String IBAN = "NL20INGB0001234567";

    @Test
    void paymentToTheVerifiedAccountMayGo() {
        assertThat(PaymentCheck.obstacles(payment(IBAN, 1), Optional.of(IBAN))).isEmpty();
    }

    @Test
    void supplierWithoutVerifiedAccountIsNotPaid() {
        assertThat(PaymentCheck.obstacles(payment(IBAN, 1), Optional.empty()))
                .extracting(Finding::code)
                .containsExactly("ACCOUNT_NOT_VERIFIED");
    }

    @Test
    void accountThatIsNoLongerTheVerifiedOneIsNotPaid() {
        assertThat(PaymentCheck.obstacles(payment(IBAN, 1), Optional.of("NL69INGB0123456789")))
                .extracting(Finding::code)
                .containsExactly("ACCOUNT_DIFFERS");
    }

    @Test
    void accountOutsideSepaIsNotPaidInABatch() {
        String turkish = "TR330006100519786457841326";

        assertThat(PaymentCheck.obstacles(payment(turkish, 1), Optional.of(turkish)))
                .extracting(Finding::code)
                .containsExactly("ACCOUNT_OUTSIDE_SEPA");
    }

    @Test
    void transferGoesUpToOneCentBelowABillion() {
        assertThat(PaymentCheck.obstacles(payment(IBAN, 99_999_999_999L), Optional.of(IBAN)))
                .isEmpty();
        assertThat(PaymentCheck.obstacles(payment(IBAN, 100_000_000_000L), Optional.of(IBAN)))
                .extracting(Finding::code)
                .containsExactly("PAYMENT_TOO_LARGE");
    }

    @Test
    void paymentOfNothingOrWithoutApproverCannotExist() {
        assertThatThrownBy(() -> payment(IBAN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ApprovedPayment(
                        "INV-1", "SUP-0001", IBAN, "Naam", new Money(1), "ORD-1", "", LocalDate.MAX, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static ApprovedPayment payment(String iban, long cents) {
        return new ApprovedPayment(
                "INV-1",
                "SUP-0001",
                iban,
                "Naam",
                new Money(cents),
                "ORD-1",
                "Factuur 1",
                LocalDate.of(2026, 12, 1),
                Set.of("rvo-finance-1"));
    }
}
