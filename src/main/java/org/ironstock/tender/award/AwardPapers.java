package org.ironstock.tender.award;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToDraw.Table;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.shared.DutchText;
import org.ironstock.tender.domain.AgreedLine;
import org.ironstock.tender.domain.AwardAdvice;
import org.ironstock.tender.domain.AwardLetter;
import org.ironstock.tender.domain.BidResult;
import org.ironstock.tender.domain.NoAward;
import org.ironstock.tender.domain.RankedOffer;
import org.ironstock.tender.domain.Requirement;
import org.ironstock.tender.domain.ScoreFigure;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.domain.TenderDocuments;

/** Words of the documents from award to contract, in Dutch. */
final class AwardPapers {

    static final String AWARD_DECISION = "awardDecision";
    static final String AWARD_LETTER = "awardLetter";
    static final String FRAMEWORK_CONTRACT = "frameworkContract";
    static final String NO_AWARD_DECISION = "noAwardDecision";
    static final String NO_AWARD_LETTER = "noAwardLetter";

    private AwardPapers() {}

    /**
     * The award decision (gunningsbesluit).
     *
     * @param names suppliers' names by place in the ranking
     */
    static DocumentToDraw awardDecision(
            Tender tender,
            AwardAdvice advice,
            List<RankedOffer> ranking,
            List<String> names,
            String formula,
            String preparer) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < ranking.size(); i++) {
            RankedOffer offer = ranking.get(i);
            rows.add(List.of(
                    String.valueOf(offer.rank()), names.get(i), offer.price().inDutch(), shown(offer.figure())));
        }
        return new DocumentToDraw(
                tender.id(),
                AWARD_DECISION,
                "Gunningsbesluit " + tender.title(),
                List.of(
                        new Fact("Kenmerk", tender.id()),
                        new Fact("Winnaar", names.get(0)),
                        new Fact(
                                "Inschrijfsom exclusief btw",
                                ranking.get(0).price().inDutch()),
                        new Fact(
                                "Maximumwaarde exclusief btw",
                                tender.requireDocuments().maximumValue().inDutch())),
                List.of(
                        Section.of(
                                "Besluit",
                                "De raamovereenkomst wordt gegund aan %s, onder voorbehoud van de opschortende termijn."
                                        .formatted(names.get(0)),
                                "Grond: art. 2.129 en 2.130 Aanbestedingswet 2012."),
                        new Section(
                                "Rangorde",
                                List.of("Beoordeeld met: " + formula),
                                List.of(new Table(
                                        "Rangorde van de inschrijvingen",
                                        List.of("Plaats", "Inschrijver", "Prijs", "Uitkomst"),
                                        rows))),
                        Section.of("Advies", advice.advice().inDutch() + ".", advice.motive())),
                Audience.OFFICIALS,
                preparer);
    }

    /** The letter to one bidder. */
    static DocumentToDraw awardLetter(Tender tender, AwardLetter letter, int standstillDays) {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(
                "Beslissing",
                letter.toWinner()
                        ? "Wij hebben besloten de raamovereenkomst aan u te gunnen. Deze mededeling is nog geen aanvaarding van uw aanbod."
                        : "Wij hebben besloten de raamovereenkomst te gunnen aan %s. Uw inschrijving wordt niet gegund."
                                .formatted(letter.winnerName())));
        letter.result()
                .rejection()
                .ifPresent(rejection -> sections.add(
                        Section.of("Reden van afwijzing", rejection.ground().inDutch() + ": " + rejection.reason())));
        letter.result()
                .place()
                .ifPresent(place -> sections.add(Section.of(
                        "Uw plaats",
                        "Uw inschrijving staat op plaats %d met uitkomst %s."
                                .formatted(place.rank(), shown(place.figure())))));
        if (!letter.result().scores().isEmpty()) {
            sections.add(new Section(
                    "Uw beoordeling op kwaliteit", List.of(), List.of(scores("Uw scores", letter.result()))));
        }
        if (!letter.toWinner()) {
            sections.add(new Section(
                    "Kenmerken en relatieve voordelen van de winnende inschrijving",
                    letter.result().relativeAdvantages(),
                    List.of(scores("Scores van " + letter.winnerName(), letter.winnerResult()))));
            sections.add(Section.of("Prijs van de winnaar", letter.winnerPrice().inDutch() + " exclusief btw."));
        }
        if (!letter.addition().isBlank()) {
            sections.add(Section.of("Nadere motivering", letter.addition()));
        }
        if (standstillDays == 0) {
            sections.add(Section.of(
                    "Opschortende termijn",
                    "Omdat voor deze opdracht geen aankondiging verplicht is, geldt er geen opschortende termijn "
                            + "(artikel 2.127, vierde lid, van de Aanbestedingswet 2012)."));
        } else {
            sections.add(Section.of(
                    "Opschortende termijn",
                    "De opschortende termijn duurt %d dagen en eindigt op %s om 23:59:59 uur."
                            .formatted(standstillDays, DutchText.weekday(letter.standstillEnd())),
                    "Bent u het niet eens met deze beslissing, dan kunt u binnen deze termijn een kort geding aanhangig "
                            + "maken bij de voorzieningenrechter van de rechtbank Den Haag."));
        }
        return new DocumentToDraw(
                tender.id(),
                AWARD_LETTER + "-" + letter.supplierId(),
                "Mededeling van de gunningsbeslissing aan " + letter.supplierName(),
                List.of(
                        new Fact("Kenmerk", tender.id()),
                        new Fact("Aanbesteding", tender.title()),
                        new Fact("Aan", letter.supplierName()),
                        new Fact("Winnaar", letter.winnerName())),
                sections,
                Audience.RESTRICTED,
                "");
    }

    private static String shown(ScoreFigure figure) {
        return String.format(Locale.forLanguageTag("nl-NL"), "%,.2f", figure.shown());
    }

    private static Table scores(String caption, BidResult result) {
        return new Table(
                caption,
                List.of("Criterium", "Weging", "Score", "Motivering"),
                result.scores().stream()
                        .map(score -> List.of(
                                score.name(),
                                score.weight() + "%",
                                score.score() + " van " + score.scale(),
                                score.motive()))
                        .toList());
    }

    /** The framework contract as both sides sign it. */
    static DocumentToDraw contract(
            Tender tender,
            String contractId,
            String supplierName,
            RankedOffer offer,
            List<AgreedLine> lines,
            String preparer) {
        TenderDocuments documents = tender.requireDocuments();
        List<List<String>> requirements = documents.requirements().stream()
                .filter(requirement -> requirement.kind() != Requirement.Kind.NOT_APPLICABLE)
                .map(requirement -> List.of(
                        requirement.subject().inDutch(), requirement.kind().inDutch(), requirement.text()))
                .toList();
        return new DocumentToDraw(
                tender.id(),
                FRAMEWORK_CONTRACT,
                "Raamovereenkomst " + tender.title(),
                List.of(
                        new Fact("Contract", contractId),
                        new Fact("Aanbesteding", tender.id()),
                        new Fact(
                                "Opdrachtgever",
                                "De Staat der Nederlanden, namens deze "
                                        + tender.need().executor().inDutch()),
                        new Fact("Opdrachtnemer", supplierName),
                        new Fact("Inschrijfsom exclusief btw", offer.price().inDutch()),
                        new Fact(
                                "Maximumwaarde exclusief btw",
                                documents.maximumValue().inDutch()),
                        new Fact(
                                "Maximumhoeveelheid",
                                String.format(
                                        Locale.forLanguageTag("nl-NL"),
                                        "%,d",
                                        documents.maximumQuantity().pieces())),
                        new Fact("Looptijd", documents.termMonths() + " maanden"),
                        new Fact("Verlenging", documents.optionMonths() + " maanden")),
                List.of(
                        new Section("Producten en prijzen", List.of(), List.of(agreed(lines))),
                        Section.of(
                                "Levering en betaling",
                                tender.need().kind().orderedFrom()
                                        ? "De Staat koopt op afroep. Elke order noemt de hoeveelheid, de afleverplaats en "
                                                + "de uiterste leverdag."
                                        : "Geleverd wordt zoals de eisen en uitvoeringsvoorwaarden zeggen.",
                                "Een factuur wordt binnen %d dagen na ontvangst betaald (art. 6:119b BW)."
                                        .formatted(AgreedTerms.PAYMENT_TERM_DAYS),
                                "De overeenkomst begint op de dag van de laatste handtekening."),
                        new Section(
                                "Eisen en uitvoeringsvoorwaarden",
                                List.of("De volgende eisen gelden gedurende de hele looptijd."),
                                List.of(new Table("Eisen", List.of("Onderwerp", "Soort", "Inhoud"), requirements))),
                        Section.of("Boetes", documents.penalties()),
                        Section.of(
                                "Algemene voorwaarden",
                                "Op deze overeenkomst zijn de ARIV-2018 van toepassing.",
                                "Bij het bereiken van de maximumwaarde of de maximumhoeveelheid heeft de raamovereenkomst "
                                        + "geen effect meer.")),
                Audience.RESTRICTED,
                preparer);
    }

    private static Table agreed(List<AgreedLine> lines) {
        return new Table(
                "Producten met stuksprijs en maximum",
                List.of("Product", "Stuksprijs exclusief btw", "Maximumhoeveelheid"),
                lines.stream()
                        .map(line -> List.of(
                                line.productCode(),
                                line.unitPrice().inDutch(),
                                DutchText.number(line.maximum().pieces())))
                        .toList());
    }

    /** The decision to award to nobody. */
    static DocumentToDraw noAwardDecision(Tender tender, NoAward noAward) {
        return new DocumentToDraw(
                tender.id(),
                NO_AWARD_DECISION,
                "Besluit tot niet gunnen " + tender.title(),
                List.of(
                        new Fact("Kenmerk", tender.id()),
                        new Fact("Reden", noAward.reason().inDutch()),
                        new Fact("Vervolg", noAward.followUp().inDutch())),
                List.of(
                        Section.of("Besluit", "Deze aanbesteding wordt beëindigd zonder gunning."),
                        Section.of("Motivering", noAward.motive())),
                Audience.OFFICIALS,
                noAward.decidedBy());
    }

    /** What a bidder is told when nothing is awarded (art. 2.129 Aw 2012). */
    static DocumentToDraw noAwardLetter(Tender tender, NoAward noAward, String supplierId, String supplierName) {
        return new DocumentToDraw(
                tender.id(),
                NO_AWARD_LETTER + "-" + supplierId,
                "Mededeling aan " + supplierName + ": geen gunning",
                List.of(
                        new Fact("Kenmerk", tender.id()),
                        new Fact("Aanbesteding", tender.title()),
                        new Fact("Aan", supplierName)),
                List.of(
                        Section.of(
                                "Beslissing",
                                "De aanbesteding waarop u hebt ingeschreven eindigt zonder gunning.",
                                "Reden: " + noAward.reason().inDutch() + "."),
                        Section.of("Motivering", noAward.motive())),
                Audience.RESTRICTED,
                "");
    }
}
