package org.ironstock.tender.domain;

/** What became of a bid before closing; only a submitted one is ever opened. */
public enum BidState {
    SUBMITTED,
    /** The same party handed in another bid; the ciphertext stays and is never opened. */
    REPLACED,
    /** The party took it back; the ciphertext stays and is never opened. */
    WITHDRAWN
}
