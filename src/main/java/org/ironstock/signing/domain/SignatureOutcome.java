package org.ironstock.signing.domain;

/** What follows from the decision of one signer. */
public enum SignatureOutcome {
    NEXT_SIGNER,
    ALL_SIGNED,
    REFUSED
}
