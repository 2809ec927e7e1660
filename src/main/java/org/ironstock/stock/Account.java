package org.ironstock.stock;

/** One side of a ledger entry: stock that lies somewhere, or the place outside the stock that it came from or went to. */
public sealed interface Account permits Holding, Counter {

    /** As an official reads it. */
    String inDutch();
}
