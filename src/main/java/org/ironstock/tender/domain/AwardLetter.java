package org.ironstock.tender.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;

/**
 * What one bidder is told of the award decision. The law wants all relevant reasons: the characteristics and relative
 * advantages of the chosen bid, the name of the winner and the exact standstill (art. 2.130 Aw 2012).
 *
 * @param winnerName name of the winner
 * @param result what became of this bid
 * @param winnerPrice price of the winning bid
 * @param addition reasons that a lawyer added; empty when none were needed
 * @param standstillEnd last moment of the standstill, printed as a date
 */
public record AwardLetter(
        String tenderId,
        UUID bidId,
        String supplierId,
        String supplierName,
        String winnerName,
        boolean toWinner,
        BidResult result,
        BidResult winnerResult,
        Money winnerPrice,
        String addition,
        Instant standstillEnd) {

    private static final String GROUND = "art. 2.130 Aw 2012";

    /** One finding for each thing without which the standstill would not start. */
    public List<Finding> gaps() {
        List<Finding> gaps = new ArrayList<>();
        if (winnerName.isBlank()) {
            gaps.add(gap("LETTER_WITHOUT_WINNER", "De naam van de winnaar ontbreekt in de brief."));
        }
        if (toWinner || !addition.isBlank()) {
            return gaps;
        }
        Optional<BidRejection> rejection = result.rejection();
        if (rejection.isPresent()) {
            if (rejection.get().reason().isBlank()) {
                gaps.add(gap("LETTER_WITHOUT_REASON", "De reden van de afwijzing ontbreekt in de brief."));
            }
        } else if (result.relativeAdvantages().isEmpty()) {
            gaps.add(gap(
                    "LETTER_WITHOUT_ADVANTAGES",
                    "De kenmerken en relatieve voordelen van de winnende inschrijving ontbreken in de brief."));
        }
        result.scores().stream()
                .filter(score -> score.motive().isBlank())
                .forEach(score -> gaps.add(gap(
                        "LETTER_WITHOUT_MOTIVE",
                        "De motivering van de score op '%s' ontbreekt in de brief.".formatted(score.name()))));
        return gaps;
    }

    private Finding gap(String code, String message) {
        return Finding.of(code, supplierName, message, GROUND);
    }
}
