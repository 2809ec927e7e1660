package org.ironstock.contract.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.shared.Money;

/**
 * A follow-up order under a production contract.
 *
 * @param id e.g. {@code ORD-2026-001}; business key of its process, and the number that the supplier names on invoices
 * @param lineNumber line of the contract; empty when the contract does not have the product
 * @param supplierId empty text while the contract has no registered supplier
 * @param plan where and when to deliver; empty until a buyer drew it up
 * @param documentId the order as signed; empty until it is drawn
 * @param answerBy last moment for the supplier to answer; empty until it is offered
 */
public record FollowUpOrder(
        String id,
        OrderRequest request,
        Optional<Integer> lineNumber,
        String supplierId,
        OrderState state,
        PriceStanding price,
        Optional<Plan> plan,
        Optional<UUID> documentId,
        Optional<Instant> answerBy,
        Instant requestedAt) {

    /**
     * Where and when the supplier delivers.
     *
     * @param place e.g. {@code DC-VENLO}
     */
    public record Plan(String place, LocalDate deliverBy) {}

    public String contractId() {
        return request.contractId();
    }

    /** Value excluding VAT. */
    public Money value() {
        return request.value();
    }

    /** The same order in another state. */
    public FollowUpOrder moveTo(OrderState next) {
        return new FollowUpOrder(
                id, request, lineNumber, supplierId, next, price, plan, documentId, answerBy, requestedAt);
    }

    /** The same order as the checks found it. */
    public FollowUpOrder checked(Optional<Integer> line, String supplier, PriceStanding standing) {
        return new FollowUpOrder(id, request, line, supplier, state, standing, plan, documentId, answerBy, requestedAt);
    }

    /** The same order with where and when to deliver. */
    public FollowUpOrder planned(Plan drawnUp) {
        return new FollowUpOrder(
                id,
                request,
                lineNumber,
                supplierId,
                state,
                price,
                Optional.of(drawnUp),
                documentId,
                answerBy,
                requestedAt);
    }

    /** The same order, its document before the signers. */
    public FollowUpOrder beforeSigners(UUID document) {
        return new FollowUpOrder(
                id,
                request,
                lineNumber,
                supplierId,
                OrderState.SIGNING,
                price,
                plan,
                Optional.of(document),
                answerBy,
                requestedAt);
    }

    /** The same order, before the supplier until a moment. */
    public FollowUpOrder offeredUntil(Instant until) {
        return new FollowUpOrder(
                id,
                request,
                lineNumber,
                supplierId,
                OrderState.OFFERED,
                price,
                plan,
                documentId,
                Optional.of(until),
                requestedAt);
    }
}
