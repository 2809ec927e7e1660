package org.ironstock.tender.process;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.tender.domain.AwardCriterion;
import org.ironstock.tender.domain.ContractTerms;
import org.ironstock.tender.domain.Requirement;
import org.ironstock.tender.domain.ScoringFormula;
import org.ironstock.tender.domain.SelectionPlan;
import org.ironstock.tender.domain.TenderDocuments;
import org.ironstock.tender.process.TenderDraftingVariables.DraftDecision;
import org.jspecify.annotations.Nullable;

/**
 * Form {@code tenderDocumentsDraft} as it is shown and handed in; a draft may lack anything. With decision {@code STOP}
 * only the reason is there.
 */
record DocumentsAnswer(
        @Nullable DraftDecision decision,
        @Nullable String stopReason,
        @Nullable List<RequirementRow> requirements,
        @Nullable List<KnockOutRow> knockOuts,
        @Nullable List<CriterionRow> criteria,
        ScoringFormula.@Nullable Kind formula,
        @Nullable Long minimumPriceCents,
        @Nullable Long maximumPriceCents,
        @Nullable BigDecimal logarithmBase,
        @Nullable Long maximumQualityValueCents,
        @Nullable BigDecimal constant,
        @Nullable String tieBreaker,
        @Nullable Integer termMonths,
        @Nullable Integer optionMonths,
        @Nullable String termMotive,
        @Nullable Long maximumQuantity,
        @Nullable Long maximumValueCents,
        @Nullable List<NormRow> norms,
        @Nullable Long turnoverDemandCents,
        @Nullable String turnoverMotive,
        @Nullable List<ReferenceRow> references,
        @Nullable List<TenderDocuments.Evidence> evidence,
        @Nullable String accelerationMotive,
        @Nullable String penalties,
        @Nullable List<InvitedRow> invited,
        @Nullable Long liabilityCapCents,
        @Nullable String liabilityMotive,
        @Nullable Integer penaltyPercent,
        @Nullable String penaltyMotive,
        @Nullable String stackingMotive,
        @Nullable Integer mostInvited,
        @Nullable List<SelectionRow> selectionCriteria) {

    /** A subject without a kind is not answered yet. */
    record RequirementRow(
            Requirement.Subject subject,
            @Nullable String label,
            Requirement.@Nullable Kind kind,
            @Nullable String text) {}

    record KnockOutRow(@Nullable String code, @Nullable String text) {}

    record CriterionRow(
            @Nullable String code,
            @Nullable String name,
            AwardCriterion.@Nullable Kind kind,
            @Nullable Integer weight,
            @Nullable Integer scale,
            @Nullable Integer minimumScore) {}

    /** Norms of one product, separated by semicolons. */
    record NormRow(String productCode, @Nullable String norms) {}

    record ReferenceRow(
            @Nullable String competence, @Nullable Long minimumValueCents) {}

    record SelectionRow(
            @Nullable String code,
            @Nullable String name,
            @Nullable Integer weight) {}

    record InvitedRow(@Nullable String supplierId) {}

    /** The form filled with documents. */
    static DocumentsAnswer of(TenderDocuments documents) {
        ScoringFormula formula = documents.formula();
        return new DocumentsAnswer(
                null,
                null,
                Arrays.stream(Requirement.Subject.values())
                        .map(subject -> requirementRow(subject, documents))
                        .toList(),
                documents.knockOuts().stream()
                        .map(knockOut -> new KnockOutRow(knockOut.code(), knockOut.text()))
                        .toList(),
                documents.criteria().stream()
                        .map(criterion -> new CriterionRow(
                                criterion.code(),
                                criterion.name(),
                                criterion.kind(),
                                criterion.weight(),
                                criterion.scale(),
                                criterion.minimumScore()))
                        .toList(),
                formula.kind(),
                cents(formula.minimumPrice()),
                cents(formula.maximumPrice()),
                formula.logarithmBase().orElse(null),
                cents(formula.maximumQualityValue()),
                formula.constant().orElse(null),
                formula.tieBreaker(),
                documents.termMonths(),
                documents.optionMonths(),
                documents.termMotive(),
                documents.maximumQuantity().pieces(),
                documents.maximumValue().cents(),
                documents.norms().stream()
                        .map(demand -> new NormRow(demand.productCode(), String.join("; ", demand.norms())))
                        .toList(),
                cents(documents.turnoverDemand()),
                documents.turnoverMotive(),
                documents.references().stream()
                        .map(reference -> new ReferenceRow(
                                reference.competence(), reference.minimumValue().cents()))
                        .toList(),
                documents.evidence(),
                documents.accelerationMotive(),
                documents.penalties(),
                documents.invited().stream().map(InvitedRow::new).toList(),
                cents(documents.terms().liabilityCap()),
                documents.terms().liabilityMotive(),
                documents.terms().penaltyPercent(),
                documents.terms().penaltyMotive(),
                documents.terms().stackingMotive(),
                documents.selection().mostInvited(),
                documents.selection().criteria().stream()
                        .map(criterion -> new SelectionRow(criterion.code(), criterion.name(), criterion.weight()))
                        .toList());
    }

    /** The draft that was handed in. */
    TenderDocuments documents() {
        return new TenderDocuments(
                Answers.list(requirements).stream()
                        .flatMap(row -> requirement(row).stream())
                        .toList(),
                Answers.list(knockOuts).stream()
                        .map(row -> new TenderDocuments.KnockOut(Answers.text(row.code()), Answers.text(row.text())))
                        .toList(),
                Answers.list(criteria).stream().map(DocumentsAnswer::criterion).toList(),
                scoringFormula(),
                Answers.whole(termMonths),
                Answers.whole(optionMonths),
                Answers.text(termMotive),
                Quantity.of(maximumQuantity == null ? 0 : maximumQuantity),
                new Money(maximumValueCents == null ? 0 : maximumValueCents),
                Answers.list(norms).stream()
                        .map(row -> new TenderDocuments.NormDemand(row.productCode(), separated(row.norms())))
                        .toList(),
                Optional.ofNullable(turnoverDemandCents).map(Money::new),
                Answers.text(turnoverMotive),
                Answers.list(references).stream()
                        .map(row -> new TenderDocuments.ReferenceDemand(
                                Answers.text(row.competence()),
                                new Money(row.minimumValueCents() == null ? 0 : row.minimumValueCents())))
                        .toList(),
                Answers.list(evidence),
                Answers.text(accelerationMotive),
                Answers.text(penalties),
                Answers.list(invited).stream()
                        .map(row -> Answers.text(row.supplierId()))
                        .filter(id -> !id.isEmpty())
                        .toList(),
                new ContractTerms(
                        Optional.ofNullable(liabilityCapCents).map(Money::new),
                        Answers.text(liabilityMotive),
                        Answers.whole(penaltyPercent),
                        Answers.text(penaltyMotive),
                        Answers.text(stackingMotive)),
                new SelectionPlan(
                        Answers.whole(mostInvited),
                        Answers.list(selectionCriteria).stream()
                                .map(row -> new SelectionPlan.Criterion(
                                        Answers.text(row.code()),
                                        Answers.text(row.name()),
                                        Answers.whole(row.weight())))
                                .toList()));
    }

    private ScoringFormula scoringFormula() {
        ScoringFormula.Kind kind = formula == null ? ScoringFormula.Kind.WEIGHTED_FACTOR : formula;
        String tie = Answers.text(tieBreaker);
        return switch (kind) {
            case WEIGHTED_FACTOR ->
                new ScoringFormula(
                        kind,
                        Optional.ofNullable(minimumPriceCents).map(Money::new),
                        Optional.ofNullable(maximumPriceCents).map(Money::new),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        tie);
            case LOGARITHMIC ->
                formulaWith(kind, Optional.ofNullable(logarithmBase), Optional.empty(), Optional.empty(), tie);
            case AWARD_ON_VALUE ->
                formulaWith(
                        kind,
                        Optional.empty(),
                        Optional.ofNullable(maximumQualityValueCents).map(Money::new),
                        Optional.empty(),
                        tie);
            case VALUE_FOR_MONEY ->
                formulaWith(kind, Optional.empty(), Optional.empty(), Optional.ofNullable(constant), tie);
            case RELATIVE -> ScoringFormula.relative(tie);
        };
    }

    private static ScoringFormula formulaWith(
            ScoringFormula.Kind kind,
            Optional<BigDecimal> base,
            Optional<Money> value,
            Optional<BigDecimal> constant,
            String tieBreaker) {
        return new ScoringFormula(kind, Optional.empty(), Optional.empty(), base, value, constant, tieBreaker);
    }

    private static RequirementRow requirementRow(Requirement.Subject subject, TenderDocuments documents) {
        Optional<Requirement> answered = documents.requirements().stream()
                .filter(requirement -> requirement.subject() == subject)
                .findFirst();
        return new RequirementRow(
                subject,
                subject.inDutch(),
                answered.map(Requirement::kind).orElse(null),
                answered.map(Requirement::text).orElse(""));
    }

    private static Optional<Requirement> requirement(RequirementRow row) {
        return Optional.ofNullable(row.kind())
                .map(kind -> new Requirement(row.subject(), kind, Answers.text(row.text())));
    }

    private static AwardCriterion criterion(CriterionRow row) {
        AwardCriterion.Kind kind = row.kind() == null ? AwardCriterion.Kind.QUALITY : row.kind();
        boolean quality = kind == AwardCriterion.Kind.QUALITY;
        return new AwardCriterion(
                Answers.text(row.code()),
                Answers.text(row.name()),
                kind,
                Answers.whole(row.weight()),
                quality ? Answers.whole(row.scale()) : 0,
                quality ? Answers.whole(row.minimumScore()) : 0);
    }

    private static List<String> separated(@Nullable String text) {
        return Arrays.stream(Answers.text(text).split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static @Nullable Long cents(Optional<Money> amount) {
        return amount.map(Money::cents).orElse(null);
    }
}
