package org.ironstock.tender.fairness;

import java.time.Instant;
import java.util.List;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.shared.DutchText;
import org.ironstock.tender.domain.BidderRequest;

/** Words of the letters to bidders, in Dutch. */
final class RequestLetters {

    private RequestLetters() {}

    static List<Section> sections(BidderRequest request, Instant dueAt) {
        return List.of(
                new Section(heading(request.kind()), request.question().lines().toList(), List.of()),
                Section.of("Hoe en wanneer u antwoordt", how(request), after(request.kind(), dueAt)),
                Section.of("Grond", request.kind().ground() + "."));
    }

    private static String heading(BidderRequest.Kind kind) {
        return switch (kind) {
            case MENDING -> "Wat u kunt herstellen";
            case HEARING -> "Waarover wij u horen";
            case LOW_PRICE -> "Wat wij u vragen toe te lichten";
            case EVIDENCE -> "Wat wij van u vragen";
        };
    }

    private static String how(BidderRequest request) {
        return request.kind() == BidderRequest.Kind.EVIDENCE
                ? "Lever elk bewijsmiddel aan via het adres /api/tenders/" + request.tenderId()
                        + "/evidence, met de dag van afgifte en, waar die er is, de einddatum en de norm."
                : "Geef uw antwoord via het portaal of via het adres /api/tenders/" + request.tenderId()
                        + "/requests; noem daarbij kenmerk " + request.id() + ".";
    }

    private static String after(BidderRequest.Kind kind, Instant dueAt) {
        String term = "Wij moeten uw antwoord uiterlijk op " + DutchText.moment(dueAt) + " hebben. ";
        return switch (kind) {
            case MENDING ->
                term + "U krijgt deze gelegenheid één keer. De inhoud van uw inschrijving mag niet veranderen. Iedere"
                        + " inschrijver met hetzelfde gebrek krijgt nu dezelfde vraag en dezelfde termijn.";
            case HEARING ->
                term + "Noem ook de maatregelen die u nam om herhaling te voorkomen (zelfreiniging) en voeg bewijs toe."
                        + " Pas daarna beslissen wij.";
            case LOW_PRICE -> term + "Wij wijzen uw inschrijving niet af zonder uw toelichting te hebben gevraagd.";
            case EVIDENCE ->
                term + "Ontbreekt een bewijsmiddel of is het niet geldig, dan kunnen wij niet aan u gunnen.";
        };
    }
}
