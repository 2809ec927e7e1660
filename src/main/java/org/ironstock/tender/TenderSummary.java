package org.ironstock.tender;

import java.time.Instant;
import java.util.Optional;
import org.ironstock.shared.Money;

/**
 * A tender as other modules may know it.
 *
 * @param id e.g. {@code TND-2026-001}
 * @param procedure empty until it is chosen
 * @param maximum highest value with all options, excluding VAT; empty until it is estimated
 * @param closingAt last moment for bids; empty until it is known
 */
public record TenderSummary(
        String id,
        String title,
        Executor executor,
        TenderStage stage,
        Optional<Procedure> procedure,
        Optional<Money> maximum,
        Optional<Instant> closingAt) {}
