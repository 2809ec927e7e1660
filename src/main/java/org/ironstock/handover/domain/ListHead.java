package org.ironstock.handover.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ironstock.shared.SheetCell;

/**
 * The head of a list: which column stands where.
 *
 * @param columns what stands at each place; empty for a column that is left out
 * @param findings why the list cannot be read by it
 */
public record ListHead(List<Optional<ListColumn>> columns, List<ListFinding> findings) {

    private static final int LONGEST_SHOWN = 40;

    public ListHead {
        columns = List.copyOf(columns);
        findings = List.copyOf(findings);
    }

    public static ListHead of(List<SheetCell> cells) {
        List<Optional<ListColumn>> columns = new ArrayList<>();
        List<ListFinding> findings = new ArrayList<>();
        for (SheetCell cell : cells) {
            String header = cell.text().toLowerCase(Locale.ROOT);
            Optional<ListColumn> column = ListColumn.find(header);
            if (column.isEmpty() && !header.isEmpty()) {
                findings.add(finding(
                        "LIST_COLUMN_UNKNOWN",
                        header.length() > LONGEST_SHOWN ? header.substring(0, LONGEST_SHOWN) + "…" : header,
                        "Deze kolom is onbekend; in CSV scheidt de puntkomma."));
            } else if (column.isPresent() && columns.contains(column)) {
                findings.add(finding("LIST_COLUMN_TWICE", header, "Deze kolom staat twee keer in de kopregel."));
            }
            columns.add(column);
        }
        for (ListColumn column : ListColumn.values()) {
            if (column.required() && !columns.contains(Optional.of(column))) {
                findings.add(finding("LIST_COLUMN_MISSING", column.header(), "Deze kolom ontbreekt in de kopregel."));
            }
        }
        return new ListHead(columns, findings);
    }

    private static ListFinding finding(String code, String column, String rule) {
        return new ListFinding(1, column, code, rule, true);
    }
}
