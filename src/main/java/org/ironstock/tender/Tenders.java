package org.ironstock.tender;

import java.util.Optional;

/** Tenders of the State for the iron stock: from need to signed contract. */
public interface Tenders {

    Optional<TenderSummary> find(String tenderId);

    /** What everybody may know of a tender; empty while nobody outside may know that it exists. */
    Optional<PublicTender> findPublic(String tenderId);

    /** A page of tenders, newest first. */
    TenderListing list(TenderSearch search);

    /**
     * Starts a tender.
     *
     * @param requester official, machine client or module that asks
     * @return its id, e.g. {@code TND-2026-001}
     * @throws TenderRequestRefused with every finding when the request breaks a rule
     */
    String request(TenderRequest request, String requester);
}
