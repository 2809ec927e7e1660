package org.ironstock.contract.late;

import java.util.ArrayList;
import java.util.List;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.domain.ContractDefault;
import org.ironstock.contract.domain.DefaultGround;
import org.ironstock.contract.domain.Penalty;
import org.ironstock.contract.persistence.DefaultRows.LotOutcome;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToDraw.Table;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.shared.DutchText;

/** Words of the notice of default and of the dissolution, in Dutch. */
final class DefaultPapers {

    static final String NOTICE = "defaultNotice";
    static final String DISSOLUTION = "dissolution";

    private DefaultPapers() {}

    /** What the supplier must do, by when, and what follows else. */
    static DocumentToDraw notice(
            ContractDefault one,
            ProductionContract contract,
            List<Penalty> penalties,
            List<LotOutcome> lots,
            String demand,
            int cureDays,
            String official) {
        Section grounds = one.ground() == DefaultGround.CAPPED_PENALTIES ? late(penalties) : rejected(lots);
        return new DocumentToDraw(
                contract.id(),
                NOTICE,
                "Ingebrekestelling onder contract " + contract.reference(),
                facts(one, contract),
                List.of(
                        grounds,
                        Section.of("Wat de Staat verlangt", demand),
                        Section.of(
                                "Termijn",
                                "De Staat stelt %s in gebreke (art. 6:82 BW) en geeft een termijn van %d dagen om alsnog na te komen. "
                                                .formatted(contract.supplier().name(), cureDays)
                                        + "De termijn begint op de dag na verzending van deze brief; eindigt zij op een zaterdag, zondag of feestdag, "
                                        + "dan loopt zij door tot en met de eerstvolgende werkdag.",
                                "Komt de leverancier binnen de termijn niet na, dan is hij in verzuim en kan de Staat het contract ontbinden (art. 6:265 BW).")),
                Audience.OFFICIALS,
                official);
    }

    private static List<Fact> facts(ContractDefault one, ProductionContract contract) {
        return List.of(
                new Fact("Kenmerk", one.id()),
                new Fact("Leverancier", contract.supplier().name()),
                new Fact("KvK-nummer", contract.supplier().kvkNumber()),
                new Fact("Contract", contract.id() + " " + contract.title()),
                new Fact("Aanleiding", one.ground().inDutch()));
    }

    private static Section late(List<Penalty> penalties) {
        return new Section(
                "Te late leveringen",
                List.of("Bij deze orders is een boete opgelegd die het maximum bereikte."),
                List.of(new Table(
                        "Boetes die het maximum bereikten",
                        List.of("Boete", "Order", "Leverdag", "Bedrag"),
                        penalties.stream()
                                .filter(penalty -> penalty.state() == Penalty.State.IMPOSED && penalty.capReached())
                                .map(penalty -> List.of(
                                        penalty.id(),
                                        penalty.orderId(),
                                        DutchText.day(penalty.dueOn()),
                                        penalty.amount().inDutch()))
                                .toList())));
    }

    private static Section rejected(List<LotOutcome> lots) {
        return new Section(
                "Afgekeurde partijen",
                List.of("Deze partijen zijn achter elkaar afgekeurd."),
                List.of(new Table(
                        "Partijen die achter elkaar zijn afgekeurd, de nieuwste eerst",
                        List.of("Partij", "Order", "Afgekeurd op"),
                        lots.stream()
                                .takeWhile(lot -> !lot.released())
                                .map(lot -> List.of(lot.lotId(), lot.orderId(), DutchText.moment(lot.at())))
                                .toList())));
    }

    /** That the contract ends, on which advice. */
    static DocumentToDraw dissolution(
            ContractDefault one, ProductionContract contract, List<String> history, String advice, String official) {
        List<String> before = new ArrayList<>();
        one.cureUntil()
                .ifPresent(until -> before.add(
                        "De leverancier is in gebreke gesteld en kon herstellen tot en met %s; hij heeft dat niet gedaan."
                                .formatted(DutchText.moment(until))));
        before.addAll(history);
        return new DocumentToDraw(
                contract.id(),
                DISSOLUTION,
                "Ontbinding van contract " + contract.reference(),
                facts(one, contract),
                List.of(
                        new Section("Verzuim", before, List.of()),
                        Section.of("Advies van de jurist", advice),
                        Section.of(
                                "Ontbinding",
                                "De Staat ontbindt het contract met %s (art. 6:265 BW). Er wordt niets meer onder besteld; wat is geleverd en vrijgegeven, wordt afgerekend."
                                        .formatted(contract.supplier().name()))),
                Audience.OFFICIALS,
                official);
    }
}
