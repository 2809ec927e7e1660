package org.ironstock.capacity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.junit.jupiter.api.Test;

class ClaimAccountTest {

    private static final LocalDate FAILED = LocalDate.of(2026, 6, 7);
    private static final LocalDate PAY_BY = LocalDate.of(2026, 7, 7);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 20);

    private final ClaimAccount account =
            new ClaimAccount(Money.euro(100), FAILED, PAY_BY, List.of(receipt(4_000, FAILED, "B-1")));

    @Test
    void whatCameInIsTakenOffTheClaim() {
        assertThat(account.received()).isEqualTo(new Money(4_000));
        assertThat(account.open()).isEqualTo(new Money(6_000));
    }

    @Test
    void noMoreComesInThanIsOpenAndNotNothing() {
        assertThat(faults(receipt(6_000, TODAY, "B-2"))).isEmpty();
        assertThat(faults(receipt(6_001, TODAY, "B-2"))).containsExactly("CLAIM_RECEIPT_AMOUNT");
        assertThat(faults(receipt(1, TODAY, "B-2"))).isEmpty();
        assertThat(faults(receipt(0, TODAY, "B-2"))).containsExactly("CLAIM_RECEIPT_AMOUNT");
    }

    @Test
    void itCameInBetweenTheFailureAndToday() {
        assertThat(faults(receipt(1, FAILED, "B-2"))).isEmpty();
        assertThat(faults(receipt(1, FAILED.minusDays(1), "B-2"))).containsExactly("CLAIM_RECEIPT_DAY");
        assertThat(faults(receipt(1, TODAY.plusDays(1), "B-2"))).containsExactly("CLAIM_RECEIPT_DAY");
    }

    @Test
    void aPaymentCountsOnce() {
        assertThat(faults(receipt(1, TODAY, "B-1"))).containsExactly("CLAIM_RECEIPT_KNOWN");
    }

    @Test
    void aLawyerGetsTheClaimAfterItsTerm() {
        assertThat(codes(account.handOverFaults(PAY_BY))).containsExactly("CLAIM_TERM_RUNS");
        assertThat(account.handOverFaults(PAY_BY.plusDays(1))).isEmpty();
    }

    private List<String> faults(ClaimReceipt receipt) {
        return codes(account.faults(receipt, TODAY));
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    private static ClaimReceipt receipt(long cents, LocalDate on, String reference) {
        return new ClaimReceipt(new Money(cents), on, reference, "rvo-finance-1");
    }
}
