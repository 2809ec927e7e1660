package org.ironstock.payment.domain;

import java.util.Optional;

/** What a status code of the bank means for us (ISO 20022 external code set ExternalPaymentTransactionStatus1Code). */
public enum BankStatus {
    /** The bank took it and will carry it out, or did; only a booking proves that it was. */
    ACCEPTED,
    /** The bank took some and refused others; each says so itself. */
    PARTIALLY_ACCEPTED,
    /** The bank has not decided. */
    PENDING,
    /** The bank does not carry it out. */
    REJECTED;

    /** Meaning of a code; empty for one that we do not know. */
    public static Optional<BankStatus> of(String code) {
        return switch (code) {
            case "ACCP", "ACTC", "ACSP", "ACSC", "ACWC", "ACCC", "ACFC" -> Optional.of(ACCEPTED);
            case "PART" -> Optional.of(PARTIALLY_ACCEPTED);
            case "PDNG", "RCVD" -> Optional.of(PENDING);
            case "RJCT", "CANC" -> Optional.of(REJECTED);
            default -> Optional.empty();
        };
    }
}
