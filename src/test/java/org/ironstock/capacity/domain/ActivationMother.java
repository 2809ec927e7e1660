package org.ironstock.capacity.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;

/** Three months of a million pieces at € 0,08 from 2 February 2026, of a line that makes two million. */
final class ActivationMother {

    static final LocalDate TODAY = LocalDate.of(2026, 2, 2);

    private ActivationMother() {}

    static Activation activation() {
        return activation(1_000_000, TODAY, "BESLUIT-1");
    }

    static Activation activation(long pieces, LocalDate start, String decision) {
        return new Activation(
                "ACT-2026-001",
                new ActivationRequest(
                        "LIN-2026-001", Quantity.of(pieces), 3, start, decision, Optional.empty(), "crisis"),
                "CTR-2026-001",
                "SUP-0001",
                "IIR-MASK",
                UnitPrice.of("0.08"),
                ActivationState.REQUESTED,
                start,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-02-02T09:00:00Z"));
    }

    static ActivationTerms terms() {
        return new ActivationTerms(7, 14, 30, 2, 1);
    }

    static ActivationGrounds sound() {
        return new ActivationGrounds(
                TODAY,
                "LIN-2026-001",
                true,
                Quantity.of(2_000_000),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
