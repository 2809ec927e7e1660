package org.ironstock.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ironstock.shared.Finding;
import org.junit.jupiter.api.Test;

/** Nobody approves alone, what they received themselves, or what they prepared. */
class ApprovalRulesTest {

    @Test
    void anybodyElseMayApprove() {
        assertThat(codes("cibg-finance-2", Optional.of("cibg-finance-1"))).isEmpty();
        assertThat(codes("cibg-finance-1", Optional.empty())).isEmpty();
    }

    @Test
    void everythingThatStandsInTheWayIsTold() {
        assertThat(codes("cibg-finance-1", Optional.of("cibg-finance-1"))).containsExactly("PAYMENT_TWO_PERSONS");
        assertThat(codes("booker", Optional.empty())).containsExactly("PAYMENT_RECEIPT_BOOKER");
        assertThat(codes("preparer", Optional.of("preparer")))
                .containsExactly("PAYMENT_TWO_PERSONS", "PAYMENT_PREPARER");
    }

    private static List<String> codes(String official, Optional<String> first) {
        return ApprovalRules.check(official, first, Set.of("booker"), Set.of("preparer")).stream()
                .map(Finding::code)
                .toList();
    }
}
