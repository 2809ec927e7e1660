package org.ironstock.contract.delivery;

import java.util.NoSuchElementException;
import org.ironstock.contract.DeliveryOwner;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds who speaks for an order; asked when needed, because owners themselves ask about deliveries. */
@Component
public class DeliveryOwners {

    private final ObjectProvider<DeliveryOwner> owners;

    DeliveryOwners(ObjectProvider<DeliveryOwner> owners) {
        this.owners = owners;
    }

    /** @throws NoSuchElementException when nobody knows such an order */
    public DeliveryOwner get(String orderRef) {
        return owners.stream()
                .filter(owner -> owner.owns(orderRef))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("Nobody ordered under %s".formatted(orderRef)));
    }
}
