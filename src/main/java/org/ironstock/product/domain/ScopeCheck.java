package org.ironstock.product.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironstock.product.Product;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;

/** Whether a product belongs to the iron stock on a day: known, admitted, specified and priced. Tells all that fails. */
public final class ScopeCheck {

    private static final String GROUND =
            "Werkwijze productlijst: specificatie afgestemd, akkoord GMT, op de lijst; daarna pas inkoop";

    private ScopeCheck() {}

    /** What keeps this product outside the scope on that day; empty when it is inside. */
    public static List<Finding> findings(String code, Optional<ProductVersion> version, LocalDate on) {
        return version.map(found -> findings(found, on)).orElseGet(() -> List.of(unknown(code, on)));
    }

    private static Finding unknown(String code, LocalDate on) {
        return Finding.of(
                "PRODUCT_UNKNOWN",
                code,
                "Product '%s' staat op %s niet op de productlijst van de ijzeren voorraad."
                        .formatted(code, DutchText.day(on)),
                GROUND);
    }

    private static List<Finding> findings(ProductVersion version, LocalDate on) {
        if (version.state() != Product.State.ADMITTED) {
            return List.of(notAdmitted(version));
        }
        List<Finding> findings = new ArrayList<>();
        if (!version.specifiedOn(on)) {
            findings.add(Finding.of(
                    "SPECIFICATION_MISSING",
                    version.code(),
                    "Product '%s' (%s) heeft op %s geen geldige specificatie met normeditie."
                            .formatted(version.code(), version.name(), DutchText.day(on)),
                    GROUND));
        }
        if (!version.pricedOn(on)) {
            findings.add(Finding.of(
                    "PRICE_RANGE_MISSING",
                    version.code(),
                    "Product '%s' (%s) heeft op %s geen geldige prijsrange; de prijseigenaar stelt die eerst vast."
                            .formatted(version.code(), version.name(), DutchText.day(on)),
                    "Prijsmandaat GMT: zonder geldige range geen inkoop"));
        }
        return findings;
    }

    private static Finding notAdmitted(ProductVersion version) {
        String note = version.note().isBlank() ? "" : " " + version.note() + ".";
        return Finding.of(
                "PRODUCT_NOT_ADMITTED",
                version.code(),
                "Product '%s' (%s) is niet toegelaten tot de ijzeren voorraad; de status is %s.%s"
                        .formatted(version.code(), version.name(), ListedState.of(version.state()), note),
                GROUND);
    }
}
