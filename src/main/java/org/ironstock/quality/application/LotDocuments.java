package org.ironstock.quality.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToDraw.Table;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.PersonalDetail;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.Officials;
import org.ironstock.product.Products;
import org.ironstock.quality.domain.FollowUp;
import org.ironstock.quality.domain.LotRelease;
import org.ironstock.quality.domain.TestJudgement;
import org.ironstock.quality.domain.TestResult;
import org.ironstock.quality.domain.TestRound;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.supplier.Supplier;
import org.ironstock.supplier.Suppliers;
import org.springframework.stereotype.Component;

/** Documents about a lot, in the dossier of the case that has it tested. */
@Component
public class LotDocuments {

    /** Kind of a test report; the lot follows after a dash. */
    public static final String REPORT = "testReport";

    /** Kind of the letter that tells the supplier of a rejection. */
    public static final String REJECTION_LETTER = "lotRejectionLetter";

    /** Kind of the claim on the supplier. */
    public static final String CLAIM = "lotClaim";

    /** Kind of the report to the inspectorate. */
    public static final String INSPECTORATE_REPORT = "inspectorateReport";

    private final Dossier dossier;
    private final Products products;
    private final Suppliers suppliers;
    private final Officials officials;
    private final Clock clock;

    LotDocuments(Dossier dossier, Products products, Suppliers suppliers, Officials officials, Clock clock) {
        this.dossier = dossier;
        this.products = products;
        this.suppliers = suppliers;
        this.officials = officials;
        this.clock = clock;
    }

    StoredDocument report(LotRelease lot, TestRound round, TestJudgement judgement) {
        TestResult result = round.result().orElseThrow();
        List<Fact> facts = facts(lot);
        facts.add(new Fact("Keuring", round.retest() ? "herkeuring" : "eerste keuring"));
        facts.add(new Fact("Bemonstering", round.plan().inDutch()));
        facts.add(new Fact("Getoetst op", DutchText.day(result.testedOn())));
        facts.add(new Fact("Laboratorium", result.laboratory()));
        facts.add(new Fact("Rapport van het laboratorium", result.reportNumber()));
        facts.add(new Fact("Ingevoerd door", new PersonalDetail(officials.displayName(result.enteredBy()))));
        Section measured = new Section(
                "Metingen en grenzen",
                List.of("Oordeel over de keuring: %s."
                        .formatted(judgement.verdict().inDutch())),
                List.of(new Table("Metingen", List.of("Eigenschap", "Grens", "Gevonden", "Oordeel"), rows(judgement))));
        Section remark = Section.of("Toelichting", result.remark().isBlank() ? "Geen." : result.remark());
        return draw(
                lot, REPORT, "Testrapport partij " + lot.lotId(), facts, List.of(measured, remark), result.enteredBy());
    }

    /** One row per limit, as forms and documents show it. */
    public static List<List<String>> rows(TestJudgement judgement) {
        return judgement.lines().stream()
                .map(line -> List.of(
                        line.label(), line.limit(), line.found(), line.verdict().inDutch()))
                .toList();
    }

    StoredDocument rejectionLetter(LotRelease lot, String reason) {
        return draw(
                lot,
                REJECTION_LETTER,
                "Afkeuring partij " + lot.lotId(),
                facts(lot),
                List.of(
                        Section.of(
                                "Afkeuring",
                                "De hierboven genoemde partij is afgekeurd en wordt niet aanvaard.",
                                reason,
                                "De partij blijft voor uw rekening en risico. U ontvangt bericht over vervanging of terugbetaling.")),
                "");
    }

    StoredDocument claim(LotRelease lot, String reason, FollowUp followUp) {
        return draw(
                lot,
                CLAIM,
                "Vordering wegens afkeuring van partij " + lot.lotId(),
                facts(lot),
                List.of(
                        Section.of("Afkeuring", reason),
                        Section.of(
                                "Vordering",
                                "De Staat vordert %s."
                                        .formatted(followUp.claim().inDutch()),
                                followUp.reason())),
                followUp.handledBy());
    }

    StoredDocument inspectorateReport(LotRelease lot, String reason, FollowUp followUp) {
        return draw(
                lot,
                INSPECTORATE_REPORT,
                "Melding aan de inspectie over partij " + lot.lotId(),
                facts(lot),
                List.of(
                        Section.of("Afkeuring", reason),
                        Section.of("Waarom de inspectie het moet weten", followUp.reason())),
                followUp.handledBy());
    }

    private StoredDocument draw(
            LotRelease lot, String kind, String title, List<Fact> facts, List<Section> sections, String preparer) {
        return dossier.draw(new DocumentToDraw(
                lot.caseRef(), kind + "-" + lot.lotId(), title, facts, sections, Audience.OFFICIALS, preparer));
    }

    private List<Fact> facts(LotRelease lot) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Kenmerk", lot.caseRef()));
        facts.add(new Fact("Partij", lot.lotId()));
        facts.add(new Fact("Partijnummer van de leverancier", lot.supplierLot()));
        facts.add(new Fact("Product", productName(lot)));
        facts.add(new Fact("Leverancier", supplierName(lot)));
        facts.add(new Fact("Aantal", DutchText.number(lot.quantity().pieces()) + " stuks"));
        facts.add(
                new Fact("Geproduceerd op", lot.producedOn().map(DutchText::day).orElse("onbekend")));
        facts.add(new Fact("Vervalt op", DutchText.day(lot.expiresOn())));
        return facts;
    }

    /** Name of the product with its code; the code alone when the list does not know it. */
    public String productName(LotRelease lot) {
        return products.label(lot.productCode(), DutchCalendar.dayOf(clock.instant()));
    }

    /** Name of the supplier, or "onbekend". */
    public String supplierName(LotRelease lot) {
        return suppliers
                .find(lot.supplierId())
                .map(Supplier::name)
                .orElse(lot.supplierId().isEmpty() ? "onbekend" : lot.supplierId());
    }
}
