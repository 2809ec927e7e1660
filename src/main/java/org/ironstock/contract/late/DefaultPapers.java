package org.ironstock.contract.late;

import java.util.ArrayList;
import java.util.List;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.StandbyShortfall;
import org.ironstock.contract.domain.ContractDefault;
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
            List<StandbyShortfall> unpaid,
            String demand,
            int cureDays,
            String official) {
        Section grounds =
                switch (one.ground()) {
                    case CAPPED_PENALTIES -> late(penalties);
                    case REJECTED_LOTS -> rejected(lots);
                    case STANDBY_IN_A_ROW, STANDBY_IN_TWELVE -> unpaid(unpaid);
                };
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

    private static Section unpaid(List<StandbyShortfall> unpaid) {
        return new Section(
                "Maanden zonder vergoeding",
                List.of(
                        "Deze stand-by lijnen stonden zo vaak niet gereed dat zij geen vergoeding verdienden. Hoe elke dag is gemeten, staat in de prestatieverklaring van elke maand."),
                List.of(new Table(
                        "Vastgestelde maanden",
                        List.of("Lijn", "Laatste maand", "Zonder vergoeding"),
                        unpaid.stream()
                                .map(month -> List.of(
                                        month.lineId(),
                                        DutchText.month(month.month()),
                                        month.kind().inDutch()))
                                .toList())));
    }

    /** That the contract ends, on which grounds and which advice. */
    static DocumentToDraw dissolution(
            ContractDefault one,
            ProductionContract contract,
            List<String> history,
            List<StandbyShortfall> unpaid,
            String advice,
            String official) {
        List<String> before = new ArrayList<>();
        one.cureUntil()
                .ifPresent(until -> before.add(
                        "De leverancier is in gebreke gesteld en kon herstellen tot en met %s; hij heeft dat niet gedaan."
                                .formatted(DutchText.moment(until))));
        before.addAll(history);
        List<Section> sections = new ArrayList<>();
        if (!before.isEmpty()) {
            sections.add(new Section("Verzuim", before, List.of()));
        }
        if (!unpaid.isEmpty()) {
            sections.add(unpaid(unpaid));
        }
        sections.add(Section.of("Advies van de jurist", advice));
        sections.add(
                Section.of(
                        "Ontbinding",
                        "De Staat ontbindt het contract met %s (%s). Er wordt niets meer onder besteld; wat is geleverd en vrijgegeven, wordt afgerekend."
                                .formatted(
                                        contract.supplier().name(),
                                        one.ground().curable()
                                                ? "art. 6:265 BW"
                                                : "art. 6:265 BW en het stand-by contract: drie maanden in twaalf maanden zonder vergoeding")));
        return new DocumentToDraw(
                contract.id(),
                DISSOLUTION,
                "Ontbinding van contract " + contract.reference(),
                facts(one, contract),
                sections,
                Audience.OFFICIALS,
                official);
    }
}
