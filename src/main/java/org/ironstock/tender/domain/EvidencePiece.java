package org.ironstock.tender.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A document that a bidder sent as evidence.
 *
 * @param demand code of the demand that it answers
 * @param issuedOn day on which it was issued
 * @param validUntil last day that it names; empty when it names none. On that day it counts as expired
 * @param norm norm with its edition that it names; empty when it names none
 * @param late whether it came after the term
 */
public record EvidencePiece(
        UUID id,
        String tenderId,
        UUID bidId,
        String demand,
        UUID documentId,
        LocalDate issuedOn,
        Optional<LocalDate> validUntil,
        String norm,
        Instant receivedAt,
        boolean late) {}
