package org.ironstock.tender.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.ironstock.shared.DutchText;
import org.ironstock.tender.domain.RankedBid;

/** Figures as people read them. */
final class Figures {

    static final List<String> RANKING_COLUMNS =
            List.of("Rang", "Inschrijver", "Kwaliteit", "Prijs", "Score", "Boven de volgende door");

    private Figures() {}

    static String percent(BigDecimal fraction) {
        return twoDecimals(fraction.movePointRight(2)) + "%";
    }

    static String twoDecimals(BigDecimal figure) {
        return DutchText.decimal(figure.setScale(2, RoundingMode.HALF_UP));
    }

    static String inDutch(RankedBid.DecidedBy decidedBy) {
        return switch (decidedBy) {
            case FIGURE -> "Score";
            case SUB_CRITERION -> "Subcriterium";
            case DRAW -> "Loting";
            case LAST -> "–";
        };
    }
}
