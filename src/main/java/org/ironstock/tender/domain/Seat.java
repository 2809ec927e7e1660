package org.ironstock.tender.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A place in the assessment team. The place stays when its holder is replaced.
 *
 * @param code {@code CHAIR}, or {@code EVALUATOR-1} and so on
 * @param first official who was appointed to it before closing
 */
public record Seat(String code, PanelRole role, String first) {

    public static final String CHAIR = "CHAIR";

    /** The seats of a panel, the chair first. */
    public static List<Seat> of(Panel panel) {
        List<Seat> seats = new ArrayList<>();
        seats.add(new Seat(CHAIR, PanelRole.CHAIR, panel.chair()));
        for (int i = 0; i < panel.evaluators().size(); i++) {
            seats.add(new Seat(
                    "EVALUATOR-" + (i + 1),
                    PanelRole.EVALUATOR,
                    panel.evaluators().get(i)));
        }
        return List.copyOf(seats);
    }

    /** @throws NoSuchElementException when the panel has no such seat */
    public static Seat get(Panel panel, String code) {
        return of(panel).stream()
                .filter(seat -> seat.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new NoSuchElementException("The panel of %s has no seat %s".formatted(panel.tenderId(), code)));
    }
}
