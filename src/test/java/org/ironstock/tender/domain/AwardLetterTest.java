package org.ironstock.tender.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.junit.jupiter.api.Test;

/** A letter without one of the reasons that the law asks would not start the standstill (art. 2.130 Aw 2012). */
class AwardLetterTest {

    private static final UUID BID = UUID.randomUUID();
    private static final List<String> ADVANTAGES = List.of("De prijs van de winnaar is lager dan de uwe.");
    private static final BidResult RANKED = result(Optional.empty(), ADVANTAGES);

    @Test
    void aLetterWithWinnerAndAdvantagesIsComplete() {
        assertThat(letter("Beta", false, RANKED, "").gaps()).isEmpty();
    }

    @Test
    void everyLetterNamesTheWinnerEvenWhereALawyerAddedReasons() {
        assertThat(letter(" ", false, RANKED, "De winnaar levert eerder.").gaps())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("LETTER_WITHOUT_WINNER");
                    assertThat(finding.subject()).isEqualTo("Alfa");
                    assertThat(finding.message()).isEqualTo("De naam van de winnaar ontbreekt in de brief.");
                });
    }

    @Test
    void aBidThatFellOutIsToldWhy() {
        assertThat(letter("Beta", false, rejected("Levert pas na vijf dagen."), "")
                        .gaps())
                .isEmpty();
        assertThat(codes(letter("Beta", false, rejected(" "), ""))).containsExactly("LETTER_WITHOUT_REASON");
    }

    @Test
    void aBidThatLostIsToldInWhatTheWinnerIsBetter() {
        BidResult untold = result(Optional.empty(), List.of());

        assertThat(codes(letter("Beta", false, untold, ""))).containsExactly("LETTER_WITHOUT_ADVANTAGES");
        assertThat(letter("Beta", false, untold, "De winnaar levert eerder.").gaps())
                .isEmpty();
        assertThat(letter("Alfa", true, untold, "").gaps())
                .as("the winner itself")
                .isEmpty();
    }

    private static BidResult rejected(String reason) {
        return result(
                Optional.of(new BidRejection(
                        BID, "TND-2026-001", BidRejection.Ground.KNOCK_OUT, reason, "cibg-lawyer-1", Instant.EPOCH)),
                List.of());
    }

    private static BidResult result(Optional<BidRejection> rejection, List<String> advantages) {
        return new BidResult(BID, "SUP-1", Optional.empty(), rejection, List.of(), advantages);
    }

    private static AwardLetter letter(String winner, boolean toWinner, BidResult result, String addition) {
        return new AwardLetter(
                "TND-2026-001",
                BID,
                "SUP-1",
                "Alfa",
                winner,
                toWinner,
                result,
                RANKED,
                Money.euro(420_000),
                addition,
                Instant.parse("2026-04-20T21:59:59Z"));
    }

    private static List<String> codes(AwardLetter letter) {
        return letter.gaps().stream().map(Finding::code).toList();
    }
}
