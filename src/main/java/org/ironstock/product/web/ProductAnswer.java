package org.ironstock.product.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ironstock.product.Product;
import org.ironstock.product.domain.ProductVersion;
import org.jspecify.annotations.Nullable;

/**
 * One product as the API shows it.
 *
 * @param validFrom first day of this version
 * @param listVersion version of the list that brought it
 */
record ProductAnswer(
        String code,
        String name,
        String group,
        String unit,
        String cpv,
        Product.State state,
        String specification,
        String law,
        List<Norm> norms,
        String normExemption,
        @Nullable PriceRange priceRange,
        int listVersion,
        LocalDate validFrom,
        String note) {

    /** A norm edition with its last day; null when none is known. */
    record Norm(String reference, @Nullable LocalDate validUntil) {}

    /** Prices in euro per base unit. */
    record PriceRange(
            BigDecimal reference, BigDecimal minimum, BigDecimal maximum, String owner, LocalDate validUntil) {}

    static ProductAnswer of(ProductVersion version) {
        return new ProductAnswer(
                version.code(),
                version.name(),
                version.group(),
                version.unit(),
                version.cpv(),
                version.state(),
                version.specification(),
                version.law(),
                version.norms().stream()
                        .map(norm ->
                                new Norm(norm.reference(), norm.validUntil().orElse(null)))
                        .toList(),
                version.normExemption(),
                version.priceRange().map(ProductAnswer::range).orElse(null),
                version.listVersion(),
                version.validFrom(),
                version.note());
    }

    private static PriceRange range(Product.PriceRange range) {
        return new PriceRange(
                range.reference().euro().stripTrailingZeros(),
                range.minimum().euro().stripTrailingZeros(),
                range.maximum().euro().stripTrailingZeros(),
                range.owner(),
                range.validUntil());
    }
}
