package org.ironstock.stock;

import java.time.Instant;
import java.util.Optional;
import org.ironstock.shared.Quantity;

/**
 * One line of the ledger, with the movement that it belongs to.
 *
 * @param number place in the book of the product, from 1
 * @param reference reference of the movement
 * @param reason why it was reversed; empty for other movements
 * @param reverses reference of the movement that this one undoes
 * @param reversedBy reference of the movement that undoes this one
 */
public record LedgerEntry(
        String productCode,
        long number,
        String reference,
        MovementKind kind,
        String documentRef,
        String reason,
        Instant occurredAt,
        Instant bookedAt,
        String bookedBy,
        Optional<String> reverses,
        Optional<String> reversedBy,
        String lotId,
        Quantity quantity,
        Account from,
        Account to) {}
