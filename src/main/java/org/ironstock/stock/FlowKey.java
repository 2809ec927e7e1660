package org.ironstock.stock;

/** What of a product goes one way at a place, as one sum. */
public record FlowKey(String productCode, String place, Flow flow) {}
