package org.ironstock.tender.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToDraw.Table;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.dossier.PersonalDetail;
import org.ironstock.platform.Officials;
import org.ironstock.tender.domain.AwardCriterion;
import org.ironstock.tender.domain.Draw;
import org.ironstock.tender.domain.IndividualScore;
import org.ironstock.tender.domain.OpenedBid;
import org.ironstock.tender.domain.Score;
import org.ironstock.tender.domain.Tender;
import org.springframework.stereotype.Component;

/** Words of the quality report, in Dutch: what was judged, by whom, with which scores and motives. No price. */
@Component
class QualityReportText {

    private final Bidders bidders;
    private final RejectedBids rejected;
    private final AssessmentTeam team;
    private final Scores scores;
    private final Officials officials;

    QualityReportText(Bidders bidders, RejectedBids rejected, AssessmentTeam team, Scores scores, Officials officials) {
        this.bidders = bidders;
        this.rejected = rejected;
        this.team = team;
        this.scores = scores;
        this.officials = officials;
    }

    DocumentToDraw of(Tender tender, Draw draw, String chair) {
        List<Fact> facts = List.of(
                new Fact("Kenmerk", tender.id()),
                new Fact("Aanbesteding", tender.title()),
                new Fact("Voorzitter", new PersonalDetail(officials.displayName(chair))),
                new Fact("Beoordelaars", names(tender.id())),
                new Fact(
                        "Inschrijvingen",
                        String.valueOf(bidders.all(tender.id()).size())));
        List<Section> sections =
                List.of(consensus(tender), individual(tender), rejected.section(tender.id()), lot(draw));
        return new DocumentToDraw(
                tender.id(),
                QualityReports.KIND,
                "Kwaliteitsrapport " + tender.title(),
                facts,
                sections,
                Audience.RESTRICTED,
                chair);
    }

    private String names(String tenderId) {
        return team.evaluators(tenderId).stream()
                .map(evaluator -> new PersonalDetail(officials.displayName(evaluator)).toString())
                .collect(Collectors.joining(", "));
    }

    private Section consensus(Tender tender) {
        List<Table> tables = new ArrayList<>();
        List<Score> agreed = scores.consensus(tender.id());
        for (OpenedBid bid : bidders.valid(tender.id())) {
            tables.add(new Table(
                    bidders.name(bid),
                    List.of("Criterium", "Gewicht", "Score", "Motivering"),
                    tender.requireDocuments().qualityCriteria().stream()
                            .map(criterion -> row(criterion, bid.id(), agreed))
                            .toList()));
        }
        return new Section(
                "Consensus", List.of("De scores zijn in consensus vastgesteld op de bekendgemaakte schaal."), tables);
    }

    private static List<String> row(AwardCriterion criterion, UUID bid, List<Score> agreed) {
        Score score = agreed.stream()
                .filter(one -> one.bidId().equals(bid) && one.criterion().equals(criterion.code()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Bid %s has no consensus score on %s".formatted(bid, criterion.code())));
        return List.of(
                criterion.name(),
                criterion.weight() + "%",
                score.score() + " van " + criterion.scale(),
                score.motive());
    }

    private Section individual(Tender tender) {
        Map<String, String> criteria = tender.requireDocuments().qualityCriteria().stream()
                .collect(Collectors.toMap(AwardCriterion::code, AwardCriterion::name));
        List<Table> tables = new ArrayList<>();
        List<IndividualScore> all = scores.individual(tender.id());
        for (OpenedBid bid : bidders.valid(tender.id())) {
            tables.add(new Table(
                    "Individuele scores bij " + bidders.name(bid),
                    List.of("Beoordelaar", "Criterium", "Score", "Motivering"),
                    all.stream()
                            .filter(one -> one.score().bidId().equals(bid.id()))
                            .map(one -> List.of(
                                    new PersonalDetail(officials.displayName(one.evaluator())).toString(),
                                    criteria.getOrDefault(
                                            one.score().criterion(), one.score().criterion()),
                                    String.valueOf(one.score().score()),
                                    one.score().motive()))
                            .toList()));
        }
        return new Section("Individuele beoordeling", List.of("Elke beoordelaar scoorde alleen."), tables);
    }

    private static Section lot(Draw draw) {
        return Section.of(
                "Loting bij gelijke stand",
                "Staan inschrijvingen na prijs en het bekendgemaakte subcriterium gelijk, dan gaat de inschrijving voor"
                        + " met de kleinste SHA-256 van het lot, een dubbele punt en het kenmerk van de inschrijving."
                        + " Het lot is getrokken voordat een prijs bekend was. SHA-256 van het lot: "
                        + draw.commitment());
    }
}
