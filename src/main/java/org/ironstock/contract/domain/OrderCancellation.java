package org.ironstock.contract.domain;

import java.util.Optional;
import java.util.UUID;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;

/**
 * A confirmed order that is cancelled in agreement with its supplier.
 *
 * @param id e.g. {@code ORD-2026-001-A1}; the number that the supplier names when it invoices the agreed cost
 * @param agreement empty until an official told what was agreed
 * @param documentId agreement as it is signed; empty until it is drawn
 */
public record OrderCancellation(
        String id,
        String orderId,
        State state,
        String askedBy,
        Optional<Agreement> agreement,
        Optional<UUID> documentId) {

    /** Stands between the number of the order and that of its cancellation. */
    public static final String SUFFIX = "-A";

    /** How far it is. */
    public enum State {
        ASKED,
        /** Told what was agreed; the State signs. */
        AGREED,
        /** In force. */
        APPLIED,
        /** The order stays as it is. */
        DROPPED
    }

    /**
     * What was agreed with the supplier.
     *
     * @param quantity what will not be delivered
     * @param cost what the State pays for that, excluding VAT; may be zero
     * @param vatPercent 0, 9 or 21
     * @param consent who agreed for the supplier, and when
     * @param official who negotiated
     */
    public record Agreement(
            Quantity quantity, Money cost, int vatPercent, String consent, String motive, String official) {}

    /** @throws IllegalStateException before it was told what was agreed */
    public Agreement requireAgreement() {
        return agreement.orElseThrow(() -> new IllegalStateException("Nothing was agreed about " + id));
    }
}
