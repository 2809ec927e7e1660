package org.ironstock.contract.process;

import org.ironstock.platform.ProcessVariable;

/** Variables of {@code orderDelivery}; its business key is the order. */
public final class OrderDeliveryVariables {

    /** Id of the delivery, e.g. {@code DEL-2026-001}; written when it is announced. */
    public static final ProcessVariable<String> DELIVERY_ID = ProcessVariable.text("deliveryId");

    /** Whether all that was ordered has arrived; written by {@code closeDelivery}. */
    public static final ProcessVariable<Boolean> ORDER_DELIVERED = ProcessVariable.flag("orderDelivered");

    /** Ids of the lots to release; passes from {@code bookDelivery} to the calls and is not stored. */
    static final String DELIVERED_LOTS = "deliveredLots";

    private OrderDeliveryVariables() {}
}
