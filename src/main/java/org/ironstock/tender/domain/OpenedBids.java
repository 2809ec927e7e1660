package org.ironstock.tender.domain;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;

/**
 * Opened bids: quality and ESPD. Everything here throws {@link SealNotBroken} before both openers have acted after
 * closing (promise 4), whoever asks.
 */
public interface OpenedBids {

    /** Every bid that was in the vault at closing, in the order of arrival. */
    List<OpenedBid> of(String tenderId);

    /** @throws java.util.NoSuchElementException when there is no such bid */
    OpenedBid get(UUID bidId);

    /**
     * The quality document (PDF), deciphered while it is read; who may read it is for the caller to guard with {@link
     * BidAccess}.
     */
    InputStream qualityDocument(UUID bidId);

    /** One self-declaration per party, the lead first; unreadable ones are left out and stand in the findings. */
    List<EspdAnswers> espdAnswers(UUID bidId);
}
