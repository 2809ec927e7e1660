package org.ironstock.contract.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.ironstock.contract.domain.FollowUpOrder;
import org.ironstock.contract.persistence.OrderRows;
import org.ironstock.platform.CurrentCaller;
import org.ironstock.platform.Problem;
import org.ironstock.shared.Finding;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How a follow-up order goes, for the machine client that asked for it; nobody else's. */
@RestController
@Tag(name = "Order requests", description = "Follow-up orders that this client asked for")
class OrderRequestsController {

    private final OrderRows orders;
    private final CurrentCaller caller;

    OrderRequestsController(OrderRows orders, CurrentCaller caller) {
        this.orders = orders;
        this.caller = caller;
    }

    @Operation(summary = "State of an own request, with everything that was found")
    @GetMapping("/api/order-requests/{orderId}")
    Standing standing(@PathVariable String orderId) {
        FollowUpOrder order = orders.find(orderId)
                .filter(found -> found.request().requestedBy().equals(caller.getClient()))
                .orElseThrow(() -> new Problem(
                        HttpStatus.NOT_FOUND, "order-unknown", "You asked for no order %s.".formatted(orderId)));
        return new Standing(order.id(), order.contractId(), order.state().name(), orders.findings(orderId));
    }

    /** A request with all findings, in the order in which they were found. */
    record Standing(String orderId, String contractId, String state, List<Finding> findings) {}
}
