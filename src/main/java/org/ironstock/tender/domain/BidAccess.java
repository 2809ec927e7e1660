package org.ironstock.tender.domain;

import java.util.UUID;

/**
 * Who may read an opened quality envelope. The assessment answers: an evaluator of this tender who declared to have no
 * interest. Without an answer nobody may.
 */
public interface BidAccess {

    boolean mayReadQuality(String tenderId, UUID bidId, String official);
}
