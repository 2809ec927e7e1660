package org.ironstock.tender.preparation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToDraw.Table;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.product.Product;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Money;
import org.ironstock.tender.domain.Estimate;
import org.ironstock.tender.domain.Need;
import org.ironstock.tender.domain.ProcedureRules;
import org.ironstock.tender.domain.ReferencePrices;
import org.ironstock.tender.domain.Requirement;
import org.ironstock.tender.domain.ScoringFormula;
import org.ironstock.tender.domain.SelectionPlan;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.domain.TenderDocuments;

/** Words of the documents that a preparation makes, in Dutch. */
final class CaseDocuments {

    static final String NEED_STATEMENT = "needStatement";
    static final String ESTIMATE = "estimate";
    static final String PROCUREMENT_DOCUMENTS = "procurementDocuments";
    static final String PUBLICATION_DECISION = "publicationDecision";

    private CaseDocuments() {}

    /** The need statement (behoeftestelling). */
    static DocumentToDraw needStatement(Tender tender, List<Product> products, String preparer) {
        Need need = tender.need();
        Map<String, Product> byCode = byCode(products);
        List<List<String>> rows = need.lines().stream()
                .map(line -> List.of(
                        line.productCode(),
                        nameOf(line.productCode(), byCode),
                        DutchText.number(line.monthlyQuantity().pieces()),
                        unitOf(line.productCode(), byCode)))
                .toList();
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("Kenmerk", tender.id()),
                new Fact("Uitvoerder", need.executor().inDutch()),
                new Fact("Nodig op", DutchText.day(need.needBy())),
                new Fact("Looptijd", need.termMonths() + " maanden"),
                new Fact("Verlenging", need.optionMonths() + " maanden"),
                new Fact("Virtuele voorraad", need.virtualStockMonths() + " maanden")));
        if (!need.regions().isEmpty()) {
            facts.add(new Fact("Regio's", String.join(", ", need.regions())));
        }
        List<Section> sections = new ArrayList<>(List.of(
                Section.of("Aanleiding", need.reason()),
                new Section(
                        "Behoefte",
                        List.of(),
                        List.of(new Table(
                                "Hoeveelheden per maand", List.of("Code", "Product", "Per maand", "Eenheid"), rows)))));
        if (need.urgent()) {
            sections.add(Section.of("Urgentie", need.urgencyReason()));
        }
        return document(tender, NEED_STATEMENT, "Behoeftestelling " + tender.title(), facts, sections, preparer);
    }

    /** The estimate (raming). */
    static DocumentToDraw estimate(Tender tender, ReferencePrices prices, List<Product> products, String preparer) {
        Need need = tender.need();
        Estimate estimate = tender.requireEstimate();
        Map<String, Product> byCode = byCode(products);
        List<List<String>> rows = need.lines().stream()
                .map(line -> List.of(
                        nameOf(line.productCode(), byCode),
                        DutchText.number(line.monthlyQuantity().pieces()),
                        String.valueOf(need.fullTermMonths()),
                        "€ "
                                + DutchText.decimal(
                                        prices.get(line.productCode()).euro().stripTrailingZeros()),
                        Estimate.lineValue(need, prices, line).inDutch()))
                .toList();
        List<Fact> facts = List.of(
                new Fact("Kenmerk", tender.id()),
                new Fact("Raming exclusief btw", estimate.amount().inDutch()),
                new Fact("Vergoeding diensten", need.servicesFee().inDutch()),
                new Fact("Maximumwaarde", estimate.maximum().inDutch() + " (raming + " + estimate.bandPercent() + "%)"),
                new Fact(
                        "Maximale hoeveelheid",
                        DutchText.number(estimate.maximumQuantity().pieces())),
                new Fact("Waarde voor de drempel", estimate.thresholdValue().inDutch()));
        List<Section> sections = List.of(
                new Section(
                        "Berekening",
                        List.of(
                                "Hoeveelheid maal richtprijs van de productlijst, over de hele looptijd met alle opties (art. 2.13 en 2.15 Aanbestedingswet 2012)."),
                        List.of(new Table(
                                "Raming per product",
                                List.of("Product", "Per maand", "Maanden", "Richtprijs", "Waarde"),
                                rows))),
                Section.of(
                        "Samentelling",
                        "Voor de drempel tellen soortgelijke aanbestedingen van de laatste twaalf maanden mee (art. 2.14 Aanbestedingswet 2012)."));
        return document(tender, ESTIMATE, "Raming " + tender.title(), facts, sections, preparer);
    }

    /** The procurement documents (aanbestedingsstukken). */
    static DocumentToDraw procurementDocuments(Tender tender, String preparer) {
        TenderDocuments documents = tender.requireDocuments();
        ProcedureRules rules = tender.requireProcedure();
        List<Fact> facts = List.of(
                new Fact("Kenmerk", tender.id()),
                new Fact("Procedure", rules.procedure().inDutch()),
                new Fact("Looptijd", documents.termMonths() + " maanden"),
                new Fact("Verlenging", documents.optionMonths() + " maanden"),
                new Fact("Maximumwaarde exclusief btw", documents.maximumValue().inDutch()),
                new Fact(
                        "Maximale hoeveelheid",
                        DutchText.number(documents.maximumQuantity().pieces())));
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of("Onderwerp", tender.title(), tender.need().reason()));
        sections.add(requirements(documents));
        sections.add(suitability(documents));
        sections.add(award(documents));
        sections.add(norms(documents));
        addUnlessBlank(sections, "Motivering looptijd", documents.termMotive());
        addUnlessBlank(sections, "Motivering verkorte termijn", documents.accelerationMotive());
        addUnlessBlank(sections, "Boetebeding", documents.penalties());
        documents
                .terms()
                .liabilityCap()
                .ifPresent(cap -> sections.add(
                        Section.of("Aansprakelijkheid", "De aansprakelijkheid is ten hoogste " + cap.inDutch() + ".")));
        addUnlessBlank(
                sections, "Motivering aansprakelijkheid", documents.terms().liabilityMotive());
        addUnlessBlank(sections, "Motivering boetes", documents.terms().penaltyMotive());
        addUnlessBlank(
                sections, "Motivering van de eisen samen", documents.terms().stackingMotive());
        if (!documents.selection().criteria().isEmpty()) {
            sections.add(selection(documents.selection()));
        }
        return document(
                tender, PROCUREMENT_DOCUMENTS, "Aanbestedingsstukken " + tender.title(), facts, sections, preparer);
    }

    /** The publication decision (publicatiebesluit). */
    static DocumentToDraw publicationDecision(Tender tender, String sha256OfDocuments, String preparer) {
        TenderDocuments documents = tender.requireDocuments();
        ProcedureRules rules = tender.requireProcedure();
        Estimate estimate = tender.requireEstimate();
        List<Fact> facts = List.of(
                new Fact("Kenmerk", tender.id()),
                new Fact("Aanbesteding", tender.title()),
                new Fact("Procedure", rules.procedure().inDutch()),
                new Fact("Grondslag", rules.ground()),
                new Fact("Raming exclusief btw", estimate.amount().inDutch()),
                new Fact("Maximumwaarde exclusief btw", documents.maximumValue().inDutch()));
        String act = rules.steps().withNotice()
                ? "De aankondiging van deze opdracht wordt gepubliceerd op TenderNed en in het Publicatieblad van de Europese Unie."
                : "De in de stukken genoemde partijen worden uitgenodigd een inschrijving te doen.";
        List<Section> sections = List.of(
                Section.of("Besluit", act),
                Section.of(
                        "Stukken",
                        "Het besluit betreft de aanbestedingsstukken met SHA-256 " + sha256OfDocuments
                                + ". Gewichten en formule worden na publicatie niet meer gewijzigd."),
                Section.of(
                        "Toetsen",
                        "De juridische toets, de beleidstoets en de toets op samenwerking zijn akkoord; het budget is gereserveerd."));
        return document(tender, PUBLICATION_DECISION, "Publicatiebesluit " + tender.title(), facts, sections, preparer);
    }

    private static Section requirements(TenderDocuments documents) {
        List<Table> tables = new ArrayList<>();
        tables.add(new Table(
                "Programma van eisen",
                List.of("Onderwerp", "Soort", "Tekst"),
                documents.requirements().stream()
                        .map(CaseDocuments::requirementRow)
                        .toList()));
        if (!documents.knockOuts().isEmpty()) {
            tables.add(new Table(
                    "Knock-outeisen",
                    List.of("Code", "Eis"),
                    documents.knockOuts().stream()
                            .map(knockOut -> List.of(knockOut.code(), knockOut.text()))
                            .toList()));
        }
        return new Section("Programma van eisen", List.of(), tables);
    }

    private static List<String> requirementRow(Requirement requirement) {
        return List.of(requirement.subject().inDutch(), requirement.kind().inDutch(), requirement.text());
    }

    private static Section suitability(TenderDocuments documents) {
        List<String> paragraphs = new ArrayList<>();
        documents
                .turnoverDemand()
                .ifPresent(turnover -> paragraphs.add("Omzeteis: %s per jaar. Motivering: %s"
                        .formatted(turnover.inDutch(), documents.turnoverMotive())));
        documents
                .references()
                .forEach(reference -> paragraphs.add("Referentie '%s': ten minste %s."
                        .formatted(
                                reference.competence(), reference.minimumValue().inDutch())));
        documents
                .evidence()
                .forEach(evidence -> paragraphs.add("Bewijsmiddel van de winnaar: " + evidence.inDutch() + "."));
        if (paragraphs.isEmpty()) {
            paragraphs.add("Er zijn geen geschiktheidseisen.");
        }
        return new Section("Geschiktheid en bewijsmiddelen", paragraphs, List.of());
    }

    private static Section selection(SelectionPlan plan) {
        return new Section(
                "Selectie",
                List.of("Ten hoogste %d gegadigden worden uitgenodigd; bij gelijke stand beslist het lot."
                        .formatted(plan.mostInvited())),
                List.of(new Table(
                        "Selectiecriteria",
                        List.of("Criterium", "Gewicht"),
                        plan.criteria().stream()
                                .map(criterion -> List.of(criterion.name(), criterion.weight() + "%"))
                                .toList())));
    }

    private static Section award(TenderDocuments documents) {
        Table criteria = new Table(
                "Gunningscriteria",
                List.of("Criterium", "Soort", "Gewicht", "Hoogste score", "Minimale score"),
                documents.criteria().stream()
                        .map(criterion -> List.of(
                                criterion.name(),
                                criterion.kind().inDutch(),
                                criterion.weight() + "%",
                                String.valueOf(criterion.scale()),
                                String.valueOf(criterion.minimumScore())))
                        .toList());
        return new Section("Gunning", List.of(formula(documents.formula())), List.of(criteria));
    }

    private static String formula(ScoringFormula formula) {
        List<String> parts = new ArrayList<>();
        parts.add("Formule: " + formula.kind().inDutch());
        formula.minimumPrice().map(Money::inDutch).ifPresent(price -> parts.add("minimumprijs " + price));
        formula.maximumPrice().map(Money::inDutch).ifPresent(price -> parts.add("maximumprijs " + price));
        formula.logarithmBase().ifPresent(base -> parts.add("factor A " + base));
        formula.maximumQualityValue()
                .map(Money::inDutch)
                .ifPresent(value -> parts.add("maximale kwaliteitswaarde " + value));
        formula.constant().ifPresent(constant -> parts.add("constante " + constant));
        parts.add(
                formula.tieBreaker().isEmpty()
                        ? "bij gelijke stand beslist het lot"
                        : "bij gelijke stand beslist " + formula.tieBreaker() + ", daarna het lot");
        return String.join("; ", parts) + ".";
    }

    private static Section norms(TenderDocuments documents) {
        return new Section(
                "Normen",
                List.of(),
                List.of(new Table(
                        "Normen per product",
                        List.of("Product", "Normen"),
                        documents.norms().stream()
                                .map(demand -> List.of(demand.productCode(), String.join("; ", demand.norms())))
                                .toList())));
    }

    private static void addUnlessBlank(List<Section> sections, String heading, String text) {
        if (!text.isBlank()) {
            sections.add(Section.of(heading, text));
        }
    }

    private static DocumentToDraw document(
            Tender tender, String kind, String title, List<Fact> facts, List<Section> sections, String preparer) {
        return new DocumentToDraw(tender.id(), kind, title, facts, sections, Audience.OFFICIALS, preparer);
    }

    private static Map<String, Product> byCode(List<Product> products) {
        return products.stream().collect(Collectors.toMap(Product::code, Function.identity(), (one, other) -> one));
    }

    private static String nameOf(String code, Map<String, Product> byCode) {
        return Optional.ofNullable(byCode.get(code)).map(Product::name).orElse(code);
    }

    private static String unitOf(String code, Map<String, Product> byCode) {
        return Optional.ofNullable(byCode.get(code)).map(Product::unit).orElse("stuk");
    }
}
