package org.ironstock.contract.application;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ironstock.contract.domain.CellFinding;
import org.ironstock.contract.domain.ImportColumn;
import org.ironstock.contract.domain.ImportRow;
import org.ironstock.platform.SheetReader;
import org.ironstock.shared.SheetCell;

/** Reads a spreadsheet with inherited contracts: its head as columns, and each row below it. */
final class SpreadsheetReader {

    private final Consumer<ImportRow> rows;
    private final List<CellFinding> findings = new ArrayList<>();
    private List<Optional<ImportColumn>> columns = List.of();
    private boolean headed;
    private int taken;

    private SpreadsheetReader(Consumer<ImportRow> rows) {
        this.rows = rows;
    }

    /** What was read, and what cannot be read. */
    record Sheet(List<ImportRow> rows, List<CellFinding> findings) {}

    /** Reads a file; never throws for what is in it. A file that cannot be read has no rows. */
    static Sheet read(byte[] bytes, int mostRows) {
        List<ImportRow> rows = new ArrayList<>();
        List<CellFinding> findings = each(bytes, mostRows, rows::add);
        return new Sheet(unreadable(findings) ? List.of() : List.copyOf(rows), findings);
    }

    /** Whether these findings say that the file as a whole cannot be read, so that its rows count for nothing. */
    static boolean unreadable(List<CellFinding> findings) {
        return findings.stream().anyMatch(finding -> finding.row() == 0);
    }

    /**
     * Reads a file row by row; never throws for what is in it, only what {@code rows} throws.
     *
     * @return what cannot be read
     */
    static List<CellFinding> each(byte[] bytes, int mostRows, Consumer<ImportRow> rows) {
        SpreadsheetReader reader = new SpreadsheetReader(rows);
        reader.readAll(bytes, mostRows);
        if (reader.findings.isEmpty() && reader.taken == 0) {
            reader.file("FILE_EMPTY", "Het bestand bevat geen contracten.");
        }
        return List.copyOf(reader.findings);
    }

    private void readAll(byte[] bytes, int mostRows) {
        try {
            SheetReader.read(new ByteArrayInputStream(bytes), SheetReader.Limits.of(mostRows, bytes.length), this::take)
                    .ifPresent(fault -> file(fault.code(), fault.message()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void take(int number, List<SheetCell> cells) {
        if (!headed) {
            head(cells);
        } else if (cells.size() != columns.size()) {
            findings.add(CellFinding.ofRow(
                    number,
                    "CELL_COUNT",
                    "De rij heeft %d cellen, de kopregel %d.".formatted(cells.size(), columns.size())));
        } else {
            row(number, cells);
        }
    }

    private void row(int number, List<SheetCell> cells) {
        Map<ImportColumn, String> values = new EnumMap<>(ImportColumn.class);
        Set<ImportColumn> formulas = EnumSet.noneOf(ImportColumn.class);
        for (int position = 0; position < columns.size(); position++) {
            SheetCell cell = cells.get(position);
            columns.get(position).ifPresent(column -> {
                if (cell.formula()) {
                    formulas.add(column);
                } else if (!cell.empty()) {
                    values.put(column, column.isDay() ? cell.day() : cell.text());
                }
            });
        }
        ImportRow read = new ImportRow(number, values, formulas);
        if (!read.empty()) {
            taken++;
            rows.accept(read);
        }
    }

    private void head(List<SheetCell> cells) {
        headed = true;
        List<Optional<ImportColumn>> found = new ArrayList<>();
        Set<ImportColumn> seen = new HashSet<>();
        for (SheetCell cell : cells) {
            String header = cell.text().toLowerCase(Locale.ROOT);
            Optional<ImportColumn> column = ImportColumn.find(header);
            found.add(column);
            if (column.isEmpty() && !header.isEmpty()) {
                findings.add(new CellFinding(
                        1,
                        shortened(header),
                        "COLUMN_UNKNOWN",
                        "Deze kolom is onbekend; in CSV scheidt de puntkomma.",
                        true));
            } else if (column.isPresent() && !seen.add(column.get())) {
                findings.add(
                        CellFinding.in(1, column.get(), "COLUMN_TWICE", "Deze kolom staat twee keer in de kopregel."));
            }
        }
        for (ImportColumn column : ImportColumn.values()) {
            if (column.required() && !seen.contains(column)) {
                findings.add(CellFinding.in(1, column, "COLUMN_MISSING", "Deze kolom ontbreekt in de kopregel."));
            }
        }
        columns = found;
    }

    private static String shortened(String header) {
        return header.length() > 40 ? header.substring(0, 40) + "…" : header;
    }

    private void file(String code, String rule) {
        findings.add(CellFinding.ofFile(code, rule));
    }
}
