package org.ironstock.capacity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.ironstock.capacity.domain.TwoMonthOutlook.LineNow;
import org.ironstock.capacity.domain.TwoMonthOutlook.ProductOutlook;
import org.ironstock.shared.Quantity;
import org.junit.jupiter.api.Test;

/** What two months would bring if everything were activated today. */
class TwoMonthOutlookTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 2);

    @Test
    void weeksAddUpToTheCapacityAndNothingComesBeforeTheFirstLot() {
        ProductOutlook masks = outlook(line("LIN-1", "IIR-MASK", 1_500_000, true, false))
                .products()
                .get(0);
        // Twee maanden vanaf 2 februari zijn 59 dagen: negen weken; de eerste partij komt in de vijfde week.
        assertThat(masks.weeks()).containsExactly(0L, 0L, 0L, 0L, 100_000L, 200_000L, 300_000L, 400_000L, 500_000L);
        assertThat(masks.ready()).isEqualTo(1_500_000);
    }

    @Test
    void whatRoundingLeavesComesLast() {
        ProductOutlook masks =
                outlook(line("LIN-1", "IIR-MASK", 100, true, false)).products().get(0);
        assertThat(masks.weeks()).containsExactly(0L, 0L, 0L, 0L, 6L, 13L, 20L, 26L, 35L);
    }

    @Test
    void linesThatAreNotReadyCountApartAndActivatedOnesBringNothingOnTop() {
        TwoMonthOutlook outlook = outlook(
                line("LIN-1", "IIR-MASK", 1_000, true, false),
                line("LIN-2", "IIR-MASK", 700, false, false),
                line("LIN-3", "IIR-MASK", 9_000, true, true),
                line("LIN-4", "GLOVE", 50, false, false));
        assertThat(outlook.products()).extracting(ProductOutlook::productCode).containsExactly("GLOVE", "IIR-MASK");
        ProductOutlook masks = outlook.products().get(1);
        assertThat(masks.ready()).isEqualTo(1_000);
        assertThat(masks.notReady()).isEqualTo(700);
        assertThat(masks.readyLines()).isEqualTo(1);
        assertThat(masks.otherLines()).isEqualTo(1);
        assertThat(outlook.products().get(0).weeks()).containsOnly(0L);
    }

    @Test
    void theTermIsTwoCalendarMonths() {
        assertThat(TwoMonthOutlook.of(LocalDate.of(2027, 12, 31), ActivationMother.terms(), List.of())
                        .until())
                .isEqualTo(LocalDate.of(2028, 2, 29));
    }

    private static TwoMonthOutlook outlook(LineNow... lines) {
        return TwoMonthOutlook.of(TODAY, ActivationMother.terms(), List.of(lines));
    }

    private static LineNow line(String id, String product, long pieces, boolean ready, boolean activated) {
        return new LineNow(id, product, Quantity.of(pieces), ready, activated);
    }
}
