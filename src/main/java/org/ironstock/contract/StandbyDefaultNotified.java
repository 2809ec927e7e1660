package org.ironstock.contract;

import java.util.List;
import java.util.UUID;

/**
 * A supplier was given a signed notice of default in which months without fee of its stand-by lines count.
 *
 * @param documentId the notice
 */
public record StandbyDefaultNotified(String contractId, List<StandbyShortfall> shortfalls, UUID documentId) {

    public StandbyDefaultNotified {
        shortfalls = List.copyOf(shortfalls);
    }
}
