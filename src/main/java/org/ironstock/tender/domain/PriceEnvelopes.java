package org.ironstock.tender.domain;

import java.util.List;

/** The price envelopes of a tender. */
public interface PriceEnvelopes {

    /**
     * Opens every price envelope, or reads it again after the first time.
     *
     * @throws SealNotBroken unless the vault was opened by two and the newest quality report is signed (promise 4); asked
     *     anew each time, so that a token moved in the process changes nothing
     */
    List<OpenedPrice> open(String tenderId);
}
