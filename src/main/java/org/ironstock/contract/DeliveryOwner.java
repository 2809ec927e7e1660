package org.ironstock.contract;

import java.util.List;
import java.util.Optional;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;

/** Speaks for one kind of order under which goods are delivered; one bean per kind. */
public interface DeliveryOwner {

    /** Whether an order of this reference is of this kind. */
    boolean owns(String orderRef);

    /** Why so many pieces cannot be announced under it now; who calls this holds the order until the transaction ends. */
    List<Finding> faults(String orderRef, Quantity announced);

    /** Nobody else changes the order until this transaction ends. */
    void hold(String orderRef);

    /** What the warehouse and the ledger need to know of the order as it is now. */
    Expected expected(String orderRef);

    /** The order as who counts its goods sees it. */
    TaskView view(String orderRef);

    /** Goods of the order were counted and kept. */
    void received(String orderRef, Quantity kept);

    /**
     * What may still come, and where it goes.
     *
     * @param open what may still come, in base units
     * @param place where it was agreed to arrive; empty when the warehouse chooses
     * @param stockOwner whose goods they are, as the stock ledger names it
     */
    record Expected(String supplierId, String productCode, Quantity open, Optional<String> place, String stockOwner) {}
}
