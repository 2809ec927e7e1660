package org.ironstock.tender.process;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.tender.Executor;
import org.ironstock.tender.ProcurementKind;
import org.ironstock.tender.domain.Need;
import org.ironstock.tender.domain.ProcedureWish;
import org.ironstock.tender.domain.ProcedureWish.Justification;
import org.ironstock.tender.domain.ProcedureWish.Wanted;
import org.ironstock.tender.process.TenderPreparationVariables.NeedDecision;
import org.jspecify.annotations.Nullable;

/**
 * Form {@code tenderNeed} as it is shown and handed in. With decision {@code STOP} only the reason is there.
 *
 * @param regions names of regions, separated by commas
 * @param documentsApart whether the documents do not lie open directly and free of charge
 */
record NeedAnswer(
        @Nullable NeedDecision decision,
        @Nullable String stopReason,
        @Nullable String title,
        @Nullable String reason,
        @Nullable Executor executor,
        @Nullable LocalDate needBy,
        @Nullable List<Line> lines,
        @Nullable Integer virtualStockMonths,
        @Nullable Integer termMonths,
        @Nullable Integer optionMonths,
        @Nullable String regions,
        @Nullable Long servicesFeeCents,
        @Nullable Boolean urgent,
        @Nullable String urgencyReason,
        @Nullable Wanted wanted,
        @Nullable Justification justification,
        @Nullable String earlierTender,
        @Nullable Boolean documentsApart,
        @Nullable Boolean exAnte,
        @Nullable Boolean marketFirst,
        @Nullable ProcurementKind kind) {

    /** One product with its monthly need. */
    record Line(String productCode, long monthlyQuantity) {}

    /** The form filled with a need. */
    static NeedAnswer of(Need need, ProcedureWish wish) {
        return new NeedAnswer(
                null,
                null,
                need.title(),
                need.reason(),
                need.executor(),
                need.needBy(),
                need.lines().stream()
                        .map(line -> new Line(
                                line.productCode(), line.monthlyQuantity().pieces()))
                        .toList(),
                need.virtualStockMonths(),
                need.termMonths(),
                need.optionMonths(),
                String.join(", ", need.regions()),
                need.servicesFee().cents(),
                need.urgent(),
                need.urgencyReason(),
                wish.wanted(),
                wish.justification().orElse(null),
                wish.earlierTender(),
                !wish.documentsFree(),
                wish.exAnte(),
                null,
                need.kind());
    }

    /** What is asked of the procedure. */
    ProcedureWish wish() {
        Wanted asked = wanted == null ? Wanted.NONE : wanted;
        return new ProcedureWish(
                asked,
                asked == Wanted.NEGOTIATED ? Optional.ofNullable(justification) : Optional.empty(),
                !Boolean.TRUE.equals(documentsApart),
                Answers.text(earlierTender),
                asked == Wanted.NEGOTIATED && Boolean.TRUE.equals(exAnte),
                false);
    }

    /**
     * The need that was handed in. What is missing becomes what the rules of a need refuse.
     *
     * @param today stands in for a missing day, and is refused
     */
    Need need(LocalDate today) {
        Executor by = executor == null ? Executor.CIBG : executor;
        return new Need(
                Answers.text(title),
                Answers.text(reason),
                by,
                needBy == null ? today : needBy,
                Answers.list(lines).stream()
                        .map(line -> new Need.NeedLine(line.productCode(), Quantity.of(line.monthlyQuantity())))
                        .toList(),
                Answers.whole(virtualStockMonths),
                Answers.whole(termMonths),
                Answers.whole(optionMonths),
                Arrays.stream(Answers.text(regions).split(","))
                        .map(String::strip)
                        .filter(region -> !region.isEmpty())
                        .toList(),
                new Money(servicesFeeCents == null ? 0 : servicesFeeCents),
                Boolean.TRUE.equals(urgent),
                Boolean.TRUE.equals(urgent) ? Answers.text(urgencyReason) : "",
                kind == null ? ProcurementKind.usual(by) : kind);
    }
}
