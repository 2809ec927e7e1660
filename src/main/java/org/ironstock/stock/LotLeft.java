package org.ironstock.stock;

/**
 * What the balances say is left of a lot at a place.
 *
 * @param pieces above zero
 * @param newest reference of the newest movement of the lot
 */
public record LotLeft(String productCode, String place, String lotId, long pieces, String newest) {}
