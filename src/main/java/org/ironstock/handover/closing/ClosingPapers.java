package org.ironstock.handover.closing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToDraw.Table;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.handover.domain.FinalReport;
import org.ironstock.handover.domain.Loss;
import org.ironstock.handover.domain.Reconciliation;
import org.ironstock.handover.domain.ReportFigures;
import org.ironstock.handover.domain.StockDifference;
import org.ironstock.handover.persistence.LossRows.LostLot;
import org.ironstock.shared.DutchText;
import org.ironstock.stock.Flow;

/** Words of the reconciliation, of a declaration of loss, and of the final report, in Dutch. */
public final class ClosingPapers {

    static final String RECONCILIATION = "reconciliation";
    static final String LOSS = "stockLoss";
    static final String REPORT = "finalReport";

    private static final int MOST_SHOWN = 200;

    private ClosingPapers() {}

    /** Products as a person reads them on a screen. */
    public record Balance(List<String> columns, List<List<String>> rows) {

        private static Balance of(List<Reconciliation.Line> lines, List<Flow> ways) {
            return new Balance(
                    Stream.of(Stream.of("Product"), ways.stream().map(Balance::heading), Stream.of("Over"))
                            .flatMap(columns -> columns)
                            .toList(),
                    lines.stream().map(line -> cells(line, ways)).toList());
        }

        private static String heading(Flow way) {
            return Character.toUpperCase(way.inDutch().charAt(0))
                    + way.inDutch().substring(1);
        }

        private static List<String> cells(Reconciliation.Line line, List<Flow> ways) {
            List<String> cells = new ArrayList<>(List.of(line.productCode()));
            ways.forEach(way -> cells.add(DutchText.number(line.of(way))));
            cells.add(DutchText.number(line.left()));
            return cells;
        }
    }

    /** Only the ways that anything went, for which there is room beside each other. */
    public static Balance balance(List<Reconciliation.Line> lines) {
        return Balance.of(
                lines,
                Stream.of(Flow.values())
                        .filter(way -> lines.stream().anyMatch(line -> line.of(way) != 0))
                        .toList());
    }

    private static Table products(List<Reconciliation.Line> lines) {
        Balance all = Balance.of(lines, List.of(Flow.values()));
        return new Table("Per product, in stuks", all.columns(), all.rows());
    }

    private static List<String> sentences(List<StockDifference> differences, String none) {
        if (differences.isEmpty()) {
            return List.of(none);
        }
        List<String> sentences = new ArrayList<>(differences.stream()
                .limit(MOST_SHOWN)
                .map(StockDifference::inDutch)
                .toList());
        if (differences.size() > MOST_SHOWN) {
            sentences.add("En nog %s andere.".formatted(DutchText.number(differences.size() - MOST_SHOWN)));
        }
        return sentences;
    }

    static DocumentToDraw reconciliation(String handoverId, Reconciliation.Verdict verdict, Instant now) {
        return new DocumentToDraw(
                handoverId,
                RECONCILIATION,
                "Aansluiting van de voorraad van overdracht " + handoverId,
                List.of(
                        new Fact("Opgemaakt op", DutchText.moment(now)),
                        new Fact("Uitkomst", verdict.balanced() ? "sluit" : "sluit niet")),
                List.of(
                        new Section(
                                "Waar de voorraad vandaan kwam en heen ging",
                                List.of(
                                        "Beginvoorraad en ontvangen voorraad zijn samen gelijk aan wat is overgedragen, uitgegeven, verkocht, geschonken, verwerkt en vermist. De cijfers komen uit het voorraadgrootboek."),
                                List.of(products(verdict.lines()))),
                        new Section(
                                "Verschillen",
                                sentences(verdict.differences(), "Er zijn geen verschillen."),
                                List.of())),
                Audience.OFFICIALS,
                "");
    }

    static DocumentToDraw loss(Loss loss, List<LostLot> lots) {
        List<String> more = lots.size() > MOST_SHOWN
                ? List.of("De tabel noemt de eerste %d van %s partijen."
                        .formatted(MOST_SHOWN, DutchText.number(lots.size())))
                : List.of();
        return new DocumentToDraw(
                loss.handoverId(),
                LOSS,
                "Vaststelling van vermiste voorraad, %s".formatted(loss.id()),
                List.of(
                        new Fact("Overdracht", loss.handoverId()),
                        new Fact("Vermist", DutchText.number(loss.pieces()) + " stuks")),
                List.of(
                        Section.of("Waar is gezocht en waarom de voorraad vermist is", loss.reason()),
                        new Section(
                                "Wat vermist is",
                                more,
                                List.of(new Table(
                                        "Vermiste partijen",
                                        List.of("Partij", "Product", "Locatie", "Status", "Stuks"),
                                        lots.stream()
                                                .limit(MOST_SHOWN)
                                                .map(lot -> List.of(
                                                        lot.lotId(),
                                                        lot.productCode(),
                                                        lot.holding().place(),
                                                        lot.holding().status().inDutch(),
                                                        DutchText.number(
                                                                lot.quantity().pieces())))
                                                .toList())))),
                Audience.OFFICIALS,
                loss.proposedBy());
    }

    /**
     * @param files the figures, which the report names by their hashes
     * @param former the report that this one replaces
     */
    static DocumentToDraw report(
            FinalReport report, ReportFigures figures, List<StoredDocument> files, Optional<FinalReport> former) {
        List<Section> sections = new ArrayList<>(former.stream()
                .map(before -> Section.of("Waarom er een nieuw eindrapport is", replaced(before)))
                .toList());
        sections.addAll(List.of(
                Section.of("Hoe de overdracht is verlopen", report.account()),
                new Section(
                        "Waar de voorraad vandaan kwam en heen ging",
                        List.of(
                                "Elk stuk is verantwoord: beginvoorraad en ontvangen voorraad zijn samen gelijk aan wat is overgedragen, uitgegeven, verkocht, geschonken, verwerkt en vermist."),
                        List.of(
                                new Table(
                                        "Alle producten samen, in stuks",
                                        List.of("Weg", "Stuks"),
                                        figures.totals().entrySet().stream()
                                                .map(way -> List.of(
                                                        way.getKey().inDutch(), DutchText.number(way.getValue())))
                                                .toList()),
                                products(figures.products()))),
                disposals(figures),
                new Section(
                        "Verschillen",
                        sentences(figures.differences(), "Er zijn op geen enkel moment verschillen gevonden."),
                        List.of(losses(figures))),
                Section.of(
                        "Geld",
                        "Opbrengst van verkoop, exclusief btw: %s. Kosten van verwerking, exclusief btw: %s."
                                .formatted(
                                        figures.proceeds().inDutch(),
                                        figures.costs().inDutch())),
                Section.of("Lessen", report.lessons())));
        sections.add(new Section(
                "Cijfers",
                files.stream()
                        .map(file -> "%s, SHA-256 %s.".formatted(file.title(), file.sha256()))
                        .toList(),
                List.of()));
        return new DocumentToDraw(
                report.handoverId(),
                REPORT,
                "Eindrapport van de overdracht van de noodvoorraad, " + report.handoverId(),
                List.of(
                        new Fact("Overdracht", report.handoverId()),
                        new Fact("Opgesteld op", DutchText.moment(report.draftedAt()))),
                sections,
                Audience.OFFICIALS,
                report.official());
    }

    private static String replaced(FinalReport former) {
        return "De overdracht was afgesloten op %s met eindrapport %s. Daarna is een overgedragen locatie teruggeboekt met %s. Dit rapport komt in de plaats van het vorige."
                .formatted(
                        DutchText.moment(former.closedAt().orElseThrow()),
                        former.document().orElseThrow(),
                        former.overtaken().orElseThrow().reversal());
    }

    private static Section disposals(ReportFigures figures) {
        if (figures.disposals().isEmpty()) {
            return Section.of("Wat niet is overgenomen", "Alle voorraad is overgenomen of uitgegeven.");
        }
        return new Section(
                "Wat niet is overgenomen",
                List.of("Partijen die het eerst verlopen zijn het eerst afgevoerd."),
                List.of(new Table(
                        "Besluiten",
                        List.of("Afvoer", "Weg", "Partijen", "Stuks"),
                        figures.disposals().stream()
                                .map(one -> List.of(
                                        one.id(),
                                        one.lane().inDutch(),
                                        DutchText.number(one.lots()),
                                        DutchText.number(one.pieces())))
                                .toList())));
    }

    private static Table losses(ReportFigures figures) {
        return new Table(
                "Als vermist vastgesteld",
                List.of("Vaststelling", "Stuks", "Reden"),
                figures.losses().stream()
                        .map(loss -> List.of(loss.id(), DutchText.number(loss.pieces()), loss.reason()))
                        .toList());
    }
}
