package org.ironstock.handover.domain;

/**
 * What is wrong, or worth a look, in a list of stock.
 *
 * @param row row as a spreadsheet numbers it; 0 when it concerns the whole file
 * @param column header of the column; empty when it concerns the whole row
 * @param code stable code of the rule
 * @param rule what is wrong and what would be right, in Dutch
 * @param blocking whether the list cannot be accepted because of it
 */
public record ListFinding(int row, String column, String code, String rule, boolean blocking) {}
