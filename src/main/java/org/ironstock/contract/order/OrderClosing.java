package org.ironstock.contract.order;

import java.util.List;
import java.util.UUID;
import org.ironstock.contract.domain.ContractRoom;
import org.ironstock.contract.domain.FollowUpOrder;
import org.ironstock.contract.domain.OrderDecision;
import org.ironstock.contract.domain.OrderState;
import org.ironstock.contract.domain.PriceStanding;
import org.ironstock.contract.persistence.ContractRows;
import org.ironstock.contract.persistence.OrderRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.pool.PoolReservations;
import org.ironstock.shared.Finding;
import org.ironstock.signing.Signing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends an order that does not come about: whatever was set aside for it is given back, whichever step it had reached. */
@Service
@Transactional
class OrderClosing {

    private static final String SYSTEM = "system";

    private final OrderRows orders;
    private final ContractRows contracts;
    private final PoolReservations pools;
    private final Signing signing;
    private final Dossier dossier;

    OrderClosing(OrderRows orders, ContractRows contracts, PoolReservations pools, Signing signing, Dossier dossier) {
        this.orders = orders;
        this.contracts = contracts;
        this.pools = pools;
        this.signing = signing;
        this.dossier = dossier;
    }

    /** The request is refused; a second time has no effect. */
    void refuse(String orderId) {
        FollowUpOrder order = orders.lock(orderId);
        if (!order.state().beforeConfirmation()) {
            return;
        }
        orders.note(orderId, "REFUSAL", reasons(order));
        end(order, OrderState.REFUSED, "De aanvraag is geweigerd.");
    }

    /** What the steps did not note themselves: that nobody decided or signed. */
    private List<Finding> reasons(FollowUpOrder order) {
        if (order.state() == OrderState.RESERVED
                && order.price() == PriceStanding.ABOVE
                && decided(order, OrderDecision.Step.PRICE).isEmpty()) {
            return List.of(Finding.of(
                    "ORDER_PRICE_SILENCE",
                    order.request().productCode(),
                    "GMT heeft niet binnen de termijn over de prijs beslist; zonder besluit wordt niet besteld.",
                    "prijsmandaat van 23 april 2020"));
        }
        if (order.state() == OrderState.SIGNING) {
            UUID document = order.documentId().orElseThrow();
            return signing.notSigned(document).stream()
                    .map(finding -> Finding.of(
                            "ORDER_NOT_SIGNED",
                            order.id(),
                            "De order is niet getekend. "
                                    + signing.whyNotSigned(document).orElse(finding.message()),
                            "mandaat van RVO"))
                    .toList();
        }
        return List.of();
    }

    private List<OrderDecision> decided(FollowUpOrder order, OrderDecision.Step step) {
        return orders.decisions(order.id()).stream()
                .filter(decision -> decision.step() == step)
                .toList();
    }

    /** The order ends in a state in which nothing is set aside for it any more. */
    void end(FollowUpOrder order, OrderState state, String statement) {
        if (order.state().open()) {
            contracts.save(ContractRoom.givenBack(contracts.lock(order.contractId()), order));
            pools.release(order.id());
        }
        orders.save(order.moveTo(state));
        order.documentId().ifPresent(document -> {
            signing.withdraw(document, statement);
            signing.giveBack(document, statement);
        });
        dossier.record(new EvidenceToRecord(order.id(), "ORDER_" + state, SYSTEM, statement, ""));
    }
}
