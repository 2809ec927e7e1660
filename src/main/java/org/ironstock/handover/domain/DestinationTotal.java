package org.ironstock.handover.domain;

/**
 * How much of a product at a site goes where.
 *
 * @param rows rows of the list
 */
public record DestinationTotal(String site, String productCode, Destination destination, long rows, long pieces) {}
