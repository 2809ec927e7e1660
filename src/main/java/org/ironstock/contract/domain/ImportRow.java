package org.ironstock.contract.domain;

import java.util.Map;
import java.util.Set;

/**
 * One row of a spreadsheet as it stands there.
 *
 * @param number row as a spreadsheet numbers it; the header is row 1
 * @param cells what stands in the cells, stripped; a day as yyyy-mm-dd
 * @param formulas columns whose cell calculates instead of saying something
 */
public record ImportRow(int number, Map<ImportColumn, String> cells, Set<ImportColumn> formulas) {

    public ImportRow {
        cells = Map.copyOf(cells);
        formulas = Set.copyOf(formulas);
    }

    String cell(ImportColumn column) {
        return cells.getOrDefault(column, "");
    }

    public boolean empty() {
        return formulas.isEmpty() && cells.values().stream().allMatch(String::isEmpty);
    }
}
