package org.ironstock.contract.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.ironstock.shared.Quantity;

/**
 * Production that care needs for the medium term and that no running contract gives.
 *
 * @param id e.g. {@code BEH-2026-001}; business key of its process
 * @param monthlyQuantity need a month, in base units
 * @param needBy day on which the contract must be there
 * @param termMonths term of the contract
 * @param reason why, in Dutch
 * @param requestedBy machine client or official
 * @param plan what was decided to tender; empty while nobody decided, or when it is not tendered
 */
public record MediumTermNeed(
        String id,
        String productCode,
        Quantity monthlyQuantity,
        LocalDate needBy,
        int termMonths,
        String reason,
        String requestedBy,
        Optional<Plan> plan) {

    /**
     * How it is tendered.
     *
     * @param innovation what the tender asks of innovation, in Dutch
     * @param sbir whether part of it may go by the scheme for innovation of small firms (SBIR)
     * @param official who decided
     */
    public record Plan(String innovation, boolean sbir, String official) {}

    /** Why the tender is needed, with its paragraph on innovation. */
    public String tenderReason() {
        Plan decided = plan.orElseThrow(() -> new IllegalStateException("Need %s is not planned".formatted(id)));
        return "%s%n%nInnovatie: %s%n%s"
                .formatted(
                        reason,
                        decided.innovation(),
                        decided.sbir()
                                ? "Een deel kan als SBIR worden uitgevraagd (EUR 1 miljoen: VWS en EZK ieder de helft)."
                                : "Er wordt geen SBIR uitgevraagd.");
    }
}
