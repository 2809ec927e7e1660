package org.ironstock.tender.domain;

import java.util.List;
import java.util.Optional;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;

/**
 * Content of the procurement documents (aanbestedingsstukken), as published.
 *
 * @param requirements the fourteen subjects, each answered once
 * @param knockOuts demands that a bid meets or is invalid, judged one by one
 * @param criteria award criteria
 * @param formula how price and quality become one score
 * @param termMonths term without options
 * @param optionMonths months of all options together
 * @param termMotive motive for a framework over 48 months; empty when shorter
 * @param maximumQuantity highest number of base units
 * @param maximumValue highest value, excluding VAT
 * @param norms norms demanded per product, with their edition
 * @param turnoverDemand yearly turnover demanded
 * @param turnoverMotive motive for the turnover demand
 * @param references smallest reference contract demanded per core competence
 * @param evidence evidence that the winner must show
 * @param accelerationMotive motive for the shortened period; empty when not accelerated
 * @param penalties penalty clause in words
 * @param invited supplier ids that are invited; only in a private procedure
 * @param terms terms that weigh on the supplier
 * @param selection how candidates are chosen; only where a selection comes first
 */
public record TenderDocuments(
        List<Requirement> requirements,
        List<KnockOut> knockOuts,
        List<AwardCriterion> criteria,
        ScoringFormula formula,
        int termMonths,
        int optionMonths,
        String termMotive,
        Quantity maximumQuantity,
        Money maximumValue,
        List<NormDemand> norms,
        Optional<Money> turnoverDemand,
        String turnoverMotive,
        List<ReferenceDemand> references,
        List<Evidence> evidence,
        String accelerationMotive,
        String penalties,
        List<String> invited,
        ContractTerms terms,
        SelectionPlan selection) {

    /**
     * A demand with yes or no.
     *
     * @param code stable code within the tender, e.g. {@code KO-1}
     * @param text the demand in Dutch
     */
    public record KnockOut(String code, String text) {}

    /** Norms that a product must meet, e.g. "EN 14683:2019+AC:2019". */
    public record NormDemand(String productCode, List<String> norms) {
        public NormDemand {
            norms = List.copyOf(norms);
        }
    }

    /** A reference contract that shows one core competence. */
    public record ReferenceDemand(String competence, Money minimumValue) {}

    /** Evidence that the winner must show. */
    public enum Evidence {
        /** Gedragsverklaring aanbesteden: decided in eight weeks, valid two years, no urgent procedure. */
        GVA("Gedragsverklaring aanbesteden (GVA)"),
        TRADE_REGISTER("Uittreksel handelsregister, niet ouder dan zes maanden"),
        TAX_STATEMENT("Verklaring Belastingdienst, niet ouder dan zes maanden"),
        QUALITY_SYSTEM("Kwaliteitssysteem EN ISO 13485");

        private final String dutch;

        Evidence(String dutch) {
            this.dutch = dutch;
        }

        public String inDutch() {
            return dutch;
        }
    }

    public TenderDocuments {
        requirements = List.copyOf(requirements);
        knockOuts = List.copyOf(knockOuts);
        criteria = List.copyOf(criteria);
        norms = List.copyOf(norms);
        references = List.copyOf(references);
        evidence = List.copyOf(evidence);
        invited = List.copyOf(invited);
        // Documents that were kept before these parts existed lack them.
        terms = terms == null ? ContractTerms.NONE : terms;
        selection = selection == null ? SelectionPlan.NONE : selection;
    }

    public List<AwardCriterion> qualityCriteria() {
        return criteria.stream()
                .filter(criterion -> criterion.kind() == AwardCriterion.Kind.QUALITY)
                .toList();
    }

    /** Weight of all criteria of one kind together, in whole percents. */
    public int weightOf(AwardCriterion.Kind kind) {
        return criteria.stream()
                .filter(criterion -> criterion.kind() == kind)
                .mapToInt(AwardCriterion::weight)
                .sum();
    }

    public boolean demands(Evidence kind) {
        return evidence.contains(kind);
    }
}
