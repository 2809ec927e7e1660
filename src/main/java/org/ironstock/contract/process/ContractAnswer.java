package org.ironstock.contract.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.contract.InheritedContract;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.ProductionContract.Line;
import org.ironstock.contract.ProductionContract.Milestone;
import org.ironstock.contract.ProductionContract.Terms;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.jspecify.annotations.Nullable;

/** Form {@code registerContract} as it is shown and handed in, when registering and when repairing; what is left out is not known. */
record ContractAnswer(
        @Nullable String title,
        @Nullable String supplierName,
        @Nullable String supplierKvk,
        @Nullable LocalDate signedOn,
        @Nullable String signer,
        @Nullable String signerFunction,
        @Nullable String mandateReference,
        @Nullable Long maximumCents,
        @Nullable Integer paymentTermDays,
        @Nullable Integer acceptanceTermDays,
        @Nullable LocalDate endsOn,
        @Nullable List<Product> lines,
        @Nullable List<Delivery> schedule) {

    /**
     * One product.
     *
     * @param unitPrice euro with a decimal comma; left out when not known, as the maximum
     */
    record Product(
            String productCode,
            @Nullable String unitPrice,
            @Nullable Long maximumQuantity,
            @Nullable Long orderedQuantity) {}

    /** One delivery of the schedule, by the number of its line. */
    record Delivery(LocalDate dueOn, int lineNumber, long quantity) {}

    /** What the form starts with; what is not known is left out. */
    static Map<String, Object> startOf(ProductionContract contract) {
        Terms terms = contract.terms();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("title", contract.title());
        values.put("supplierName", contract.supplier().name());
        values.put("supplierKvk", contract.supplier().kvkNumber());
        terms.signedOn().ifPresent(day -> values.put("signedOn", day.toString()));
        values.put("signer", terms.signer());
        values.put("signerFunction", terms.signerFunction());
        values.put("mandateReference", terms.mandateReference());
        terms.maximum().ifPresent(maximum -> values.put("maximumCents", maximum.cents()));
        terms.paymentTermDays().ifPresent(days -> values.put("paymentTermDays", days));
        terms.acceptanceTermDays().ifPresent(days -> values.put("acceptanceTermDays", days));
        terms.endsOn().ifPresent(day -> values.put("endsOn", day.toString()));
        values.put(
                "lines", contract.lines().stream().map(ContractAnswer::product).toList());
        values.put(
                "schedule",
                contract.schedule().stream()
                        .map(milestone -> Map.<String, Object>of(
                                "dueOn", milestone.dueOn().toString(),
                                "lineNumber", milestone.lineNumber(),
                                "quantity", milestone.quantity().pieces()))
                        .toList());
        return values;
    }

    private static Map<String, Object> product(Line line) {
        Map<String, Object> row = new HashMap<>();
        row.put("productCode", line.productCode());
        line.unitPrice().ifPresent(price -> row.put("unitPrice", written(price)));
        line.maximum().ifPresent(maximum -> row.put("maximumQuantity", maximum.pieces()));
        row.put("orderedQuantity", line.ordered().pieces());
        return row;
    }

    private static String written(UnitPrice price) {
        return price.euro().stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** What was registered, under the reference that the contract has. */
    InheritedContract values(String reference) {
        List<Line> products = new ArrayList<>();
        for (Product line : lines == null ? List.<Product>of() : lines) {
            products.add(new Line(
                    products.size() + 1,
                    line.productCode(),
                    Optional.ofNullable(line.unitPrice())
                            .filter(text -> !text.isBlank())
                            .map(text -> new UnitPrice(new BigDecimal(text.replace(',', '.')))),
                    Optional.ofNullable(line.maximumQuantity()).map(Quantity::of),
                    Quantity.of(line.orderedQuantity() == null ? 0 : line.orderedQuantity())));
        }
        List<Delivery> deliveries = schedule == null ? List.of() : schedule;
        return new InheritedContract(
                reference,
                text(title),
                text(supplierName),
                text(supplierKvk),
                terms(),
                products,
                deliveries.stream()
                        .map(one -> new Milestone(one.dueOn(), one.lineNumber(), Quantity.of(one.quantity())))
                        .toList());
    }

    private Terms terms() {
        return new Terms(
                Optional.ofNullable(signedOn),
                text(signer),
                text(signerFunction),
                text(mandateReference),
                Optional.ofNullable(maximumCents).map(Money::new),
                Optional.ofNullable(paymentTermDays),
                Optional.ofNullable(acceptanceTermDays),
                Optional.ofNullable(endsOn));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
