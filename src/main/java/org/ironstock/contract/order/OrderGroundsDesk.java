package org.ironstock.contract.order;

import java.util.Optional;
import org.ironstock.contract.domain.FilterStated;
import org.ironstock.contract.domain.FilterStatement;
import org.ironstock.contract.domain.Forecast;
import org.ironstock.contract.persistence.OrderGrounds;
import org.ironstock.product.Products;
import org.ironstock.shared.Finding;
import org.ironstock.supplier.Suppliers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what orders rest on: forecasts of the need, tests of products, and statements about filter material. */
@Service
@Transactional
public class OrderGroundsDesk {

    private final OrderGrounds grounds;
    private final OrderPolicy policy;
    private final Products products;
    private final Suppliers suppliers;
    private final ApplicationEventPublisher events;

    OrderGroundsDesk(
            OrderGrounds grounds,
            OrderPolicy policy,
            Products products,
            Suppliers suppliers,
            ApplicationEventPublisher events) {
        this.grounds = grounds;
        this.policy = policy;
        this.products = products;
        this.suppliers = suppliers;
        this.events = events;
    }

    /** @return what is wrong with the forecast; empty when it was kept */
    public Optional<Finding> file(Forecast forecast, String client) {
        if (unlisted(forecast.productCode())) {
            return Optional.of(unknownProduct(forecast.productCode()));
        }
        if (forecast.madeOn().isAfter(policy.today())) {
            return Optional.of(inFuture("madeOn"));
        }
        return grounds.addForecast(forecast, client, policy.now())
                ? Optional.empty()
                : Optional.of(Finding.of(
                        "FORECAST_KNOWN",
                        "reference",
                        "Er is al een behoefteraming met kenmerk '%s'; een nieuwe krijgt een eigen kenmerk."
                                .formatted(forecast.reference())));
    }

    /** @return what is wrong with the report of a test; empty when it was kept */
    public Optional<Finding> report(OrderGrounds.ProductTest test, String client) {
        if (unlisted(test.productCode())) {
            return Optional.of(unknownProduct(test.productCode()));
        }
        if (suppliers.find(test.supplierId()).isEmpty()) {
            return Optional.of(Finding.of(
                    "TEST_SUPPLIER_UNKNOWN", "supplierId", "Er is geen leverancier %s.".formatted(test.supplierId())));
        }
        if (test.testedOn().isAfter(policy.today())) {
            return Optional.of(inFuture("testedOn"));
        }
        grounds.addTest(test, client, policy.now());
        return Optional.empty();
    }

    /** @return what is wrong with the statement of a producer; empty when it was kept */
    public Optional<Finding> state(FilterStatement statement) {
        if (!grounds.needsFilter(statement.productCode(), policy.today())) {
            return Optional.of(Finding.of(
                    "FILTER_NOT_USED",
                    "productCode",
                    "Product '%s' wordt niet van filtermateriaal gemaakt.".formatted(statement.productCode())));
        }
        if (statement.statedOn().isAfter(policy.today())) {
            return Optional.of(inFuture("statedOn"));
        }
        grounds.addStatement(statement, policy.now());
        events.publishEvent(new FilterStated(statement));
        return Optional.empty();
    }

    private boolean unlisted(String productCode) {
        return products.find(productCode, policy.today()).isEmpty();
    }

    private static Finding unknownProduct(String productCode) {
        return Finding.of(
                "GROUND_PRODUCT_UNKNOWN",
                "productCode",
                "Product '%s' staat niet in de productlijst.".formatted(productCode));
    }

    private static Finding inFuture(String field) {
        return Finding.of("GROUND_IN_FUTURE", field, "De dag ligt in de toekomst.");
    }
}
