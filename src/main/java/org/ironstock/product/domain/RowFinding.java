package org.ironstock.product.domain;

import org.ironstock.shared.Finding;

/**
 * What is wrong in one cell of a list file.
 *
 * @param row row as a spreadsheet numbers it; 0 when it concerns the whole file
 * @param column header of the column; empty when it concerns the whole row
 * @param code stable code of the rule
 * @param rule what is wrong and what would be right, in Dutch
 */
public record RowFinding(int row, String column, String code, String rule) {

    static RowFinding in(ListRow row, Column column, String code, String rule) {
        return new RowFinding(row.number(), column.header(), code, rule);
    }

    /** A finding about the file as a whole. */
    public static RowFinding ofFile(String code, String rule) {
        return new RowFinding(0, "", code, rule);
    }

    /** As a finding that a problem detail carries. */
    public Finding asFinding() {
        String subject = row == 0 ? "bestand" : column.isEmpty() ? "rij " + row : "rij " + row + ", kolom " + column;
        return Finding.of(code, subject, rule);
    }
}
