package org.ironstock.stock.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.stock.Holding;
import org.ironstock.stock.Lot;
import org.ironstock.stock.Movement;
import org.ironstock.stock.PlaceFreeze;
import org.ironstock.stock.domain.FrozenFlow;
import org.ironstock.stock.persistence.FreezeRows;
import org.springframework.stereotype.Component;

/**
 * What a movement would bring out of frozen places. To be asked while the books of its products are locked: a freeze waits
 * for them, so that nobody slips out beside it.
 */
@Component
class FreezeCheck {

    private static final String GROUND = "werkwijze overdracht noodvoorraad: bevriezing van een locatie";

    private final FreezeRows rows;

    FreezeCheck(FreezeRows rows) {
        this.rows = rows;
    }

    private record Part(String place, String productCode) {}

    /**
     * Parts of a movement that leave a frozen place under an exemption.
     *
     * @param findings why it may not be booked; empty when it may
     */
    record Outcome(List<Finding> findings, String documentRef, Map<Part, Long> exempted) {

        private static final Outcome NOTHING = new Outcome(List.of(), "", Map.of());
    }

    Outcome judge(Movement movement, Map<String, Lot> lots) {
        Map<Part, Long> leaving = leaving(movement.lines(), lots);
        if (leaving.isEmpty()) {
            return Outcome.NOTHING;
        }
        Set<String> places = leaving.keySet().stream().map(Part::place).collect(Collectors.toSet());
        Map<String, PlaceFreeze> frozen = rows.of(places).stream()
                .collect(Collectors.toMap(PlaceFreeze::place, Function.identity(), (first, second) -> first));
        leaving.keySet().removeIf(part -> !frozen.containsKey(part.place()));
        List<Finding> findings = new ArrayList<>();
        leaving.forEach(
                (part, pieces) -> refusal(movement, part, pieces, Objects.requireNonNull(frozen.get(part.place())))
                        .ifPresent(findings::add));
        return new Outcome(findings, movement.documentRef(), leaving);
    }

    private static Map<Part, Long> leaving(Collection<Movement.Line> lines, Map<String, Lot> lots) {
        Map<Part, Long> leaving =
                new TreeMap<>(Comparator.comparing(Part::place).thenComparing(Part::productCode));
        lines.stream()
                .filter(FrozenFlow::leaves)
                .forEach(line -> leaving.merge(
                        new Part(
                                ((Holding) line.from()).place(),
                                Objects.requireNonNull(lots.get(line.lotId())).productCode()),
                        line.quantity().pieces(),
                        Math::addExact));
        return leaving;
    }

    private Optional<Finding> refusal(Movement movement, Part part, long pieces, PlaceFreeze freeze) {
        Optional<Long> room = rows.room(part.place(), part.productCode(), movement.documentRef());
        if (room.isEmpty()) {
            return Optional.of(Finding.of(
                    "PLACE_FROZEN",
                    part.place(),
                    "Locatie %s is sinds %s bevroren voor %s; er gaat niets weg zonder getekende crisisvrijgave."
                            .formatted(part.place(), DutchText.moment(freeze.frozenAt()), freeze.caseRef()),
                    GROUND));
        }
        return room.filter(left -> pieces > left)
                .map(left -> Finding.of(
                        "FREEZE_EXEMPTION_USED",
                        part.place(),
                        "De crisisvrijgave laat nog %s stuks van %s weggaan van %s; gevraagd: %s."
                                .formatted(
                                        DutchText.number(left),
                                        part.productCode(),
                                        part.place(),
                                        DutchText.number(pieces)),
                        GROUND));
    }

    /** What was let through counts. */
    void use(Outcome outcome) {
        outcome.exempted()
                .forEach((part, pieces) -> rows.use(part.place(), part.productCode(), outcome.documentRef(), pieces));
    }
}
