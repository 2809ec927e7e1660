package org.ironstock.tender.preparation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.product.Product;
import org.ironstock.shared.Money;
import org.ironstock.tender.domain.AwardCriterion;
import org.ironstock.tender.domain.ContractTerms;
import org.ironstock.tender.domain.Estimate;
import org.ironstock.tender.domain.Need;
import org.ironstock.tender.domain.Requirement;
import org.ironstock.tender.domain.ScoringFormula;
import org.ironstock.tender.domain.SelectionPlan;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.domain.TenderDocuments;
import org.springframework.stereotype.Component;

/**
 * A first draft of procurement documents, so that an official starts from what the second dike asked for and not from an
 * empty page. Only a proposal: nothing of it counts until an official hands it in.
 */
@Component
public class DocumentsProposal {

    private static final Map<Requirement.Subject, String> TEXTS = Map.ofEntries(
            Map.entry(
                    Requirement.Subject.STOCK_TAKEOVER,
                    "De opdrachtnemer neemt de noodvoorraad van het LCH over tegen de overeengekomen voorwaarden."),
            Map.entry(
                    Requirement.Subject.DIRECTLY_DELIVERABLE,
                    "De virtuele voorraad is op afroep binnen 48 uur leverbaar."),
            Map.entry(
                    Requirement.Subject.TRANSPORT,
                    "De opdrachtnemer verzorgt transport en distributie naar alle genoemde regio's."),
            Map.entry(
                    Requirement.Subject.STOCK_MANAGEMENT,
                    "De opdrachtnemer beheert de voorraad door spiegelen en houdt de virtuele voorraad op peil."),
            Map.entry(
                    Requirement.Subject.DELIVERY_IN_SCOPE,
                    "Geleverd worden uitsluitend producten die aan de specificatie van de productlijst voldoen."),
            Map.entry(
                    Requirement.Subject.PRODUCTION_IN_EUROPE,
                    "Productie in Nederland of Europa, ook van grondstoffen, wordt hoger gewaardeerd."),
            Map.entry(
                    Requirement.Subject.PRICE_AND_QUALITY,
                    "Elk product draagt de CE-markering en wordt geleverd met een conformiteitsverklaring."),
            Map.entry(Requirement.Subject.SCALE_UP, "De opdrachtnemer kan op verzoek binnen twee maanden opschalen."),
            Map.entry(
                    Requirement.Subject.CONTRACT_SUPERVISION,
                    "Het CIBG ziet toe op de naleving en mag daartoe locaties en administratie inzien."),
            Map.entry(
                    Requirement.Subject.COOPERATION,
                    "De opdrachtnemer werkt samen met GGD GHOR Nederland en de ROAZ-regio's."),
            Map.entry(
                    Requirement.Subject.GENERIC_PORTAL,
                    "Bestellingen en voorraadstanden lopen via een generiek portaal."),
            Map.entry(
                    Requirement.Subject.REPORTS,
                    "De opdrachtnemer rapporteert wekelijks over voorraad, leveringen en vervaldata."),
            Map.entry(Requirement.Subject.SECURITY, "Voorraad en gegevens zijn beveiligd volgens een erkende norm."),
            Map.entry(
                    Requirement.Subject.COMPLAINTS_DESK,
                    "De opdrachtnemer heeft een klachtenloket dat binnen twee werkdagen antwoordt."));

    private static final List<Requirement.Subject> WISHES =
            List.of(Requirement.Subject.PRODUCTION_IN_EUROPE, Requirement.Subject.SCALE_UP);

    private static final List<Requirement.Subject> CONDITIONS = List.of(
            Requirement.Subject.CONTRACT_SUPERVISION,
            Requirement.Subject.COOPERATION,
            Requirement.Subject.REPORTS,
            Requirement.Subject.COMPLAINTS_DESK);

    private final ScopeCheck scope;

    DocumentsProposal(ScopeCheck scope) {
        this.scope = scope;
    }

    /** A draft for a tender that was estimated. */
    public TenderDocuments of(Tender tender) {
        Need need = tender.need();
        Estimate estimate = tender.requireEstimate();
        return new TenderDocuments(
                Arrays.stream(Requirement.Subject.values())
                        .map(subject -> new Requirement(subject, kindOf(subject), TEXTS.getOrDefault(subject, "")))
                        .toList(),
                List.of(new TenderDocuments.KnockOut(
                        "KO-1", "De inschrijver levert alle gevraagde producten op de gevraagde normen.")),
                List.of(
                        new AwardCriterion("SUPPLY", "Leveringszekerheid", AwardCriterion.Kind.QUALITY, 35, 5, 2),
                        new AwardCriterion("ASSURANCE", "Kwaliteitsborging", AwardCriterion.Kind.QUALITY, 25, 5, 0),
                        new AwardCriterion("PRICE", "Prijs", AwardCriterion.Kind.PRICE, 40, 0, 0)),
                ScoringFormula.weightedFactor(new Money(estimate.amount().cents() / 2), estimate.maximum(), "SUPPLY"),
                need.termMonths(),
                need.optionMonths(),
                "",
                estimate.maximumQuantity(),
                estimate.maximum(),
                scope.productsOf(need).stream().map(DocumentsProposal::norms).toList(),
                Optional.empty(),
                "",
                List.of(),
                List.of(TenderDocuments.Evidence.TRADE_REGISTER, TenderDocuments.Evidence.TAX_STATEMENT),
                need.urgencyReason(),
                "Bij te late levering is een boete verschuldigd van 0,5% van de waarde per dag, ten hoogste 10%.",
                List.of(),
                new ContractTerms(Optional.of(estimate.amount()), "", 10, "", ""),
                SelectionPlan.NONE);
    }

    private static Requirement.Kind kindOf(Requirement.Subject subject) {
        if (WISHES.contains(subject)) {
            return Requirement.Kind.WISH;
        }
        return CONDITIONS.contains(subject) ? Requirement.Kind.PERFORMANCE_CONDITION : Requirement.Kind.DEMAND;
    }

    private static TenderDocuments.NormDemand norms(Product product) {
        return new TenderDocuments.NormDemand(product.code(), product.norms());
    }
}
