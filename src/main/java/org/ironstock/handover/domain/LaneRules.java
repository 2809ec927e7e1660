package org.ironstock.handover.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ironstock.shared.Finding;
import org.ironstock.stock.StockStatus;

/** In which lane a lot begins that was not taken over, and where a person may move it. */
public final class LaneRules {

    /** Not fit for use any more, whatever was decided before. */
    public static final Set<StockStatus> UNFIT = Set.of(StockStatus.REJECTED, StockStatus.EXPIRED);

    private static final int SHORTEST_REASON = 20;
    private static final String GROUND = "werkwijze overdracht noodvoorraad, stap 4";

    private LaneRules() {}

    /** The lane of a destination. What should have been taken over and was not, waits for a person. */
    public static Lane of(Destination destination) {
        return switch (destination) {
            case ROLLING, OUTSIDE_CARE, SELL -> Lane.SALE;
            case DIRECT -> Lane.DONATION;
            case PROCESS -> Lane.PROCESSING;
            case TAKE_OVER, TEST, RESERVATION, QUARANTINE -> Lane.QUARANTINE;
        };
    }

    /**
     * Whether a person may move lots to another lane.
     *
     * @param unfit lots among them that expired or were rejected
     * @return what stands in the way; empty when it may be done
     */
    public static List<Finding> moving(Lane from, Lane to, String reason, long unfit) {
        List<Finding> findings = new ArrayList<>();
        if (from == to) {
            findings.add(Finding.of(
                    "LANE_SAME",
                    "lane",
                    "De partijen staan al in de baan %s; kies een andere.".formatted(to.inDutch())));
        }
        if (reason.strip().length() < SHORTEST_REASON) {
            findings.add(Finding.of(
                    "LANE_REASON",
                    "reason",
                    "Leg in ten minste %d tekens uit waarom de partijen een andere weg gaan."
                            .formatted(SHORTEST_REASON),
                    GROUND));
        }
        if (to.forUse() && unfit > 0) {
            findings.add(unfit(unfit));
        }
        return findings;
    }

    static Finding unfit(long lots) {
        return Finding.of(
                "LANE_UNFIT",
                "lane",
                "%d van deze partijen zijn verlopen of afgekeurd en worden niet verkocht of geschonken."
                        .formatted(lots),
                "beleid ijzeren voorraad: verlopen voorraad bereikt geen gebruiker");
    }
}
