package org.ironstock.handover.application;

import java.util.List;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToDraw.Table;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.handover.Handover;
import org.ironstock.handover.domain.FindingCount;
import org.ironstock.handover.domain.HandoverPlan;
import org.ironstock.handover.domain.ListTotal;
import org.ironstock.handover.domain.StockList;
import org.ironstock.shared.DutchText;

/** Words of the documents of a handover, in Dutch. */
final class HandoverPapers {

    static final String ACCEPTANCE = "stockListAcceptance";
    static final String PLAN = "handoverPlan";

    private HandoverPapers() {}

    /**
     * What was accepted: the file by its hash, its totals of every status, and what was found in it. Not for who counts that
     * stock blind.
     */
    static DocumentToDraw acceptance(
            StockList list, List<ListTotal> totals, List<FindingCount> findings, String remark, String official) {
        Section content = new Section(
                "Wat de lijst bevat",
                List.of("Elke status telt mee; er is niets weggelaten."),
                List.of(new Table(
                        "Totalen per product en status, in stuks",
                        List.of("Product", "Status", "Rijen", "Stuks"),
                        totals.stream()
                                .map(total -> List.of(
                                        total.productCode(),
                                        total.status().inDutch(),
                                        DutchText.number(total.rows()),
                                        DutchText.number(total.pieces())))
                                .toList())));
        Section remarks = findings.isEmpty()
                ? Section.of("Opmerkingen bij de lijst", "Er zijn geen opmerkingen.")
                : new Section(
                        "Opmerkingen bij de lijst",
                        List.of("Toelichting: " + remark),
                        List.of(new Table(
                                "Wat opvalt, met de eerste rij als voorbeeld",
                                List.of("Opmerking", "Aantal"),
                                findings.stream()
                                        .map(count -> List.of(count.inDutch(), DutchText.number(count.found())))
                                        .toList())));
        return new DocumentToDraw(
                list.handoverId(),
                ACCEPTANCE,
                "Aanvaarding van de voorraadlijst van overdracht " + list.handoverId(),
                List.of(
                        new Fact("Bestand", list.fileName()),
                        new Fact("SHA-256", list.sha256()),
                        new Fact("Rijen", DutchText.number(list.rows())),
                        new Fact("Gebracht op", DutchText.moment(list.broughtAt()))),
                List.of(content, remarks),
                Audience.RESTRICTED,
                official);
    }

    /** By whom, where and when the stock is handed over. */
    static DocumentToDraw plan(Handover handover, HandoverPlan plan, List<ListTotal> totals, String official) {
        long pieces = totals.stream().mapToLong(ListTotal::pieces).sum();
        Section waves = new Section(
                "Golven",
                List.of(
                        "Een golf wordt overgedragen voordat de volgende begint. Vanaf de dag van bevriezing verlaat niets"
                                + " de locatie, behalve een getekende vrijgave in een crisis."),
                List.of(new Table(
                        "Locaties per golf",
                        List.of("Golf", "Locatie", "Bevroren vanaf", "Overdracht op"),
                        plan.waves().stream()
                                .flatMap(wave -> wave.sites().stream()
                                        .map(site -> List.of(
                                                String.valueOf(wave.number()),
                                                site,
                                                DutchText.day(wave.freezeOn()),
                                                DutchText.day(wave.transferOn()))))
                                .toList())));
        return new DocumentToDraw(
                handover.id(),
                PLAN,
                "Plan voor de overdracht van de noodvoorraad, " + handover.id(),
                List.of(
                        new Fact("Raamovereenkomst", handover.frameworkRef()),
                        new Fact("Voorraad volgens de aanvaarde lijst", DutchText.number(pieces) + " stuks"),
                        new Fact("Verzekeraar", plan.insurer()),
                        new Fact("Polis", plan.policy().isEmpty() ? "nog niet bekend" : plan.policy())),
                List.of(waves, Section.of("Beveiliging", plan.security())),
                Audience.OFFICIALS,
                official);
    }
}
