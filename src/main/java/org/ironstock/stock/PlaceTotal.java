package org.ironstock.stock;

/** So many pieces of a product at a place, whatever their status. */
public record PlaceTotal(String productCode, String place, long pieces) {}
