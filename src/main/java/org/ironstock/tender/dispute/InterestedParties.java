package org.ironstock.tender.dispute;

import java.util.Collection;

/** Knows parties that showed interest in a tender besides its bidders; each part of the module that does has one. */
public interface InterestedParties {

    /** Supplier ids. */
    Collection<String> of(String tenderId);
}
