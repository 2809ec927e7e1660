package org.ironstock.stock;

import java.math.BigDecimal;

/**
 * What went one way of a product at a place, added up.
 *
 * @param pieces below zero when more was undone than done
 * @param check sum over the lots of their pieces times a number that is drawn from the id of the lot: equal sums of pieces
 *     that are spread over other lots have another one
 */
public record FlowTotal(String productCode, String place, Flow flow, long pieces, BigDecimal check) {}
