package org.ironstock.tender.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;

/**
 * Holds demands and terms against the Gids Proportionaliteit at the moment they are drafted. Where the guide lets a buyer
 * differ with a motive, the motive lifts the finding.
 */
final class ProportionalityCheck {

    static final int USUAL_LIABILITY_FACTOR = 3;
    static final int USUAL_PENALTY_PERCENT = 10;

    private ProportionalityCheck() {}

    static void check(TenderDocuments documents, Estimate estimate, ProcedureSteps steps, List<Finding> findings) {
        checkLiability(documents.terms(), estimate, findings);
        checkPenalties(documents, findings);
        checkStacking(documents, estimate, findings);
        if (steps.selection()) {
            checkSelection(documents.selection(), steps, findings);
        } else if (!documents.selection().criteria().isEmpty()) {
            findings.add(Finding.of(
                    "SELECTION_WITHOUT_NEED",
                    "selection",
                    "Selectiecriteria horen alleen bij een procedure met selectie vooraf.",
                    "art. 2.27 Aw 2012"));
        }
    }

    private static void checkLiability(ContractTerms terms, Estimate estimate, List<Finding> findings) {
        if (!terms.liabilityMotive().isBlank()) {
            return;
        }
        Money usual = new Money(Math.multiplyExact(estimate.amount().cents(), (long) USUAL_LIABILITY_FACTOR));
        if (terms.liabilityCap().isEmpty()) {
            findings.add(Finding.of(
                    "LIABILITY_UNLIMITED",
                    "liabilityCap",
                    "Begrens de aansprakelijkheid of motiveer waarom zij onbegrensd is.",
                    "Gids Proportionaliteit, voorschrift 3.9 D"));
        } else if (terms.liabilityCap().filter(cap -> cap.exceeds(usual)).isPresent()) {
            findings.add(Finding.of(
                    "LIABILITY_TOO_HIGH",
                    "liabilityCap",
                    "Een aansprakelijkheid boven %d keer de raming (%s) heeft een motivering nodig."
                            .formatted(USUAL_LIABILITY_FACTOR, usual.inDutch()),
                    "Gids Proportionaliteit, voorschrift 3.9 D"));
        }
    }

    private static void checkPenalties(TenderDocuments documents, List<Finding> findings) {
        ContractTerms terms = documents.terms();
        if (terms.penaltyPercent() > USUAL_PENALTY_PERCENT
                && terms.penaltyMotive().isBlank()) {
            findings.add(Finding.of(
                    "PENALTY_TOO_HIGH",
                    "penaltyPercent",
                    "Boetes van samen meer dan %d%% van de waarde hebben een motivering nodig."
                            .formatted(USUAL_PENALTY_PERCENT),
                    "Gids Proportionaliteit, paragraaf 3.9"));
        }
        if (terms.penaltyPercent() == 0 && !documents.penalties().isBlank()) {
            findings.add(Finding.of(
                    "PENALTY_WITHOUT_MAXIMUM",
                    "penaltyPercent",
                    "Noem bij het boetebeding hoeveel alle boetes samen ten hoogste zijn.",
                    "Gids Proportionaliteit, paragraaf 3.9"));
        }
    }

    /** More than one reference for one competence, or references that together ask more than the contract is worth. */
    private static void checkStacking(TenderDocuments documents, Estimate estimate, List<Finding> findings) {
        if (!documents.terms().stackingMotive().isBlank()) {
            return;
        }
        Set<String> competences = new HashSet<>();
        Money sum = Money.ZERO;
        boolean twice = false;
        for (TenderDocuments.ReferenceDemand reference : documents.references()) {
            twice |= !competences.add(reference.competence().strip().toLowerCase(Locale.ROOT));
            sum = sum.plus(reference.minimumValue());
        }
        if (twice || sum.exceeds(estimate.amount())) {
            findings.add(Finding.of(
                    "DEMANDS_STACKED",
                    "references",
                    "Vraag per kerncompetentie één referentie en samen niet meer dan de raming (%s), of motiveer de stapeling."
                            .formatted(estimate.amount().inDutch()),
                    "Gids Proportionaliteit, voorschriften 3.5 F en 3.5 G"));
        }
    }

    private static void checkSelection(SelectionPlan plan, ProcedureSteps steps, List<Finding> findings) {
        if (plan.mostInvited() == 0) {
            return;
        }
        if (plan.mostInvited() < steps.fewestInvited()) {
            findings.add(Finding.of(
                    "SELECTION_TOO_NARROW",
                    "mostInvited",
                    "Nodig ten minste %d gegadigden uit als u het aantal beperkt.".formatted(steps.fewestInvited()),
                    "art. 2.100 Aw 2012"));
        }
        int weights = plan.criteria().stream()
                .mapToInt(SelectionPlan.Criterion::weight)
                .sum();
        boolean named = plan.criteria().stream()
                .noneMatch(criterion ->
                        criterion.code().isBlank() || criterion.name().isBlank());
        if (weights != 100 || !named) {
            findings.add(Finding.of(
                    "SELECTION_CRITERIA",
                    "selectionCriteria",
                    "Wie het aantal gegadigden beperkt, maakt selectiecriteria bekend met een code en een naam; de gewichten zijn samen 100%.",
                    "art. 2.99 en 2.100 Aw 2012"));
        }
    }
}
