package org.ironstock.contract.process;

import java.util.List;
import org.ironstock.contract.DeliveryOwner;
import org.ironstock.contract.order.OrderGoods;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.springframework.stereotype.Component;

/** Speaks for follow-up orders when their goods are delivered. */
@Component
class OrderDeliveries implements DeliveryOwner {

    private final OrderGoods goods;
    private final OrderViews views;

    OrderDeliveries(OrderGoods goods, OrderViews views) {
        this.goods = goods;
        this.views = views;
    }

    @Override
    public boolean owns(String orderRef) {
        return goods.knows(orderRef);
    }

    @Override
    public List<Finding> faults(String orderRef, Quantity announced) {
        return goods.faults(orderRef, announced);
    }

    @Override
    public void hold(String orderRef) {
        goods.hold(orderRef);
    }

    @Override
    public Expected expected(String orderRef) {
        return goods.expected(orderRef);
    }

    @Override
    public TaskView view(String orderRef) {
        return views.of(orderRef);
    }

    @Override
    public void received(String orderRef, Quantity kept) {
        goods.received(orderRef, kept);
    }
}
