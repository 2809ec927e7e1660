package org.ironstock.product.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.product.Product;
import org.ironstock.shared.Finding;
import org.ironstock.shared.UnitPrice;
import org.junit.jupiter.api.Test;

class ScopeCheckTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2027, 12, 31);

    @Test
    void anAdmittedProductWithSpecificationAndPriceRangeIsInScope() {
        assertThat(codes(product(), LAST_DAY)).isEmpty();
    }

    @Test
    void anUnknownProductIsOutsideScope() {
        List<Finding> findings = ScopeCheck.findings("NO-SUCH", Optional.empty(), LAST_DAY);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("PRODUCT_UNKNOWN");
            assertThat(finding.subject()).isEqualTo("NO-SUCH");
            assertThat(finding.message()).contains("NO-SUCH").contains("31 december 2027");
            assertThat(finding.ground()).isNotBlank();
            assertThat(finding.blocking()).isTrue();
        });
    }

    @Test
    void aProposedOrRemovedProductIsNotAdmittedAndTheNoteSaysWhy() {
        assertThat(codes(product().state(Product.State.REMOVED), LAST_DAY)).containsExactly("PRODUCT_NOT_ADMITTED");
        assertThat(ScopeCheck.findings(
                        "CAP",
                        Optional.of(product()
                                .state(Product.State.PROPOSED)
                                .note("Noem de tank")
                                .build()),
                        LAST_DAY))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).contains("voorgesteld").endsWith("Noem de tank."));
    }

    @Test
    void aPriceRangeCountsUpToAndIncludingItsLastDay() {
        assertThat(codes(product(), LAST_DAY)).isEmpty();
        assertThat(codes(product(), LAST_DAY.plusDays(1))).containsExactly("PRICE_RANGE_MISSING");
    }

    @Test
    void aNormCountsUpToAndIncludingItsLastDay() {
        ProductMother product =
                product().norms(new NormEdition("EN 166:2001", Optional.of(LocalDate.of(2026, 11, 30))));
        assertThat(codes(product, LocalDate.of(2026, 11, 30))).isEmpty();
        assertThat(codes(product, LocalDate.of(2026, 12, 1))).containsExactly("SPECIFICATION_MISSING");
        assertThat(product.build().on(LocalDate.of(2026, 12, 1)).norms()).isEmpty();
    }

    @Test
    void aProductWithoutAnyNormNeedsTheReasonWhy() {
        assertThat(codes(product().norms(), LAST_DAY)).containsExactly("SPECIFICATION_MISSING");
        assertThat(codes(product().norms().normExemption("Geen norm"), LAST_DAY))
                .isEmpty();
    }

    @Test
    void everyShortcomingIsTold() {
        assertThat(codes(product().specification("").priceRange(null), LAST_DAY))
                .containsExactly("SPECIFICATION_MISSING", "PRICE_RANGE_MISSING");
    }

    @Test
    void thePriceRangeIsGoneForOthersAfterItsLastDay() {
        assertThat(product().build().on(LAST_DAY).priceRange())
                .map(Product.PriceRange::reference)
                .contains(UnitPrice.of("0.035"));
        assertThat(product().build().on(LAST_DAY.plusDays(1)).priceRange()).isEmpty();
    }

    private static ProductMother product() {
        return new ProductMother();
    }

    private static List<String> codes(ProductMother product, LocalDate on) {
        ProductVersion version = product.build();
        return ScopeCheck.findings(version.code(), Optional.of(version), on).stream()
                .map(Finding::code)
                .toList();
    }
}
