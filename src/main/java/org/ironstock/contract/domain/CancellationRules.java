package org.ironstock.contract.domain;

import java.util.ArrayList;
import java.util.List;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;

/**
 * Whether a confirmed order can be cancelled with its supplier. Only what is neither received nor on its way at the moment
 * can be; what arrived or was sent stays ordered. The cost never exceeds what the goods would have cost: then they are
 * better received.
 */
public final class CancellationRules {

    private static final String GROUND = "werkwijze productiecontracten, deel D: na bevestiging in overleg, met kosten";

    private CancellationRules() {}

    /**
     * Everything that keeps the order from being cancelled at all.
     *
     * @param open what is neither received, nor on its way, nor cancelled before
     */
    public static List<Finding> check(FollowUpOrder order, Quantity open) {
        List<Finding> findings = new ArrayList<>();
        if (order.state() != OrderState.CONFIRMED) {
            findings.add(Finding.of(
                    "CANCELLATION_NOT_CONFIRMED",
                    "orderId",
                    "Order %s is %s; in overleg annuleren kan alleen na de bevestiging."
                            .formatted(order.id(), order.state().inDutch()),
                    GROUND));
        } else if (open.pieces() == 0) {
            findings.add(Finding.of(
                    "CANCELLATION_NOTHING_OPEN",
                    "orderId",
                    "Van order %s is alles ontvangen, onderweg of geannuleerd.".formatted(order.id()),
                    GROUND));
        }
        return findings;
    }

    /** The same, and whatever is wrong with what was agreed. */
    public static List<Finding> check(FollowUpOrder order, Quantity open, OrderCancellation.Agreement agreed) {
        List<Finding> findings = new ArrayList<>(check(order, open));
        if (findings.isEmpty() && agreed.quantity().exceeds(open)) {
            findings.add(Finding.of(
                    "CANCELLATION_DELIVERED_MEANWHILE",
                    "orderId",
                    "Er is afgesproken dat %s stuks niet komen, maar daarvan zijn er nog maar %s niet onderweg."
                            .formatted(number(agreed.quantity()), number(open)),
                    GROUND));
        }
        Money most = order.request().unitPrice().times(agreed.quantity().pieces());
        if (agreed.cost().exceeds(most)) {
            findings.add(Finding.of(
                    "CANCELLATION_COST",
                    "costCents",
                    "De vergoeding is hoger dan wat de goederen zelf kosten (%s).".formatted(most.inDutch()),
                    GROUND));
        }
        return findings;
    }

    /**
     * Value that the order gives back to its contract when so much more is cancelled: the difference between what it costs
     * before and after, each rounded once.
     */
    public static Money valueBack(FollowUpOrder order, Quantity cancelledBefore, Quantity quantity) {
        long before = order.request().quantity().pieces() - cancelledBefore.pieces();
        return order.request()
                .unitPrice()
                .times(before)
                .minus(order.request().unitPrice().times(before - quantity.pieces()));
    }

    private static String number(Quantity quantity) {
        return DutchText.number(quantity.pieces());
    }
}
