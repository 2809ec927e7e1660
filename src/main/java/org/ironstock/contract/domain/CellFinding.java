package org.ironstock.contract.domain;

/**
 * What is wrong in one cell of a spreadsheet.
 *
 * @param row row as a spreadsheet numbers it; 0 when it concerns the whole file
 * @param column header of the column; empty when it concerns the whole row
 * @param code stable code of the rule
 * @param rule what is wrong and what would be right, in Dutch
 * @param blocking whether the file cannot be accepted because of it
 */
public record CellFinding(int row, String column, String code, String rule, boolean blocking) {

    /** A finding about the file as a whole. */
    public static CellFinding ofFile(String code, String rule) {
        return new CellFinding(0, "", code, rule, true);
    }

    /** A finding about one row. */
    public static CellFinding ofRow(int row, String code, String rule) {
        return new CellFinding(row, "", code, rule, true);
    }

    /** A finding about one cell. */
    public static CellFinding in(int row, ImportColumn column, String code, String rule) {
        return new CellFinding(row, column.header(), code, rule, true);
    }
}
