package org.ironstock.tender.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToDraw.Table;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.dossier.PersonalDetail;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.Officials;
import org.ironstock.tender.domain.AwardCriterion;
import org.ironstock.tender.domain.Draw;
import org.ironstock.tender.domain.GivenScores;
import org.ironstock.tender.domain.IndividualScore;
import org.ironstock.tender.domain.OpenedBid;
import org.ironstock.tender.domain.Score;
import org.ironstock.tender.domain.Tender;
import org.springframework.stereotype.Component;

/** Words of the quality report, in Dutch: what was judged, by whom, with which scores and motives. No price. */
@Component
class QualityReportText {

    private static final String AGREED = "De scores zijn in consensus vastgesteld op de bekendgemaakte schaal.";
    private static final String ALONE = "Elke beoordelaar scoorde alleen.";

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

    /** The report with all scores in it. */
    DocumentToDraw of(Tender tender, Draw draw, String chair) {
        Annexes tables = annexes(tender);
        List<OpenedBid> bids = bidders.valid(tender.id());
        return report(
                tender,
                draw,
                chair,
                List.of(
                        new Section(
                                "Consensus",
                                List.of(AGREED),
                                bids.stream().map(tables::consensus).toList()),
                        new Section(
                                "Individuele beoordeling",
                                List.of(ALONE),
                                bids.stream().map(tables::individual).toList())));
    }

    /** The report whose scores stand in an annex for each bidder, named with the hash of its bytes. */
    DocumentToDraw withAnnexes(Tender tender, Draw draw, String chair, Map<UUID, StoredDocument> annexes) {
        List<List<String>> rows = bidders.valid(tender.id()).stream()
                .flatMap(bid -> Stream.ofNullable(annexes.get(bid.id())))
                .map(annex -> List.of(annex.title(), "versie " + annex.version(), annex.sha256()))
                .toList();
        return report(
                tender,
                draw,
                chair,
                List.of(new Section(
                        "Consensus en individuele beoordeling",
                        List.of(
                                AGREED,
                                ALONE,
                                "De scores met hun motivering staan per inschrijver in een bijlage. Wie dit rapport tekent,"
                                        + " tekent door de SHA-256 van elke bijlage ook haar inhoud."),
                        List.of(new Table("Bijlagen", List.of("Bijlage", "Versie", "SHA-256"), rows)))));
    }

    private DocumentToDraw report(Tender tender, Draw draw, String chair, List<Section> scored) {
        List<Fact> facts = List.of(
                new Fact("Kenmerk", tender.id()),
                new Fact("Aanbesteding", tender.title()),
                new Fact("Voorzitter", new PersonalDetail(officials.displayName(chair))),
                new Fact("Beoordelaars", names(tender.id())),
                new Fact(
                        "Inschrijvingen",
                        String.valueOf(bidders.all(tender.id()).size())));
        List<Section> sections = new ArrayList<>(scored);
        sections.add(rejected.section(tender.id()));
        sections.add(lot(draw));
        return new DocumentToDraw(
                tender.id(),
                QualityReports.KIND,
                "Kwaliteitsrapport " + tender.title(),
                facts,
                sections,
                Audience.RESTRICTED,
                chair);
    }

    /** Tables of scores by bid, read once for all. */
    Annexes annexes(Tender tender) {
        return new Annexes(
                tender,
                GivenScores.of(scores.consensus(tender.id())),
                scores.individual(tender.id()).stream()
                        .collect(Collectors.groupingBy(one -> one.score().bidId())));
    }

    /** What is told of one bidder. */
    final class Annexes {

        private final Tender tender;
        private final GivenScores agreed;
        private final Map<UUID, List<IndividualScore>> given;
        private final Map<String, String> criteria;

        private Annexes(Tender tender, GivenScores agreed, Map<UUID, List<IndividualScore>> given) {
            this.tender = tender;
            this.agreed = agreed;
            this.given = given;
            this.criteria = tender.requireDocuments().qualityCriteria().stream()
                    .collect(Collectors.toMap(AwardCriterion::code, AwardCriterion::name));
        }

        DocumentToDraw of(OpenedBid bid, String chair) {
            return new DocumentToDraw(
                    tender.id(),
                    QualityReports.ANNEX + "-" + bid.supplierId(),
                    "Bijlage bij het kwaliteitsrapport: " + bidders.name(bid),
                    List.of(
                            new Fact("Kenmerk", tender.id()),
                            new Fact("Aanbesteding", tender.title()),
                            new Fact("Inschrijver", bidders.name(bid))),
                    List.of(
                            new Section("Consensus", List.of(AGREED), List.of(consensus(bid))),
                            new Section("Individuele beoordeling", List.of(ALONE), List.of(individual(bid)))),
                    Audience.RESTRICTED,
                    chair);
        }

        private Table consensus(OpenedBid bid) {
            return new Table(
                    bidders.name(bid),
                    List.of("Criterium", "Gewicht", "Score", "Motivering"),
                    tender.requireDocuments().qualityCriteria().stream()
                            .map(criterion -> row(criterion, agreed.get(bid.id(), criterion.code())))
                            .toList());
        }

        private Table individual(OpenedBid bid) {
            return new Table(
                    "Individuele scores bij " + bidders.name(bid),
                    List.of("Beoordelaar", "Criterium", "Score", "Motivering"),
                    given.getOrDefault(bid.id(), List.of()).stream()
                            .map(one -> List.of(
                                    new PersonalDetail(officials.displayName(one.evaluator())).toString(),
                                    criteria.getOrDefault(
                                            one.score().criterion(), one.score().criterion()),
                                    String.valueOf(one.score().score()),
                                    one.score().motive()))
                            .toList());
        }

        private static List<String> row(AwardCriterion criterion, Score score) {
            return List.of(
                    criterion.name(),
                    criterion.weight() + "%",
                    score.score() + " van " + criterion.scale(),
                    score.motive());
        }
    }

    private String names(String tenderId) {
        return team.evaluators(tenderId).stream()
                .map(evaluator -> new PersonalDetail(officials.displayName(evaluator)).toString())
                .collect(Collectors.joining(", "));
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
