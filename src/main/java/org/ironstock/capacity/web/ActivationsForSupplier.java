package org.ironstock.capacity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ironstock.capacity.activation.ActivationOrders.Effect;
import org.ironstock.capacity.activation.ActivationProgress;
import org.ironstock.capacity.activation.ActivationSenders;
import org.ironstock.capacity.domain.Activation;
import org.ironstock.capacity.domain.ActivationMilestone;
import org.ironstock.capacity.domain.ActivationState;
import org.ironstock.capacity.persistence.ActivationRows;
import org.ironstock.capacity.process.ActivationDesk;
import org.ironstock.contract.Deliveries;
import org.ironstock.contract.DeliveryAnnouncement;
import org.ironstock.dossier.Dossier;
import org.ironstock.intake.EventReader;
import org.ironstock.platform.AccessRule;
import org.ironstock.platform.CurrentCaller;
import org.ironstock.platform.Problem;
import org.ironstock.shared.Finding;
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

/** Activations of the supplier that is signed in: fetched, confirmed, followed and delivered; nobody else's. */
@RestController
@Tag(name = "Activations", description = "Activations of stand-by lines of the supplier that is signed in")
class ActivationsForSupplier {

    private static final String NAME = "/api/standby-activations";
    private static final Set<ActivationState> SHOWN = EnumSet.of(
            ActivationState.OFFERED,
            ActivationState.RUNNING,
            ActivationState.RAMP_DOWN,
            ActivationState.ENDED,
            ActivationState.CANCELLED,
            ActivationState.WITHDRAWN);
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_LOTS = 100;
    private static final long MOST_PIECES = 1_000_000_000;

    private final ActivationRows rows;
    private final ActivationDesk desk;
    private final ActivationProgress progress;
    private final ActivationSenders senders;
    private final Deliveries deliveries;
    private final Dossier dossier;
    private final CurrentCaller caller;

    ActivationsForSupplier(
            ActivationRows rows,
            ActivationDesk desk,
            ActivationProgress progress,
            ActivationSenders senders,
            Deliveries deliveries,
            Dossier dossier,
            CurrentCaller caller) {
        this.rows = rows;
        this.desk = desk;
        this.progress = progress;
        this.senders = senders;
        this.deliveries = deliveries;
        this.dossier = dossier;
        this.caller = caller;
    }

    @Operation(summary = "Own activations that were ordered, newest first")
    @GetMapping(NAME)
    List<Order> own() {
        return rows.ofSupplier(caller.getSupplier()).stream()
                .filter(activation -> SHOWN.contains(activation.state()))
                .map(Order::of)
                .toList();
    }

    @Operation(summary = "The order of an own activation, as PDF")
    @GetMapping(NAME + "/{activationId}/document")
    ResponseEntity<byte[]> document(@PathVariable String activationId) {
        shown(activationId, "order");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .body(dossier.newest(rows.findMessage(activationId).orElseThrow(ActivationsForSupplier::nothing)));
    }

    @Operation(summary = "Confirms an own activation; from now on it binds")
    @PostMapping(NAME + "/{activationId}/confirmation")
    Order confirm(@PathVariable String activationId) {
        shown(activationId, "confirmation");
        if (desk.confirm(activationId, caller.getSupplier()) == Effect.NOT_OPEN) {
            throw new Problem(
                    HttpStatus.CONFLICT,
                    "activation-answered",
                    "Activation %s does not wait for your confirmation.".formatted(activationId));
        }
        return Order.of(rows.get(activationId));
    }

    @Operation(summary = "Tells that a milestone of an own activation was reached, with what shows it")
    @PostMapping(NAME + "/{activationId}/milestones")
    ResponseEntity<Void> reach(@PathVariable String activationId, @RequestBody Reached reached) {
        shown(activationId, "milestone");
        if (reached.milestone() == null || reached.reachedOn() == null || unfit(reached.evidence(), LONGEST_TEXT)) {
            throw incomplete("Noem milestone, reachedOn (jjjj-mm-dd) en evidence van ten hoogste 2.000 tekens.");
        }
        LocalDate on = EventReader.day("reachedOn", reached.reachedOn());
        refuse(progress.faults(activationId, reached.milestone(), on));
        desk.reach(activationId, reached.milestone(), on, text(reached.evidence()), caller.getSupplier());
        return ResponseEntity.noContent().build();
    }

    @Operation(summary = "Announces goods of an own activation")
    @PostMapping(NAME + "/{activationId}/deliveries")
    Announced announce(@PathVariable String activationId, @RequestBody Dispatch dispatch) {
        shown(activationId, "delivery");
        if (!dispatch.complete()) {
            throw incomplete(
                    "Noem reference, expectedOn (jjjj-mm-dd) en per batch supplierLot, quantity en expiresOn.");
        }
        DeliveryAnnouncement announced = DeliveryAnnouncement.stated(
                activationId, text(dispatch.reference()), text(dispatch.expectedOn()), dispatch.batches());
        refuse(deliveries.faults(announced));
        return new Announced(deliveries.announce(announced, caller.getSupplier()));
    }

    /** Who asks about an activation of another leaves a trace, and does not learn that it exists. */
    private Activation shown(String activationId, String what) {
        String supplier = caller.getSupplier();
        if (!senders.faults(activationId, Optional.of(supplier), supplier, what).isEmpty()) {
            throw nothing();
        }
        return rows.find(activationId)
                .filter(activation -> SHOWN.contains(activation.state()))
                .orElseThrow(ActivationsForSupplier::nothing);
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_ENTITY, "request-unsound", "The request breaks a rule.", findings);
        }
    }

    private static Problem incomplete(String message) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "request-unsound",
                "The request breaks a rule.",
                List.of(Finding.of("ACTIVATION_STATEMENT_INCOMPLETE", "body", message)));
    }

    private static Problem nothing() {
        return new Problem(HttpStatus.NOT_FOUND, "nothing-for-you", "There is no such activation for you.");
    }

    private static boolean unfit(@Nullable String given, int longest) {
        return text(given).isEmpty() || text(given).length() > longest;
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    /**
     * An activation as its supplier reads it.
     *
     * @param unitPrice euro for one base unit
     * @param valueCents value excluding VAT
     * @param confirmBy last moment to confirm
     * @param document where the order lies
     */
    record Order(
            String activationId,
            String lineId,
            String contractId,
            String productCode,
            long piecesPerMonth,
            int months,
            LocalDate startsOn,
            String unitPrice,
            long valueCents,
            String state,
            @Nullable Instant confirmBy,
            @Nullable LocalDate capacityDueOn,
            String document) {

        static Order of(Activation activation) {
            return new Order(
                    activation.id(),
                    activation.request().lineId(),
                    activation.contractId(),
                    activation.productCode(),
                    activation.request().piecesPerMonth().pieces(),
                    activation.request().months(),
                    activation.startsOn(),
                    activation.unitPrice().euro().toPlainString(),
                    activation.value().cents(),
                    activation.state().name(),
                    activation.confirmBy().orElse(null),
                    activation.capacityDueOn().orElse(null),
                    "%s/%s/document".formatted(NAME, activation.id()));
        }
    }

    /** A milestone as a supplier tells it. */
    record Reached(
            @Nullable ActivationMilestone milestone,
            @Nullable String reachedOn,
            @Nullable String evidence) {}

    /** Id of a delivery, e.g. {@code DEL-2026-001}. */
    record Announced(String deliveryId) {}

    /** Goods as a supplier announces them. */
    record Dispatch(
            @Nullable String reference,
            @Nullable String expectedOn,
            @Nullable List<DeliveryAnnouncement.Batch> lots) {

        List<DeliveryAnnouncement.Batch> batches() {
            return lots == null ? List.of() : lots;
        }

        boolean complete() {
            return !unfit(reference, LONGEST_NAME)
                    && !text(expectedOn).isEmpty()
                    && !batches().isEmpty()
                    && batches().size() <= MOST_LOTS
                    && batches().stream()
                            .allMatch(lot -> !unfit(lot.supplierLot(), LONGEST_NAME)
                                    && !text(lot.expiresOn()).isEmpty()
                                    && lot.quantity() > 0
                                    && lot.quantity() <= MOST_PIECES);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Access {

        @Bean
        List<AccessRule> activationSupplierAccess() {
            return List.of(
                    AccessRule.suppliers(HttpMethod.GET, NAME),
                    AccessRule.suppliers(HttpMethod.GET, NAME + "/{activationId}/document"),
                    AccessRule.suppliers(HttpMethod.POST, NAME + "/{activationId}/confirmation"),
                    AccessRule.suppliers(HttpMethod.POST, NAME + "/{activationId}/milestones"),
                    AccessRule.suppliers(HttpMethod.POST, NAME + "/{activationId}/deliveries"));
        }
    }
}
