package org.ironstock.stock;

/**
 * What one movement took one way of a product at a place, with what proves it.
 *
 * @param reference of the movement
 * @param pieces below zero when it undid more than it did
 */
public record MovementFlow(
        String reference, String documentRef, Flow flow, String productCode, String place, long pieces) {}
