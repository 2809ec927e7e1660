package org.ironstock.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.junit.jupiter.api.Test;

class BudgetLineTest {

    private static final BudgetLine LINE =
            new BudgetLine("LINE", "Regel", Money.euro(300), Money.euro(600), Optional.of(Money.euro(1_000)));

    @Test
    void upToTheCeilingFitsAndOneCentMoreDoesNot() {
        assertThat(LINE.refusal(Money.euro(100))).isEmpty();
        assertThat(LINE.refusal(Money.euro("100.01"))).hasValueSatisfying(finding -> {
            assertThat(finding.code()).isEqualTo("BUDGET_EXCEEDED");
            assertThat(finding.message()).contains("100,00").contains("100,01");
            assertThat(finding.blocking()).isTrue();
        });
    }

    @Test
    void anAbsurdAmountIsRefusedWithoutOverflow() {
        assertThat(LINE.refusal(new Money(Long.MAX_VALUE))).map(Finding::code).contains("BUDGET_EXCEEDED");
    }

    @Test
    void lessThanBeforeAlwaysFitsAlsoWhenTheCeilingCameDown() {
        BudgetLine lowered =
                new BudgetLine("LINE", "Regel", Money.euro(300), Money.euro(600), Optional.of(Money.euro(500)));
        assertThat(lowered.refusal(Money.euro(-50))).isEmpty();
        assertThat(lowered.refusal(new Money(1))).map(Finding::code).contains("BUDGET_EXCEEDED");
    }

    @Test
    void aLineWithoutCeilingHasNoRoomThatAnyoneKnows() {
        BudgetLine open = new BudgetLine("LINE", "Regel", Money.ZERO, Money.ZERO, Optional.empty());
        assertThat(open.room()).isEmpty();
        assertThat(open.refusal(new Money(1))).map(Finding::code).contains("BUDGET_CEILING_MISSING");
    }
}
