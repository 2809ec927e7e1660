package org.ironstock.contract.web;

import java.time.Instant;
import org.ironstock.contract.domain.FollowUpOrder;
import org.jspecify.annotations.Nullable;

/**
 * An order as its supplier reads it.
 *
 * @param unitPrice euro for one base unit
 * @param valueCents value excluding VAT
 * @param document where the order lies as UBL 2.1
 * @param answerBy last moment to confirm or refuse
 */
record OrderForSupplier(
        String orderId,
        String contractId,
        String productCode,
        long quantity,
        String unitPrice,
        long valueCents,
        @Nullable String place,
        @Nullable String deliverBy,
        String state,
        String document,
        @Nullable Instant answerBy) {

    static OrderForSupplier of(FollowUpOrder order) {
        return new OrderForSupplier(
                order.id(),
                order.contractId(),
                order.request().productCode(),
                order.request().quantity().pieces(),
                order.request().unitPrice().euro().toPlainString(),
                order.value().cents(),
                order.plan().map(FollowUpOrder.Plan::place).orElse(null),
                order.plan().map(plan -> plan.deliverBy().toString()).orElse(null),
                order.state().name(),
                "/api/orders/%s/document".formatted(order.id()),
                order.answerBy().orElse(null));
    }
}
