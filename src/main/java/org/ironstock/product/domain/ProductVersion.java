package org.ironstock.product.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.product.Product;

/**
 * Everything that one version of the list says about one product; a change is a new version, never an edit.
 *
 * @param law regulation and class under which the product is sold
 * @param norms may be empty only with a {@code normExemption}
 * @param normExemption why no norm is asked for; empty when norms are named
 * @param listVersion version of the list that brought it; 0 while it is only proposed by an import
 * @param note remark that officials see, e.g. why a product is not admitted
 */
public record ProductVersion(
        String code,
        String name,
        String group,
        String unit,
        String cpv,
        Product.State state,
        String specification,
        String law,
        List<NormEdition> norms,
        String normExemption,
        Optional<Product.PriceRange> priceRange,
        int listVersion,
        LocalDate validFrom,
        String note) {

    public ProductVersion {
        norms = List.copyOf(norms);
    }

    /** Whether a supplier could know on that day what to deliver: a specification, and a norm edition that counts. */
    public boolean specifiedOn(LocalDate day) {
        return !specification.isBlank()
                && (!normExemption.isBlank() || norms.stream().anyMatch(norm -> norm.validOn(day)));
    }

    /** Whether the price mandate counts on that day; its last day is included. */
    public boolean pricedOn(LocalDate day) {
        return priceRange.map(range -> !day.isAfter(range.validUntil())).orElse(false);
    }

    /** Whether it says the same, apart from the version and the first day. */
    public boolean sameContent(ProductVersion other) {
        return inListVersion(0, LocalDate.EPOCH).equals(other.inListVersion(0, LocalDate.EPOCH));
    }

    /** The same content as part of a version of the list. */
    public ProductVersion inListVersion(int version) {
        return inListVersion(version, validFrom);
    }

    private ProductVersion inListVersion(int version, LocalDate from) {
        return new ProductVersion(
                code,
                name,
                group,
                unit,
                cpv,
                state,
                specification,
                law,
                norms,
                normExemption,
                priceRange,
                version,
                from,
                note);
    }

    /** As other modules see it on a day: only the norm editions and the price range that count then. */
    public Product on(LocalDate day) {
        return new Product(
                code,
                name,
                group,
                unit,
                cpv,
                state,
                specification,
                norms.stream()
                        .filter(norm -> norm.validOn(day))
                        .map(NormEdition::reference)
                        .toList(),
                priceRange.filter(range -> pricedOn(day)),
                listVersion,
                validFrom);
    }
}
