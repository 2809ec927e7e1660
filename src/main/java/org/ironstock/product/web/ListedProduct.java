package org.ironstock.product.web;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.ironstock.product.Product;
import org.ironstock.product.domain.ListedState;
import org.ironstock.product.domain.NormEdition;
import org.ironstock.product.domain.ProductVersion;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.UnitPrice;

/**
 * One version of a product as an official reads it, all in Dutch.
 *
 * @param norms norms with their editions, or the reason why there is none
 * @param price from minimum to maximum; empty when there is no range
 * @param reference price that estimates use; empty when there is no range
 */
record ListedProduct(
        String code,
        String name,
        String state,
        String unit,
        String cpv,
        String specification,
        String law,
        List<String> norms,
        String price,
        String reference,
        String priceOwner,
        String priceValidUntil,
        String validFrom,
        int listVersion,
        String note) {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    static ListedProduct of(ProductVersion version) {
        return new ListedProduct(
                version.code(),
                version.name(),
                ListedState.of(version.state()),
                version.unit(),
                version.cpv(),
                version.specification(),
                version.law(),
                norms(version),
                version.priceRange().map(ListedProduct::inDutch).orElse(""),
                version.priceRange().map(range -> inDutch(range.reference())).orElse(""),
                version.priceRange().map(Product.PriceRange::owner).orElse(""),
                version.priceRange()
                        .map(range -> DutchText.day(range.validUntil()))
                        .orElse(""),
                DutchText.day(version.validFrom()),
                version.listVersion(),
                version.note());
    }

    private static List<String> norms(ProductVersion version) {
        if (version.norms().isEmpty()) {
            return version.normExemption().isBlank() ? List.of() : List.of(version.normExemption());
        }
        return version.norms().stream().map(ListedProduct::inDutch).toList();
    }

    private static String inDutch(NormEdition norm) {
        return norm.validUntil()
                .map(last -> norm.reference() + " (tot en met " + DutchText.day(last) + ")")
                .orElse(norm.reference());
    }

    private static String inDutch(Product.PriceRange range) {
        return "%s tot %s".formatted(inDutch(range.minimum()), inDutch(range.maximum()));
    }

    private static String inDutch(UnitPrice price) {
        return "€\u00a0"
                + new DecimalFormat("#,##0.00####", DecimalFormatSymbols.getInstance(DUTCH)).format(price.euro());
    }
}
