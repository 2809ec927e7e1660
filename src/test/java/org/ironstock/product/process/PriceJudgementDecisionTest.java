package org.ironstock.product.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.ironstock.product.PriceJudgement;
import org.ironstock.product.Product;
import org.ironstock.shared.UnitPrice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceJudgementDecisionTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2027, 12, 31);
    private static final Product.PriceRange RANGE = new Product.PriceRange(
            UnitPrice.of("0.06"), UnitPrice.of("0.03"), UnitPrice.of("0.12"), "vws-gmt-policy", LAST_DAY);

    private final PriceTable table = new PriceTable();

    @ParameterizedTest(name = "a price of {0} is {1}")
    @CsvSource({
        "0,        SUSPICION",
        "0.029999, SUSPICION",
        "0.03,     ACCEPTED",
        "0.06,     ACCEPTED",
        "0.12,     ACCEPTED",
        "0.120001, TO_GMT",
        "999999,   TO_GMT"
    })
    void theLimitsOfTheRangeBelongToIt(String price, PriceJudgement.Verdict verdict) {
        PriceJudgement judgement = table.judge(UnitPrice.of(price), Optional.of(RANGE), LAST_DAY);
        assertThat(judgement.verdict()).isEqualTo(verdict);
        assertThat(judgement.reason()).isNotBlank();
        assertThat(judgement.rulesVersion()).isEqualTo("priceJudgement 2026-01");
    }

    @ParameterizedTest
    @CsvSource({"0", "0.06", "999999"})
    void withoutARangeThatCountsEveryPriceIsBlocked(String price) {
        assertThat(table.judge(UnitPrice.of(price), Optional.of(RANGE), LAST_DAY.plusDays(1))
                        .verdict())
                .isEqualTo(PriceJudgement.Verdict.BLOCKED);
        assertThat(table.judge(UnitPrice.of(price), Optional.empty(), LAST_DAY).verdict())
                .isEqualTo(PriceJudgement.Verdict.BLOCKED);
    }

    @Test
    void aRangeOfOnePriceAcceptsThatPriceAlone() {
        UnitPrice only = UnitPrice.of("0.06");
        Optional<Product.PriceRange> range =
                Optional.of(new Product.PriceRange(only, only, only, "vws-gmt-policy", LAST_DAY));
        assertThat(table.judge(only, range, LAST_DAY).verdict()).isEqualTo(PriceJudgement.Verdict.ACCEPTED);
        assertThat(table.judge(UnitPrice.of("0.060001"), range, LAST_DAY).verdict())
                .isEqualTo(PriceJudgement.Verdict.TO_GMT);
    }
}
