package org.ironstock.contract;

/** Where it is told that a stand-by line under a contract earned no fee. */
public interface StandbyShortfalls {

    /**
     * Deals with months without fee under their contract: two in a row lead to a notice of default, three in twelve to the
     * choice of ending the contract. What is told while the supplier is held in default already joins that case. The same
     * month of the same line twice has no second effect, and a contract that is over is left alone.
     *
     * @throws java.util.NoSuchElementException when there is no such contract
     */
    void report(StandbyShortfall found);
}
