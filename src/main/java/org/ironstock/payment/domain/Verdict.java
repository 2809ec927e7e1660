package org.ironstock.payment.domain;

import java.time.LocalDate;

/** What follows from a line of the bank for one payment. */
public sealed interface Verdict {

    /** It says nothing new. */
    record Nothing() implements Verdict {}

    /** The bank took it. */
    record Accepted() implements Verdict {}

    /** The bank does not carry it out. */
    record Rejected(String reason) implements Verdict {}

    /** The bank booked it. */
    record Executed(LocalDate bookedOn) implements Verdict {}

    /** It does not fit what we sent: a person decides. */
    record Differs(Difference.Kind kind, String message) implements Verdict {}
}
