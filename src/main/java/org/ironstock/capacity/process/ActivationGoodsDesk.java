package org.ironstock.capacity.process;

import java.util.List;
import org.ironstock.capacity.activation.ActivationGoods;
import org.ironstock.capacity.activation.ActivationProgress;
import org.ironstock.capacity.domain.ActivationMilestone;
import org.ironstock.contract.DeliveryBooked;
import org.ironstock.contract.DeliveryOwner;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Speaks for activations when their goods are delivered; the first lot that is booked is a milestone. */
@Component
class ActivationGoodsDesk implements DeliveryOwner {

    private final ActivationGoods goods;
    private final ActivationViews views;
    private final ActivationProgress progress;
    private final ActivationDesk desk;

    ActivationGoodsDesk(
            ActivationGoods goods, ActivationViews views, ActivationProgress progress, ActivationDesk desk) {
        this.goods = goods;
        this.views = views;
        this.progress = progress;
        this.desk = desk;
    }

    @Override
    public boolean owns(String orderRef) {
        return goods.knows(orderRef);
    }

    @Override
    public List<Finding> faults(String orderRef, Quantity announced) {
        return goods.faults(orderRef);
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

    /** What an activation received is asked of its deliveries. */
    @Override
    public void received(String orderRef, Quantity kept) {}

    @EventListener
    void booked(DeliveryBooked delivery) {
        if (goods.knows(delivery.orderRef())
                && progress.firstLot(
                        delivery.orderRef(), delivery.lots(), delivery.receivedOn(), delivery.official())) {
            desk.tell(delivery.orderRef(), ActivationMilestone.FIRST_LOT);
        }
    }
}
