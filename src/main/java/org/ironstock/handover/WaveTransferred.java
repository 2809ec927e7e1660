package org.ironstock.handover;

import java.time.Instant;
import java.util.UUID;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;

/**
 * Stock of a site went over to the receiving party: ownership and risk passed when the last signature was set.
 *
 * @param siteHandoverId e.g. {@code OVD-2026-001-L01}
 * @param receiverId supplier that owns it now, e.g. {@code SUP-0001}
 * @param value what the receiving party owes for it
 * @param minutesId signed minutes of transfer
 */
public record WaveTransferred(
        String handoverId,
        String siteHandoverId,
        String site,
        String receiverId,
        long lots,
        Quantity pieces,
        Money value,
        UUID minutesId,
        Instant transferredAt) {}
