package org.ironstock.payment.domain;

/** What became of an invoice when it came in. */
public enum Registration {
    /** The first with its number. */
    NEW,
    /** The same supplier, number and amount are here already. */
    DUPLICATE,
    /** The same supplier and number are here with another amount: a person looks. */
    OTHER_AMOUNT,
    /** It breaks a rule of form; the clock does not start. */
    REFUSED,
    /** A credit note. */
    CREDIT_NOTE
}
