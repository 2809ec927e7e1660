package org.ironstock.contract.ending;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironstock.contract.domain.ContractReport;
import org.ironstock.contract.persistence.ReportRows.Version;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToDraw.Table;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.dossier.PersonalDetail;
import org.ironstock.shared.CsvLine;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;

/** Words of a monthly report, in Dutch, and its figures as CSV. */
public final class ReportPapers {

    static final String PAPER = "contractReport";
    static final String FILE = "contractReportFigures";

    private static final String UNKNOWN = "onbekend";

    private ReportPapers() {}

    static DocumentToDraw paper(
            ContractReport report, Version version, String remark, String official, String officialName) {
        List<Section> sections = new ArrayList<>();
        sections.add(
                Section.of(
                        "Over deze rapportage",
                        "De cijfers gelden tot en met de laatste dag van de maand, zoals zij op %s bekend waren. De stand van een contract en wat nog kan worden besteld zijn van dat moment."
                                .formatted(DutchText.moment(version.compiledAt())),
                        "Wat voor de overname door RVO is geleverd, gefactureerd en betaald, is niet bekend en telt niet mee. Vrije voorraad en dekking gelden voor het product in heel Nederland."));
        if (!remark.isEmpty()) {
            sections.add(Section.of(version.version() > 1 ? "Waarom een nieuwe versie" : "Toelichting", remark));
        }
        if (report.sections().isEmpty()) {
            sections.add(Section.of("Contracten", "Er liep in deze maand geen contract."));
        }
        report.sections().forEach(contract -> sections.add(section(contract)));
        return new DocumentToDraw(
                ContractReports.caseRef(report.month()),
                PAPER,
                "Maandrapportage contracten %s, versie %d".formatted(report.month(), version.version()),
                List.of(
                        new Fact("Maand", report.month()),
                        new Fact(
                                "Contracten", DutchText.number(report.sections().size())),
                        new Fact("Vastgesteld door", new PersonalDetail(officialName))),
                sections,
                Audience.OFFICIALS,
                official);
    }

    private static Section section(ContractReport.Section contract) {
        return new Section(
                "%s: %s".formatted(contract.contractId(), contract.title()),
                contract.remarks(),
                List.of(
                        new Table(
                                "Stand en bedragen",
                                List.of("Wat", "Waarde"),
                                List.of(
                                        List.of("Leverancier", contract.supplier()),
                                        List.of("Stand", contract.state()),
                                        List.of(
                                                "Laatste dag",
                                                contract.endsOn()
                                                        .map(DutchText::day)
                                                        .orElse(UNKNOWN)),
                                        List.of(
                                                "Besteld door RVO, exclusief btw",
                                                contract.orderedValue().inDutch()),
                                        List.of("Nog te bestellen, exclusief btw", money(contract.remainingValue())),
                                        List.of(
                                                "Gefactureerd, inclusief btw",
                                                contract.invoiced().inDutch()),
                                        List.of(
                                                "Betaald, inclusief btw",
                                                contract.paid().inDutch()),
                                        List.of("Boetes", contract.penalties().inDutch()))),
                        new Table(
                                "Producten, in stuks",
                                List.of(
                                        "Product",
                                        "Maximum",
                                        "Besteld",
                                        "Ontvangen",
                                        "Aanvaard",
                                        "Vrije voorraad",
                                        "Dekking"),
                                contract.products().stream()
                                        .map(ReportPapers::cells)
                                        .toList())));
    }

    /** Cells of one product, as a person reads them. */
    public static List<String> cells(ContractReport.Product product) {
        return List.of(
                product.productCode(),
                product.maximum().map(ReportPapers::number).orElse(UNKNOWN),
                number(product.ordered()),
                number(product.received()),
                number(product.accepted()),
                number(product.free()),
                product.cover());
    }

    private static String money(Optional<Money> amount) {
        return amount.map(Money::inDutch).orElse(UNKNOWN);
    }

    private static String number(Quantity quantity) {
        return DutchText.number(quantity.pieces());
    }

    /** One row for each product of each contract; no cell can act as a formula. */
    static String file(ContractReport report) {
        StringBuilder file = new StringBuilder();
        line(
                file,
                "maand",
                "contract",
                "titel",
                "leverancier",
                "stand",
                "laatste_dag",
                "product",
                "maximum",
                "besteld",
                "ontvangen",
                "aanvaard",
                "vrije_voorraad",
                "dekking",
                "besteld_door_rvo_eur",
                "nog_te_bestellen_eur",
                "gefactureerd_eur",
                "betaald_eur",
                "boetes_eur");
        for (ContractReport.Section contract : report.sections()) {
            for (ContractReport.Product product : contract.products()) {
                line(
                        file,
                        report.month(),
                        contract.contractId(),
                        contract.title(),
                        contract.supplier(),
                        contract.state(),
                        contract.endsOn().map(Object::toString).orElse(UNKNOWN),
                        product.productCode(),
                        product.maximum()
                                .map(most -> String.valueOf(most.pieces()))
                                .orElse(UNKNOWN),
                        String.valueOf(product.ordered().pieces()),
                        String.valueOf(product.received().pieces()),
                        String.valueOf(product.accepted().pieces()),
                        String.valueOf(product.free().pieces()),
                        product.cover(),
                        euro(contract.orderedValue()),
                        contract.remainingValue().map(ReportPapers::euro).orElse(UNKNOWN),
                        euro(contract.invoiced()),
                        euro(contract.paid()),
                        euro(contract.penalties()));
            }
        }
        return file.toString();
    }

    private static String euro(Money amount) {
        return amount.inEuro().toPlainString();
    }

    private static void line(StringBuilder file, String... cells) {
        file.append(CsvLine.of(List.of(cells)));
    }
}
