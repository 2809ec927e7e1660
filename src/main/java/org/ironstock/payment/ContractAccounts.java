package org.ironstock.payment;

import java.time.LocalDate;
import java.util.List;

/** What suppliers delivered, invoiced and were paid under a contract, for who keeps the contract. */
public interface ContractAccounts {

    /** One for each order that was placed, in the order in which they were placed; empty when nothing is payable. */
    List<OrderAccount> of(String contractRef);

    /**
     * What had come of a contract by a day.
     *
     * @param before first day that does not count
     */
    AccountTotals totals(String contractRef, LocalDate before);
}
