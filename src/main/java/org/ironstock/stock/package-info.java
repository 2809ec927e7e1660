/**
 * The stock ledger: which lot lies where, whose it is and in which status, as append-only double entries.
 *
 * <p>Everything goes through {@link org.ironstock.stock.StockLedger}. A correction is a reversing entry. Nothing becomes
 * free by the passing of time, and a lot that expires today counts as expired.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "platform", "product"})
@org.jspecify.annotations.NullMarked
package org.ironstock.stock;
