package org.ironstock.contract.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ironstock.contract.domain.FilterStatement;
import org.ironstock.contract.domain.FollowUpOrder;
import org.ironstock.contract.domain.OrderState;
import org.ironstock.contract.order.OrderAnswers.Effect;
import org.ironstock.contract.order.OrderGroundsDesk;
import org.ironstock.contract.persistence.OrderRows;
import org.ironstock.contract.process.OrderDesk;
import org.ironstock.dossier.Dossier;
import org.ironstock.platform.AccessRule;
import org.ironstock.platform.CurrentCaller;
import org.ironstock.platform.Problem;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Orders of the supplier that is signed in: fetched, confirmed or refused; nobody else's. */
@RestController
@Tag(name = "Orders", description = "Orders of the supplier that is signed in")
class SupplierOrdersController {

    private static final Set<OrderState> SHOWN =
            EnumSet.of(OrderState.OFFERED, OrderState.CONFIRMED, OrderState.DECLINED);
    private static final int LONGEST_REASON = 2_000;

    private final OrderRows orders;
    private final OrderDesk desk;
    private final OrderGroundsDesk grounds;
    private final Dossier dossier;
    private final CurrentCaller caller;

    SupplierOrdersController(
            OrderRows orders, OrderDesk desk, OrderGroundsDesk grounds, Dossier dossier, CurrentCaller caller) {
        this.orders = orders;
        this.desk = desk;
        this.grounds = grounds;
        this.dossier = dossier;
        this.caller = caller;
    }

    @Operation(summary = "Own orders, newest first")
    @GetMapping("/api/orders")
    List<OrderForSupplier> own() {
        return orders.ofSupplier(caller.getSupplier(), SHOWN).stream()
                .map(OrderForSupplier::of)
                .toList();
    }

    @Operation(summary = "One own order")
    @GetMapping("/api/orders/{orderId}")
    OrderForSupplier order(@PathVariable String orderId) {
        return OrderForSupplier.of(shown(orderId));
    }

    @Operation(summary = "The order as UBL 2.1")
    @GetMapping("/api/orders/{orderId}/document")
    ResponseEntity<byte[]> document(@PathVariable String orderId) {
        shown(orderId);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body(dossier.content(orders.findMessage(orderId).orElseThrow(SupplierOrdersController::nothing)));
    }

    @Operation(summary = "Confirms an own order; from now on it binds")
    @PostMapping("/api/orders/{orderId}/confirmation")
    OrderForSupplier confirm(@PathVariable String orderId) {
        shown(orderId);
        return answered(orderId, desk.confirm(orderId));
    }

    @Operation(summary = "Refuses an own order that is not confirmed, with a reason in Dutch")
    @PostMapping("/api/orders/{orderId}/refusal")
    OrderForSupplier refuse(@PathVariable String orderId, @RequestBody Refusal refusal) {
        shown(orderId);
        return answered(orderId, desk.decline(orderId, refusal.text()));
    }

    @Operation(summary = "States how much filter material there is, weekly, in pieces of the product")
    @PostMapping("/api/filter-statements")
    ResponseEntity<Void> state(@RequestBody Statement statement) {
        FilterStatement stated = statement.by(caller.getSupplier());
        grounds.state(stated).ifPresent(fault -> {
            throw unsound(fault);
        });
        return ResponseEntity.noContent().build();
    }

    private OrderForSupplier answered(String orderId, Effect effect) {
        if (effect == Effect.NOT_OPEN) {
            throw new Problem(
                    HttpStatus.CONFLICT,
                    "order-answered",
                    "Order %s no longer waits for your answer.".formatted(orderId));
        }
        return OrderForSupplier.of(orders.get(orderId));
    }

    private FollowUpOrder shown(String orderId) {
        return orders.find(orderId)
                .filter(order -> order.supplierId().equals(caller.getSupplier()))
                .filter(order -> SHOWN.contains(order.state()))
                .orElseThrow(SupplierOrdersController::nothing);
    }

    private static Problem nothing() {
        return new Problem(HttpStatus.NOT_FOUND, "nothing-for-you", "There is no such order for you.");
    }

    private static Problem unsound(Finding finding) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_ENTITY, "request-unsound", "The request breaks a rule.", List.of(finding));
    }

    /** Why a supplier refuses. */
    record Refusal(@Nullable String reason) {

        String text() {
            String text = reason == null ? "" : reason.strip();
            if (text.isEmpty() || text.length() > LONGEST_REASON) {
                throw unsound(
                        Finding.of("ORDER_REFUSAL_REASON", "reason", "Geef een reden van ten hoogste 2.000 tekens."));
            }
            return text;
        }
    }

    /**
     * What a producer has of filter material.
     *
     * @param stock pieces that can be made of it
     * @param weeklyUse pieces of which the material is used in a week
     */
    record Statement(
            @Nullable String productCode,
            @Nullable String statedOn,
            @Nullable Long stock,
            @Nullable Long weeklyUse) {

        FilterStatement by(String supplierId) {
            if (productCode == null || statedOn == null || stock == null || weeklyUse == null) {
                throw unsound(Finding.of(
                        "FILTER_STATEMENT_INCOMPLETE",
                        "statement",
                        "Noem productCode, statedOn (jjjj-mm-dd), stock en weeklyUse."));
            }
            try {
                return new FilterStatement(
                        supplierId, productCode, LocalDate.parse(statedOn), Quantity.of(stock), Quantity.of(weeklyUse));
            } catch (DateTimeException | IllegalArgumentException cannotBe) {
                throw unsound(Finding.of(
                        "FILTER_STATEMENT_VALUE",
                        "statement",
                        "De datum is geen dag van de kalender, of een hoeveelheid is kleiner dan nul."));
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Access {

        @Bean
        List<AccessRule> supplierOrderAccess() {
            return List.of(
                    AccessRule.suppliers(HttpMethod.GET, "/api/orders"),
                    AccessRule.suppliers(HttpMethod.GET, "/api/orders/{orderId}"),
                    AccessRule.suppliers(HttpMethod.GET, "/api/orders/{orderId}/document"),
                    AccessRule.suppliers(HttpMethod.POST, "/api/orders/{orderId}/confirmation"),
                    AccessRule.suppliers(HttpMethod.POST, "/api/orders/{orderId}/refusal"),
                    AccessRule.suppliers(HttpMethod.POST, "/api/filter-statements"),
                    AccessRule.clients(HttpMethod.GET, "/api/order-requests/{orderId}"));
        }
    }
}
