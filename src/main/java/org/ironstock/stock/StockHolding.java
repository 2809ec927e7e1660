package org.ironstock.stock;

import org.ironstock.shared.Quantity;

/**
 * So much of a lot in one holding.
 *
 * @param holding with its status as booked: a lot that expired may still stand as free
 * @param quantity above zero
 */
public record StockHolding(Lot lot, Holding holding, Quantity quantity) {}
