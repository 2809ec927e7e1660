/** The tables of the stock ledger. */
@org.jspecify.annotations.NullMarked
package org.ironstock.stock.persistence;
