package org.ironstock.product.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.product.Product;
import org.ironstock.shared.UnitPrice;

/** Builds an admitted cap with a norm and a price range until the end of 2027. */
final class ProductMother {

    private Product.State state = Product.State.ADMITTED;
    private String specification = "Niet-geweven, elastische rand";
    private List<NormEdition> norms = List.of(new NormEdition("EN 1:2020", Optional.empty()));
    private String normExemption = "";
    private Product.PriceRange range = new Product.PriceRange(
            UnitPrice.of("0.035"),
            UnitPrice.of("0.018"),
            UnitPrice.of("0.08"),
            "vws-gmt-policy",
            LocalDate.of(2027, 12, 31));
    private LocalDate validFrom = LocalDate.of(2026, 1, 1);
    private String note = "";

    ProductMother state(Product.State other) {
        state = other;
        return this;
    }

    ProductMother specification(String other) {
        specification = other;
        return this;
    }

    ProductMother norms(NormEdition... others) {
        norms = List.of(others);
        return this;
    }

    ProductMother normExemption(String other) {
        normExemption = other;
        return this;
    }

    ProductMother priceRange(Product.PriceRange other) {
        range = other;
        return this;
    }

    ProductMother validFrom(LocalDate other) {
        validFrom = other;
        return this;
    }

    ProductMother note(String other) {
        note = other;
        return this;
    }

    ProductVersion build() {
        return new ProductVersion(
                "CAP",
                "Wegwerpmuts",
                "PPE",
                "stuk",
                "18443300",
                state,
                specification,
                "Verordening (EU) 2017/745, klasse I",
                norms,
                normExemption,
                Optional.ofNullable(range),
                1,
                validFrom,
                note);
    }
}
