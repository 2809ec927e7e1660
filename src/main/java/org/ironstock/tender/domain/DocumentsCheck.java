package org.ironstock.tender.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;

/**
 * What procurement documents must satisfy before anyone reviews them. Finds everything at once, so that the drafter goes
 * back one time and not ten.
 *
 * @param need need that the documents serve
 * @param estimate value that they may not leave
 * @param steps what their procedure demands
 * @param listNorms norms of the product list by product code
 * @param bridge what is strictly necessary, in a purchase for extreme urgency
 * @param confirmedSuppliers ids of the invited parties that are confirmed
 */
public record DocumentsCheck(
        Need need,
        Estimate estimate,
        ProcedureSteps steps,
        Map<String, Set<String>> listNorms,
        Optional<UrgencyMotive.Bridge> bridge,
        Set<String> confirmedSuppliers) {

    static final int LONGEST_FRAMEWORK_MONTHS = 48;
    static final int TURNOVER_FACTOR = 3;
    static final int REFERENCE_PERCENT = 60;

    public DocumentsCheck {
        listNorms = Map.copyOf(listNorms);
        confirmedSuppliers = Set.copyOf(confirmedSuppliers);
    }

    /** Everything that is wrong, blocking or not. */
    public List<Finding> findings(TenderDocuments documents) {
        List<Finding> findings = new ArrayList<>();
        checkRequirements(documents, findings);
        checkKnockOuts(documents, findings);
        CriteriaCheck.check(documents, findings);
        checkTerm(documents, findings);
        checkMaximum(documents, findings);
        checkBridge(documents, findings);
        checkSuitability(documents, findings);
        ProportionalityCheck.check(documents, estimate, steps, findings);
        checkNorms(documents, findings);
        checkEvidence(documents, findings);
        checkAcceleration(documents, findings);
        checkInvited(documents, findings);
        return findings;
    }

    private static void checkRequirements(TenderDocuments documents, List<Finding> findings) {
        Set<Requirement.Subject> open = EnumSet.allOf(Requirement.Subject.class);
        for (Requirement requirement : documents.requirements()) {
            String subject = requirement.subject().name();
            String label = requirement.subject().inDutch();
            if (!open.remove(requirement.subject())) {
                findings.add(
                        Finding.of("REQUIREMENT_TWICE", subject, "'%s' is twee keer beantwoord.".formatted(label)));
            }
            if (requirement.text().isBlank()) {
                String missing = requirement.kind() == Requirement.Kind.NOT_APPLICABLE ? "de reden" : "de tekst";
                findings.add(
                        Finding.of("REQUIREMENT_WITHOUT_TEXT", subject, "Geef %s bij '%s'.".formatted(missing, label)));
            }
        }
        for (Requirement.Subject subject : open) {
            findings.add(Finding.of(
                    "REQUIREMENT_MISSING",
                    subject.name(),
                    "'%s' is niet beantwoord: kies eis, wens, uitvoeringsvoorwaarde of niet van toepassing."
                            .formatted(subject.inDutch())));
        }
    }

    private static void checkKnockOuts(TenderDocuments documents, List<Finding> findings) {
        Set<String> codes = new HashSet<>();
        for (TenderDocuments.KnockOut knockOut : documents.knockOuts()) {
            if (knockOut.code().isBlank() || !codes.add(knockOut.code())) {
                findings.add(Finding.of("KNOCK_OUT_CODE", knockOut.code(), "Elke knock-outeis heeft een eigen code."));
            }
            if (knockOut.text().isBlank()) {
                findings.add(Finding.of(
                        "KNOCK_OUT_TEXT",
                        knockOut.code(),
                        "Knock-outeis '%s' heeft geen tekst.".formatted(knockOut.code())));
            }
        }
    }

    private void checkTerm(TenderDocuments documents, List<Finding> findings) {
        int full = documents.termMonths() + documents.optionMonths();
        if (documents.termMonths() < 1 || documents.optionMonths() < 0) {
            findings.add(Finding.of("TERM_MISSING", "termMonths", "De looptijd is ten minste één maand."));
        }
        if (full > LONGEST_FRAMEWORK_MONTHS && documents.termMotive().isBlank()) {
            findings.add(Finding.of(
                    "TERM_WITHOUT_MOTIVE",
                    "termMotive",
                    "De looptijd met opties is %d maanden; boven %d maanden is een motivering nodig."
                            .formatted(full, LONGEST_FRAMEWORK_MONTHS),
                    "art. 2.140 Aw 2012"));
        }
        if (full > need.fullTermMonths()) {
            findings.add(Finding.of(
                    "TERM_BEYOND_ESTIMATE",
                    "termMonths",
                    "De looptijd met opties is %d maanden, maar de raming gaat over %d maanden."
                            .formatted(full, need.fullTermMonths()),
                    "art. 2.15 Aw 2012"));
        }
    }

    private void checkMaximum(TenderDocuments documents, List<Finding> findings) {
        if (documents.maximumQuantity().equals(Quantity.NONE)) {
            findings.add(Finding.of(
                    "MAXIMUM_QUANTITY_MISSING",
                    "maximumQuantity",
                    "Noem de maximale hoeveelheid van de raamovereenkomst.",
                    "HvJ EU C-23/20"));
        } else if (documents.maximumQuantity().exceeds(estimate.maximumQuantity())) {
            findings.add(Finding.of(
                    "MAXIMUM_QUANTITY_TOO_HIGH",
                    "maximumQuantity",
                    "De maximale hoeveelheid is ten hoogste %,d."
                            .formatted(estimate.maximumQuantity().pieces())
                            .replace(',', '.')));
        }
        Money maximum = documents.maximumValue();
        if (maximum.cents() <= 0) {
            findings.add(Finding.of(
                    "MAXIMUM_VALUE_MISSING",
                    "maximumValue",
                    "Noem de maximale waarde van de raamovereenkomst.",
                    "HvJ EU C-23/20"));
        } else if (maximum.exceeds(estimate.maximum()) || estimate.amount().exceeds(maximum)) {
            findings.add(Finding.of(
                    "MAXIMUM_VALUE_RANGE",
                    "maximumValue",
                    "De maximale waarde ligt tussen de raming van %s en %s."
                            .formatted(
                                    estimate.amount().inDutch(),
                                    estimate.maximum().inDutch())));
        }
    }

    private void checkBridge(TenderDocuments documents, List<Finding> findings) {
        bridge.filter(most -> documents.maximumQuantity().exceeds(most.quantity()))
                .ifPresent(most -> findings.add(Finding.of(
                        "MAXIMUM_BEYOND_BRIDGE",
                        "maximumQuantity",
                        "De maximale hoeveelheid is ten hoogste wat strikt noodzakelijk is: %s."
                                .formatted(DutchText.number(most.quantity().pieces())),
                        "art. 2.32 lid 1 onder c Aw 2012")));
    }

    private void checkSuitability(TenderDocuments documents, List<Finding> findings) {
        documents.turnoverDemand().ifPresent(turnover -> checkTurnover(turnover, documents, findings));
        Money most = new Money(percentOf(estimate.amount(), REFERENCE_PERCENT));
        for (TenderDocuments.ReferenceDemand reference : documents.references()) {
            if (reference.minimumValue().exceeds(most)) {
                findings.add(Finding.of(
                        "REFERENCE_TOO_HIGH",
                        reference.competence(),
                        "De referentie '%s' is ten hoogste %d%% van de raming: %s."
                                .formatted(reference.competence(), REFERENCE_PERCENT, most.inDutch()),
                        "Gids Proportionaliteit, voorschrift 3.5 G"));
            }
        }
    }

    private void checkTurnover(Money turnover, TenderDocuments documents, List<Finding> findings) {
        Money most = new Money(Math.multiplyExact(estimate.amount().cents(), (long) TURNOVER_FACTOR));
        if (turnover.exceeds(most)) {
            findings.add(Finding.of(
                    "TURNOVER_TOO_HIGH",
                    "turnoverDemand",
                    "De omzeteis is ten hoogste %d keer de raming: %s.".formatted(TURNOVER_FACTOR, most.inDutch()),
                    "art. 2.90 lid 4 Aw 2012"));
        }
        if (documents.turnoverMotive().isBlank()) {
            findings.add(Finding.of(
                    "TURNOVER_WITHOUT_MOTIVE",
                    "turnoverMotive",
                    "Motiveer waarom een omzeteis nodig is.",
                    "art. 2.90 lid 3 Aw 2012"));
        }
    }

    private void checkNorms(TenderDocuments documents, List<Finding> findings) {
        Set<String> open = new HashSet<>(need.productCodes());
        for (TenderDocuments.NormDemand demand : documents.norms()) {
            open.remove(demand.productCode());
            Set<String> listed = listNorms.getOrDefault(demand.productCode(), Set.of());
            if (!need.productCodes().contains(demand.productCode())) {
                findings.add(Finding.of(
                        "NORMS_OF_OTHER_PRODUCT",
                        demand.productCode(),
                        "Product %s hoort niet bij de behoefte.".formatted(demand.productCode())));
            } else if (!Set.copyOf(demand.norms()).equals(listed)) {
                findings.add(normsDiffer(demand.productCode(), listed));
            }
        }
        open.stream()
                .filter(code -> !listNorms.getOrDefault(code, Set.of()).isEmpty())
                .sorted()
                .forEach(code -> findings.add(normsDiffer(code, listNorms.getOrDefault(code, Set.of()))));
    }

    private static Finding normsDiffer(String productCode, Set<String> listed) {
        return Finding.of(
                "NORMS_NOT_AS_LIST",
                productCode,
                "De normen van %s zijn die van de productlijst: %s."
                        .formatted(
                                productCode,
                                listed.isEmpty()
                                        ? "geen"
                                        : String.join(
                                                "; ", listed.stream().sorted().toList())));
    }

    private static void checkEvidence(TenderDocuments documents, List<Finding> findings) {
        if (documents.demands(TenderDocuments.Evidence.GVA)) {
            findings.add(Finding.warning(
                    "GVA_TAKES_EIGHT_WEEKS",
                    "evidence",
                    "Een gedragsverklaring aanbesteden wordt in acht weken afgegeven en kent geen spoedprocedure; wijs inschrijvers daar bij de publicatie op.",
                    "art. 4.7 Aw 2012"));
        }
    }

    private void checkAcceleration(TenderDocuments documents, List<Finding> findings) {
        if (steps.accelerated() && documents.accelerationMotive().isBlank()) {
            findings.add(Finding.of(
                    "ACCELERATION_WITHOUT_MOTIVE",
                    "accelerationMotive",
                    "Motiveer in de aankondiging waarom de termijn wordt verkort.",
                    "art. 2.74 Aw 2012"));
        }
    }

    private void checkInvited(TenderDocuments documents, List<Finding> findings) {
        if (!steps.byInvitation()) {
            if (!documents.invited().isEmpty()) {
                findings.add(Finding.of(
                        "INVITED_IN_OPEN_PROCEDURE",
                        "invited",
                        "In een procedure met aankondiging worden geen partijen met naam uitgenodigd.",
                        "art. 2.26 en 2.27 Aw 2012"));
            }
            return;
        }
        if (Set.copyOf(documents.invited()).size() < steps.fewestInvited()) {
            findings.add(Finding.of(
                    "INVITED_TOO_FEW",
                    "invited",
                    "Nodig ten minste %d verschillende partijen uit.".formatted(steps.fewestInvited()),
                    "art. 1.14 Aw 2012"));
        }
        documents.invited().stream()
                .filter(supplier -> !confirmedSuppliers.contains(supplier))
                .forEach(supplier -> findings.add(Finding.of(
                        "INVITED_NOT_CONFIRMED",
                        supplier,
                        "Partij %s is niet bevestigd in het leveranciersregister.".formatted(supplier))));
    }

    private static long percentOf(Money amount, int percent) {
        return BigDecimal.valueOf(amount.cents())
                .multiply(BigDecimal.valueOf(percent))
                .divide(BigDecimal.valueOf(100), 0, java.math.RoundingMode.DOWN)
                .longValueExact();
    }
}
