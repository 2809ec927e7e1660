package org.ironstock.stock.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.stock.Lot;
import org.ironstock.stock.Movement;
import org.ironstock.stock.MovementKind;

/** What a movement must be like before any balance is looked at. */
public final class MovementCheck {

    private static final String CARE_GROUND = "beleid uitgifte: niet verlopen en toegelaten (domain.md 1.4)";

    private MovementCheck() {}

    /**
     * @param lots every lot of the movement by id
     * @param now moment of the booking
     * @return every reason to refuse; empty when it may be booked as far as its balances allow
     */
    public static List<Finding> findings(Movement movement, Map<String, Lot> lots, Instant now) {
        List<Finding> findings = new ArrayList<>();
        if (movement.occurredAt().isAfter(now)) {
            findings.add(Finding.of(
                    "MOVEMENT_FUTURE",
                    movement.reference(),
                    "Een boeking gaat over wat is gebeurd; %s ligt in de toekomst."
                            .formatted(DutchText.momentToTheSecond(movement.occurredAt()))));
        }
        LocalDate day = DutchCalendar.dayOf(movement.occurredAt());
        for (Movement.Line line : movement.lines()) {
            Lot lot = Objects.requireNonNull(lots.get(line.lotId()), line.lotId());
            if (!AccountFlow.allowed(movement.kind(), line.from(), line.to())) {
                findings.add(Finding.of(
                        "MOVEMENT_ACCOUNTS",
                        line.lotId(),
                        "Bij %s kan %s niet van '%s' naar '%s' gaan."
                                .formatted(
                                        movement.kind().inDutch(),
                                        line.lotId(),
                                        line.from().inDutch(),
                                        line.to().inDutch())));
            } else if (movement.kind() == MovementKind.ISSUE) {
                forCare(lot, day, findings);
            } else if (movement.kind() == MovementKind.EXPIRY && !lot.expiredOn(day)) {
                findings.add(Finding.of(
                        "LOT_NOT_EXPIRED",
                        lot.lotId(),
                        "%s verloopt pas op %s.".formatted(lot.lotId(), DutchText.day(lot.expiresOn()))));
            }
        }
        return findings;
    }

    private static void forCare(Lot lot, LocalDate day, List<Finding> findings) {
        if (lot.expiredOn(day)) {
            findings.add(Finding.of(
                    "LOT_EXPIRED",
                    lot.lotId(),
                    "%s is verlopen op %s en kan niet naar de zorg."
                            .formatted(lot.lotId(), DutchText.day(lot.expiresOn())),
                    CARE_GROUND));
        }
        if (lot.basis().endedOn(day)) {
            findings.add(Finding.of(
                    "LOT_BASIS_ENDED",
                    lot.lotId(),
                    "De grondslag %s van %s is geëindigd; de partij kan niet naar de zorg."
                            .formatted(lot.basis().code(), lot.lotId()),
                    CARE_GROUND));
        }
    }
}
