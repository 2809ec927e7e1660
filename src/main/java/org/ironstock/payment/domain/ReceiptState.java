package org.ironstock.payment.domain;

/** Whether the goods on an invoice are there. */
public enum ReceiptState {
    /** All that the invoice asks for was received and judged, or more is asked for than came. */
    COMPLETE,
    /** Something was not received, or not judged yet. */
    MISSING,
    /** Something is missing and a person decided not to wait for it. */
    SHORT
}
