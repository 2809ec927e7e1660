package org.ironstock.handover.domain;

import org.ironstock.stock.StockStatus;

/**
 * What a list has of a product in one status.
 *
 * @param site where it lies; empty for all sites together
 * @param rows rows of the list
 */
public record ListTotal(String site, String productCode, StockStatus status, long rows, long pieces) {}
