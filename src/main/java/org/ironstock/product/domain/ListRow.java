package org.ironstock.product.domain;

import java.util.Map;

/**
 * One row of a list file as it was read, not yet judged.
 *
 * @param number line number that a spreadsheet shows: the header is row 1
 */
public record ListRow(int number, Map<Column, String> cells) {

    public ListRow {
        cells = Map.copyOf(cells);
    }

    String cell(Column column) {
        return cells.getOrDefault(column, "").strip();
    }
}
