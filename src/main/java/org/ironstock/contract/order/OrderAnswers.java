package org.ironstock.contract.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ironstock.contract.domain.FollowUpOrder;
import org.ironstock.contract.domain.OrderDecision;
import org.ironstock.contract.domain.OrderDecision.Step;
import org.ironstock.contract.domain.OrderState;
import org.ironstock.contract.persistence.ContractRows;
import org.ironstock.contract.persistence.OrderRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of an offered order: confirmed, refused, left unanswered or taken back. Only a confirmation binds. */
@Service
@Transactional
public class OrderAnswers {

    private final OrderRows orders;
    private final ContractRows contracts;
    private final OrderPolicy policy;
    private final OrderPlacing placing;
    private final OrderClosing closing;
    private final Dossier dossier;

    OrderAnswers(
            OrderRows orders,
            ContractRows contracts,
            OrderPolicy policy,
            OrderPlacing placing,
            OrderClosing closing,
            Dossier dossier) {
        this.orders = orders;
        this.contracts = contracts;
        this.policy = policy;
        this.placing = placing;
        this.closing = closing;
        this.dossier = dossier;
    }

    /** What an answer did. */
    public enum Effect {
        /** The order took it. */
        TAKEN,
        /** The same answer was given before. */
        REPEATED,
        /** The order does not wait for an answer, or its contract runs no longer. */
        NOT_OPEN
    }

    /** The supplier delivers, under the terms of the order. */
    public Effect confirm(String orderId) {
        return answer(orderId, OrderState.CONFIRMED, "De leverancier heeft de order bevestigd.", "");
    }

    /** The supplier does not deliver. */
    public Effect decline(String orderId, String reason) {
        Effect effect =
                answer(orderId, OrderState.DECLINED, "De leverancier weigert de order: %s".formatted(reason), reason);
        if (effect == Effect.TAKEN) {
            orders.note(
                    orderId,
                    Step.ANSWER.name(),
                    List.of(Finding.of("ORDER_DECLINED", orderId, "De leverancier weigert de order: " + reason)));
        }
        return effect;
    }

    private Effect answer(String orderId, OrderState state, String statement, String reason) {
        FollowUpOrder order = orders.lock(orderId);
        if (order.state() == state) {
            return Effect.REPEATED;
        }
        if (order.state() != OrderState.OFFERED || state == OrderState.CONFIRMED && lapsed(order)) {
            return Effect.NOT_OPEN;
        }
        orders.addDecision(
                orderId,
                new OrderDecision(
                        Step.ANSWER, state == OrderState.CONFIRMED, reason, order.supplierId(), policy.now()));
        if (state == OrderState.CONFIRMED) {
            orders.save(order.moveTo(state));
            dossier.record(new EvidenceToRecord(orderId, "ORDER_CONFIRMED", order.supplierId(), statement, ""));
        } else {
            closing.end(order, state, statement);
        }
        return Effect.TAKEN;
    }

    /** Whether its contract ended while the supplier thought: nothing is bound under it any more. */
    private boolean lapsed(FollowUpOrder order) {
        return !contracts.lock(order.contractId()).active();
    }

    /** An official waits longer for a silent supplier. @return the new last moment to answer */
    public Instant waitLonger(String orderId, String motive, String official) {
        FollowUpOrder order = orders.lock(orderId);
        Instant until = placing.answerUntil();
        orders.save(order.offeredUntil(until));
        orders.addDecision(orderId, new OrderDecision(Step.SILENCE, true, motive, official, policy.now()));
        return until;
    }

    /** An official takes the order back from a silent supplier. */
    public void withdraw(String orderId, String motive, String official) {
        FollowUpOrder order = orders.lock(orderId);
        orders.addDecision(orderId, new OrderDecision(Step.SILENCE, false, motive, official, policy.now()));
        takeBack(order, motive);
    }

    /**
     * The requester takes the order back.
     *
     * @return why it cannot; empty when it can be, and then {@link #cancelled} does so
     */
    public Optional<Finding> mayNotCancel(String orderId, String client) {
        FollowUpOrder order = orders.lock(orderId);
        if (!order.request().requestedBy().equals(client)) {
            return Optional.of(Finding.of(
                    "ORDER_OF_ANOTHER", "orderId", "Order %s is door een ander aangevraagd.".formatted(orderId)));
        }
        return order.state().beforeConfirmation()
                ? Optional.empty()
                : Optional.of(Finding.of(
                        "ORDER_BINDS",
                        "orderId",
                        "Order %s is %s; intrekken kan alleen voor de bevestiging, daarna in overleg met de leverancier."
                                .formatted(orderId, order.state().inDutch()),
                        "art. 6:217 BW"));
    }

    /** Keeps why the requester takes the order back. */
    public void cancel(String orderId, String reason, String client) {
        orders.addDecision(orderId, new OrderDecision(Step.CANCELLATION, false, reason, client, policy.now()));
    }

    /** The order was taken back: whatever was set aside is given back, wherever the order stood. */
    public void cancelled(String orderId) {
        FollowUpOrder order = orders.lock(orderId);
        if (order.state().beforeConfirmation()) {
            takeBack(order, "op verzoek van de aanvrager");
        }
    }

    private void takeBack(FollowUpOrder order, String motive) {
        orders.note(
                order.id(),
                Step.CANCELLATION.name(),
                List.of(Finding.of("ORDER_WITHDRAWN", order.id(), "De order is ingetrokken: " + motive)));
        closing.end(order, OrderState.WITHDRAWN, "De order is ingetrokken: " + motive);
    }
}
