package org.ironstock.stock.application;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ironstock.shared.Finding;
import org.ironstock.stock.LedgerEntry;
import org.ironstock.stock.Movement;
import org.ironstock.stock.MovementKind;
import org.ironstock.stock.Posted;
import org.ironstock.stock.Reversal;
import org.ironstock.stock.domain.RequestHash;
import org.ironstock.stock.persistence.LedgerRows;
import org.ironstock.stock.persistence.LedgerRows.Booked;
import org.springframework.stereotype.Component;

/** Undoes a movement by booking each of its lines the other way, at the moment at which it happened. */
@Component
class MovementReversal {

    private static final String PREFIX = "REVERSAL-";

    private final LedgerRows rows;
    private final LedgerPosting posting;

    MovementReversal(LedgerRows rows, LedgerPosting posting) {
        this.rows = rows;
        this.posting = posting;
    }

    Posted reverse(Reversal asked) {
        List<LedgerEntry> entries = rows.entriesOfMovement(asked.movementRef());
        rows.lock(entries.stream().map(LedgerEntry::productCode).collect(Collectors.toCollection(TreeSet::new)));
        Booked original = rows.find(asked.movementRef())
                .orElseThrow(() -> LedgerPosting.refused(Finding.of(
                        "MOVEMENT_UNKNOWN",
                        asked.movementRef(),
                        "Er is geen boeking met kenmerk %s.".formatted(asked.movementRef()))));
        refusal(original).ifPresent(finding -> {
            throw LedgerPosting.refused(finding);
        });
        Movement movement = new Movement(
                PREFIX + asked.movementRef(),
                MovementKind.REVERSAL,
                asked.documentRef(),
                original.occurredAt(),
                asked.bookedBy(),
                entries.stream()
                        .map(entry -> new Movement.Line(entry.lotId(), entry.quantity(), entry.to(), entry.from()))
                        .toList());
        return posting.book(
                new Draft(movement, asked.reason(), Optional.of(asked.movementRef()), RequestHash.of(movement)));
    }

    private static Optional<Finding> refusal(Booked original) {
        if (original.kind() == MovementKind.REVERSAL) {
            return Optional.of(Finding.of(
                    "REVERSAL_OF_REVERSAL",
                    original.reference(),
                    "%s is zelf een tegenboeking; boek opnieuw wat er gebeurd is.".formatted(original.reference())));
        }
        return original.reversedBy()
                .map(by -> Finding.of(
                        "MOVEMENT_REVERSED_ALREADY",
                        original.reference(),
                        "%s is al teruggeboekt met %s.".formatted(original.reference(), by)));
    }
}
