package org.ironstock.tender.domain;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.ironstock.shared.Finding;

/**
 * An award decision does not stand as it is. Whoever orders it, the decision is withdrawn, all bidders are told, and a
 * later decision starts a standstill of its own (art. 2.127 Aw 2012).
 *
 * @param awardRound number of the award decision that it takes back
 * @param reason why, in Dutch; bidders read it
 * @param orderedBy official who recorded or decided it
 * @param carriedOutAt empty until the decision is withdrawn
 */
public record AwardOrder(
        long id,
        String tenderId,
        int awardRound,
        Content content,
        Cause cause,
        String reason,
        String orderedBy,
        Instant orderedAt,
        Optional<Instant> carriedOutAt) {

    /** What must happen instead. */
    public enum Content {
        REASSESS_QUALITY("Herbeoordeling vanaf de kwaliteit"),
        REASSESS_PRICE("Herbeoordeling vanaf de prijs"),
        NEW_DECISION("Nieuwe gunningsbeslissing"),
        NO_AWARD("Niet gunnen");

        private final String dutch;

        Content(String dutch) {
            this.dutch = dutch;
        }

        public String inDutch() {
            return dutch;
        }
    }

    /** Who ordered it. */
    public enum Cause {
        JUDGMENT("Uitspraak van de rechter"),
        COMPLAINT("Klacht"),
        REVIEW("Eigen heroverweging");

        private final String dutch;

        Cause(String dutch) {
            this.dutch = dutch;
        }

        public String inDutch() {
            return dutch;
        }
    }

    /** What stands in the way of the contract until the order is carried out. */
    public Finding obstacle() {
        return Finding.of(
                "AWARD_ORDER_OPEN",
                tenderId,
                "De gunningsbeslissing blijft niet in stand (%s): %s."
                        .formatted(cause.inDutch().toLowerCase(Locale.ROOT), content.inDutch()),
                "art. 2.127 en 2.131 Aw 2012");
    }
}
