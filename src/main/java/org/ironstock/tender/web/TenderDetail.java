package org.ironstock.tender.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.shared.Money;
import org.ironstock.tender.Executor;
import org.ironstock.tender.Procedure;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.domain.Estimate;
import org.ironstock.tender.domain.ProcedureRules;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.domain.TenderDates;
import org.ironstock.tender.domain.TenderDocuments;

/**
 * One tender with its stage and dates.
 *
 * @param maximumValue highest value in euro, excluding VAT, as published
 * @param officials what only officials may know; absent for others
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record TenderDetail(
        String id,
        String title,
        Executor executor,
        TenderStage stage,
        String stageName,
        Optional<Procedure> procedure,
        Optional<String> procedureName,
        Optional<BigDecimal> maximumValue,
        List<Criterion> criteria,
        Optional<String> formula,
        Dates dates,
        List<Document> documents,
        Optional<ForOfficials> officials) {

    /** Award criterion with its weight in whole percents. */
    record Criterion(String code, String name, String kind, int weight) {}

    /** Moments that bidders must know. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Dates(
            Optional<Instant> dispatchedAt,
            Optional<Instant> questionsUntil,
            Optional<Instant> answersUntil,
            Optional<Instant> closingAt,
            Optional<Instant> validUntil,
            Optional<Instant> concludedAt) {}

    /** A document of the case that the caller may open. */
    record Document(String kind, String title, String href, String sha256, Instant filedAt) {}

    /** What only officials may know. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ForOfficials(
            String reason,
            LocalDate needBy,
            List<Line> lines,
            String requestedBy,
            Instant requestedAt,
            LocalDate rulesDate,
            Optional<BigDecimal> estimate,
            Optional<BigDecimal> thresholdValue,
            Optional<String> procedureGround,
            Optional<String> procedureRule,
            Optional<Instant> lettersSentAt,
            Optional<Instant> standstillEndsAt,
            String stopReason) {}

    /** One product with its monthly need. */
    record Line(String productCode, long monthlyQuantity) {}

    static TenderDetail of(Tender tender, List<StoredDocument> documents, boolean forOfficials) {
        boolean published = tender.isPublic() || forOfficials;
        Optional<TenderDocuments> content = tender.documents().filter(drafted -> published);
        return new TenderDetail(
                tender.id(),
                tender.title(),
                tender.need().executor(),
                tender.stage(),
                tender.stage().inDutch(),
                tender.procedure().map(ProcedureRules::procedure),
                tender.procedure().map(ProcedureRules::procedure).map(Procedure::inDutch),
                content.map(TenderDocuments::maximumValue).map(Money::inEuro),
                content.map(TenderDetail::criteria).orElse(List.of()),
                content.map(drafted -> drafted.formula().kind().inDutch()),
                dates(tender.dates()),
                documents.stream().map(TenderDetail::document).toList(),
                forOfficials ? Optional.of(forOfficials(tender)) : Optional.empty());
    }

    private static List<Criterion> criteria(TenderDocuments documents) {
        return documents.criteria().stream()
                .map(criterion -> new Criterion(
                        criterion.code(), criterion.name(), criterion.kind().inDutch(), criterion.weight()))
                .toList();
    }

    private static Dates dates(TenderDates dates) {
        return new Dates(
                dates.dispatchedAt(),
                dates.questionsUntil(),
                dates.answersUntil(),
                dates.closingAt(),
                dates.validUntil(),
                dates.concludedAt());
    }

    private static Document document(StoredDocument stored) {
        return new Document(stored.kind(), stored.title(), stored.href(), stored.sha256(), stored.filedAt());
    }

    private static ForOfficials forOfficials(Tender tender) {
        return new ForOfficials(
                tender.need().reason(),
                tender.need().needBy(),
                tender.need().lines().stream()
                        .map(line -> new Line(
                                line.productCode(), line.monthlyQuantity().pieces()))
                        .toList(),
                tender.requestedBy(),
                tender.requestedAt(),
                tender.rulesDate(),
                tender.estimate().map(Estimate::amount).map(Money::inEuro),
                tender.estimate().map(Estimate::thresholdValue).map(Money::inEuro),
                tender.procedure().map(ProcedureRules::ground),
                tender.procedure().map(ProcedureRules::ruleVersion),
                tender.dates().lettersSentAt(),
                tender.dates().standstillEndsAt(),
                tender.stopReason());
    }
}
