package org.ironstock.tender.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToDraw.Table;
import org.ironstock.dossier.DocumentToFile;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.PersonalDetail;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.Officials;
import org.ironstock.shared.DutchText;
import org.ironstock.supplier.Suppliers;
import org.ironstock.tender.domain.BidVault;
import org.ironstock.tender.domain.EspdAnswers;
import org.ironstock.tender.domain.OpenedBid;
import org.ironstock.tender.domain.OpenedBids;
import org.ironstock.tender.domain.OpenerAct;
import org.ironstock.tender.domain.OpeningByTwo;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.persistence.BidRows;
import org.ironstock.tender.persistence.OpenerActs;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.persistence.VaultRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The minutes of the opening (proces-verbaal van opening): who opened what and when, who bid, who came too late. */
@Service
public class OpeningMinutes {

    /** Kind of the document in the dossier. */
    public static final String KIND = "openingMinutes";

    private final VaultRows vaults;
    private final BidRows bids;
    private final OpenerActs acts;
    private final OpenedBids openedBids;
    private final TenderCases tenders;
    private final Suppliers suppliers;
    private final Officials officials;
    private final Dossier dossier;

    OpeningMinutes(
            VaultRows vaults,
            BidRows bids,
            OpenerActs acts,
            OpenedBids openedBids,
            TenderCases tenders,
            Suppliers suppliers,
            Officials officials,
            Dossier dossier) {
        this.vaults = vaults;
        this.bids = bids;
        this.acts = acts;
        this.openedBids = openedBids;
        this.tenders = tenders;
        this.suppliers = suppliers;
        this.officials = officials;
        this.dossier = dossier;
    }

    /**
     * Draws the minutes and files them; a second call gives what was filed.
     *
     * @return id of the document
     */
    @Transactional
    public UUID draw(String tenderId) {
        Optional<StoredDocument> drawn = dossier.latest(tenderId, KIND);
        if (drawn.isPresent()) {
            return drawn.get().id();
        }
        List<OpenedBid> opened = openedBids.of(tenderId);
        return dossier.draw(new DocumentToDraw(
                        tenderId,
                        KIND,
                        "Proces-verbaal van opening " + tenderId,
                        facts(tenderId, opened.size()),
                        List.of(
                                new Section(
                                        "Openers",
                                        List.of(
                                                "De kluis is geopend door twee verschillende personen, de tweede binnen tien"
                                                        + " minuten na de eerste. Geopend zijn het kwaliteitsdeel en het UEA; de"
                                                        + " prijsdelen zijn gesloten gebleven."),
                                        List.of(actsTable(tenderId))),
                                new Section("Inschrijvers", List.of(), List.of(biddersTable(opened))),
                                new Section("Bevindingen bij de opening", List.of(), List.of(findingsTable(opened))),
                                new Section("Te laat ontvangen", List.of(), List.of(lateTable(tenderId)))),
                        DocumentToFile.Audience.OFFICIALS,
                        ""))
                .id();
    }

    private List<Fact> facts(String tenderId, int count) {
        Tender tender = tenders.get(tenderId);
        BidVault vault = vaults.find(tenderId).orElseThrow();
        return List.of(
                new Fact("Kenmerk", tenderId),
                new Fact("Aanbesteding", tender.title()),
                new Fact("Sluiting inschrijving", DutchText.momentToTheSecond(vault.closingAt())),
                new Fact(
                        "Kluis gesloten",
                        vault.closedAt().map(DutchText::momentToTheSecond).orElse("")),
                new Fact(
                        "Kluis geopend",
                        vault.openedAt().map(DutchText::momentToTheSecond).orElse("")),
                new Fact("Aantal inschrijvingen", "" + count));
    }

    private Table actsTable(String tenderId) {
        List<List<String>> rows = new ArrayList<>();
        OpeningByTwo opening = acts.of(tenderId);
        for (OpenerAct act : opening.acts()) {
            rows.add(List.of(
                    switch (act.step()) {
                        case FIRST -> "Eerste opener";
                        case SECOND -> "Tweede opener";
                        case LAPSED -> "Tien minuten voorbij, opnieuw begonnen";
                    },
                    act.step() == OpenerAct.Step.LAPSED
                            ? ""
                            : new PersonalDetail(officials.displayName(act.official())).toString(),
                    DutchText.momentToTheSecond(act.actedAt())));
        }
        return new Table("Handelingen bij de kluis", List.of("Handeling", "Naam", "Tijdstip"), rows);
    }

    private Table biddersTable(List<OpenedBid> opened) {
        List<List<String>> rows = new ArrayList<>();
        for (OpenedBid bid : opened) {
            rows.add(List.of(
                    supplierName(bid.supplierId()),
                    String.join(
                            ", ",
                            openedBids.espdAnswers(bid.id()).stream()
                                    .map(OpeningMinutes::party)
                                    .toList()),
                    bid.receiptNumber(),
                    DutchText.momentToTheSecond(bid.receivedAt())));
        }
        return new Table(
                "Inschrijvingen in volgorde van ontvangst",
                List.of("Inschrijver", "Partijen volgens UEA", "Ontvangstbewijs", "Ontvangen"),
                rows);
    }

    private Table findingsTable(List<OpenedBid> opened) {
        List<List<String>> rows = new ArrayList<>();
        for (OpenedBid bid : opened) {
            bid.findings()
                    .forEach(finding -> rows.add(List.of(
                            supplierName(bid.supplierId()), finding.message(), finding.blocking() ? "Ja" : "Nee")));
        }
        if (rows.isEmpty()) {
            rows.add(List.of("Geen", "Alle zegels waren ongeschonden en alle verklaringen leesbaar.", "Nee"));
        }
        return new Table("Bevindingen", List.of("Inschrijver", "Bevinding", "Staat beoordeling in de weg"), rows);
    }

    private Table lateTable(String tenderId) {
        List<List<String>> rows = new ArrayList<>();
        bids.late(tenderId)
                .forEach(late -> rows.add(
                        List.of(supplierName(late.supplierId()), DutchText.momentToTheSecond(late.receivedAt()))));
        if (rows.isEmpty()) {
            rows.add(List.of("Geen", ""));
        }
        return new Table("Pogingen na sluiting", List.of("Naam", "Tijdstip"), rows);
    }

    private static String party(EspdAnswers declared) {
        return declared.partyName()
                + switch (declared.role()) {
                    case SOLE -> "";
                    case LEAD -> " (penvoerder)";
                    case MEMBER -> " (combinant)";
                };
    }

    private String supplierName(String supplierId) {
        return suppliers.name(supplierId);
    }
}
