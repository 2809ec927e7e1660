package org.ironstock.capacity.domain;

import java.util.Optional;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;

/**
 * What a sizing says about a product.
 *
 * @param linesPerWeek what running lines make in a week
 * @param rulesVersion version of the decision {@code standbyNeed}
 */
public record SizedProduct(
        SizingFigures figures, StandbyNeed need, Quantity linesPerWeek, Verdict verdict, String rulesVersion) {

    /** What the decision {@code standbyNeed} says. */
    public enum Verdict {
        /** Stock and running lines last the horizon. */
        NO_LINES,
        /** More lines are needed. */
        LINES
    }

    /** What must be made in a week above what running lines make. */
    public Quantity extraPerWeek() {
        return Quantity.of(Math.max(0, need.perWeek().pieces() - linesPerWeek.pieces()));
    }

    /** What no line can close, told to who keeps dikes 1 and 2. */
    public Optional<Finding> rampGap() {
        return need.shortBeforeRamp().pieces() == 0
                ? Optional.empty()
                : Optional.of(Finding.warning(
                        "SIZING_RAMP_GAP",
                        figures.productCode(),
                        "Van %s ontbreken %s stuks voordat een lijn kan leveren; dat kan dijk 3 niet dichten. Vergroot de voorraad van dijk 1 of 2."
                                .formatted(
                                        figures.productCode(),
                                        DutchText.number(need.shortBeforeRamp().pieces())),
                        "werkwijze stand-by capaciteit, deel A: V < B x r"));
    }
}
