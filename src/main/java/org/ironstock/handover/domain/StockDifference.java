package org.ironstock.handover.domain;

import java.util.List;
import org.ironstock.shared.DutchText;
import org.ironstock.stock.Flow;
import org.ironstock.stock.FlowKey;

/**
 * Something in the books of a handover that does not agree, and where.
 *
 * @param place empty when it is of all places
 * @param lotId empty when it is of no one lot
 * @param movements references of the movements by which it arose; empty when none did
 * @param pieces above zero when the ledger has more than the papers
 */
public record StockDifference(
        Kind kind, String productCode, String place, String lotId, List<String> movements, long pieces) {

    /** What does not agree. */
    public enum Kind {
        /** The opening of the ledger and the accepted list. */
        OPENING("Beginvoorraad en aanvaarde lijst verschillen"),
        SOLD("Verkocht volgens het grootboek en volgens de besluiten verschilt"),
        DONATED("Geschonken volgens het grootboek en volgens de besluiten verschilt"),
        PROCESSED("Volgens de besluiten is meer verwerkt dan geboekt"),
        LOST("Volgens de besluiten is meer vermist dan geboekt"),
        /** Pieces that nobody took over, sold, gave away, processed or lost. */
        LEFT("Nog in de voorraad"),
        /** Entries and balances of the ledger: somebody changed the ledger itself. */
        BALANCE("Boekingen en saldi van het grootboek verschillen"),
        /** A movement without a document, or without the signature that it needs. */
        UNPROVEN("Boeking zonder getekend stuk");

        private final String dutch;

        Kind(String dutch) {
            this.dutch = dutch;
        }

        /** As an official reads it. */
        public String inDutch() {
            return dutch;
        }

        /** @throws IllegalArgumentException when no paper is held against this way */
        static Kind of(Flow flow) {
            return valueOf(flow.name());
        }
    }

    public StockDifference {
        movements = List.copyOf(movements);
    }

    /** Between papers and ledger, of a sum or of one lot of it. */
    static StockDifference of(FlowKey sum, String lotId, List<String> movements, long pieces) {
        return new StockDifference(Kind.of(sum.flow()), sum.productCode(), sum.place(), lotId, movements, pieces);
    }

    /** Whether it can be settled by booking the pieces as lost. */
    public boolean losable() {
        return kind == Kind.LEFT;
    }

    /** The whole of it in a sentence, e.g. {@code Nog in de voorraad: 5 stuks van IIR-MASK, locatie ASSEN, partij X.} */
    public String inDutch() {
        StringBuilder text = new StringBuilder(
                "%s: %s stuks van %s".formatted(kind.inDutch(), DutchText.number(pieces), productCode));
        if (!place.isEmpty()) {
            text.append(", locatie ").append(place);
        }
        if (!lotId.isEmpty()) {
            text.append(", partij ").append(lotId);
        }
        if (!movements.isEmpty()) {
            text.append(", boeking ").append(String.join(", ", movements));
        }
        return text.append('.').toString();
    }
}
