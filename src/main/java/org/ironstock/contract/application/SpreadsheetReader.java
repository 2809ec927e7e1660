package org.ironstock.contract.application;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.ironstock.contract.domain.CellFinding;
import org.ironstock.contract.domain.ImportColumn;
import org.ironstock.contract.domain.ImportRow;

/** Reads a file that somebody calls a spreadsheet: CSV in UTF-8 with semicolons, or the first sheet of an XLSX. */
final class SpreadsheetReader {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final CSVFormat CSV = CSVFormat.Builder.create()
            .setDelimiter(';')
            .setIgnoreEmptyLines(false)
            .get();
    /** What an XLSX may hold once unpacked: enough for the most rows, too little to fill the memory. */
    private static final long LARGEST_UNPACKED = 200_000_000;

    private static final int MOST_PARTS = 500;
    /** A spreadsheet keeps fifteen digits of a number; what stands behind them is noise. */
    private static final MathContext DIGITS = new MathContext(15);

    private final int mostRows;
    private final List<ImportRow> rows = new ArrayList<>();
    private final List<CellFinding> findings = new ArrayList<>();
    private List<Optional<ImportColumn>> columns = List.of();
    private boolean headed;

    private SpreadsheetReader(int mostRows) {
        this.mostRows = mostRows;
    }

    /** What was read, and what cannot be read. */
    record Sheet(List<ImportRow> rows, List<CellFinding> findings) {}

    /** Reads a file; never throws for what is in it. */
    static Sheet read(byte[] bytes, int mostRows) {
        SpreadsheetReader reader = new SpreadsheetReader(mostRows);
        try {
            reader.take(bytes);
        } catch (TooMany rows) {
            reader.file("FILE_TOO_LONG", "Het bestand heeft meer dan %d rijen.".formatted(mostRows));
        }
        if (reader.findings.isEmpty() && reader.rows.isEmpty()) {
            reader.file("FILE_EMPTY", "Het bestand bevat geen contracten.");
        }
        return new Sheet(List.copyOf(reader.rows), List.copyOf(reader.findings));
    }

    private void take(byte[] bytes) {
        if (starts(bytes, ZIP)) {
            xlsx(bytes);
        } else if (starts(bytes, OLD_EXCEL)) {
            file(
                    "FILE_SHAPE",
                    "Het bestand is een oud of beveiligd Excelbestand; sla het op als XLSX zonder wachtwoord.");
        } else {
            csv(bytes);
        }
    }

    private static boolean starts(byte[] bytes, byte[] head) {
        return bytes.length >= head.length && java.util.Arrays.equals(bytes, 0, head.length, head, 0, head.length);
    }

    private void csv(byte[] bytes) {
        try (CSVParser parser = CSVParser.parse(new StringReader(text(bytes)), CSV)) {
            for (CSVRecord cells : parser) {
                csvRow(cells);
            }
        } catch (CharacterCodingException notUtf8) {
            file("FILE_ENCODING", "Het bestand is geen UTF-8; sla het op als CSV UTF-8 of als XLSX.");
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            file("FILE_SHAPE", "Het bestand is niet als CSV te lezen; controleer de aanhalingstekens.");
        }
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        if (text.indexOf('\0') >= 0) {
            throw new CharacterCodingException();
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void csvRow(CSVRecord cells) {
        int number = (int) cells.getRecordNumber();
        if (!headed) {
            head(cells.toList());
            return;
        }
        if (cells.size() == 1 && cells.get(0).isBlank()) {
            return;
        }
        if (cells.size() != columns.size()) {
            findings.add(CellFinding.ofRow(
                    number,
                    "CELL_COUNT",
                    "De rij heeft %d cellen, de kopregel %d.".formatted(cells.size(), columns.size())));
            return;
        }
        Map<ImportColumn, String> values = new EnumMap<>(ImportColumn.class);
        for (int position = 0; position < columns.size(); position++) {
            String value = cells.get(position).strip();
            columns.get(position).ifPresent(column -> values.put(column, value));
        }
        add(new ImportRow(number, values, Set.of()));
    }

    private void xlsx(byte[] bytes) {
        try {
            if (unpacksTooLarge(bytes)) {
                file("FILE_TOO_LARGE", "Het bestand is uitgepakt te groot.");
            } else {
                sheet(bytes);
            }
        } catch (TooMany rowsTooMany) {
            throw rowsTooMany;
        } catch (IOException | RuntimeException broken) {
            // The library tells a damaged file by whatever exception it ran into.
            file(
                    "FILE_SHAPE",
                    "Het bestand is niet als XLSX te lezen; open het in het rekenblad en sla het opnieuw op.");
        }
    }

    private void sheet(byte[] bytes) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                Stream<Row> sheet = workbook.getFirstSheet().openStream()) {
            Iterator<Row> all = sheet.iterator();
            while (all.hasNext()) {
                xlsxRow(all.next());
            }
        }
    }

    /** Counts what the parts unpack to, with the library that will unpack them: others read the same bytes otherwise. */
    private static boolean unpacksTooLarge(byte[] bytes) throws IOException {
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            long left = parts.size() > MOST_PARTS ? -1 : LARGEST_UNPACKED;
            byte[] buffer = new byte[65_536];
            for (ZipArchiveEntry part : parts) {
                try (InputStream unpacked = zip.getInputStream(part)) {
                    for (int read = unpacked.read(buffer); read >= 0 && left >= 0; read = unpacked.read(buffer)) {
                        left -= read;
                    }
                }
            }
            return left < 0;
        }
    }

    private void xlsxRow(Row row) {
        if (!headed) {
            List<String> headers = new ArrayList<>();
            for (int position = 0; position < row.getCellCount(); position++) {
                headers.add(cell(row, position).map(Cell::getText).orElse(""));
            }
            head(headers);
            return;
        }
        Map<ImportColumn, String> values = new EnumMap<>(ImportColumn.class);
        Set<ImportColumn> formulas = EnumSet.noneOf(ImportColumn.class);
        for (int position = 0; position < columns.size(); position++) {
            Optional<ImportColumn> column = columns.get(position);
            Optional<Cell> cell = cell(row, position);
            if (column.isPresent() && cell.isPresent()) {
                if (cell.get().getType() == CellType.FORMULA) {
                    formulas.add(column.get());
                } else {
                    values.put(column.get(), shown(cell.get(), column.get()));
                }
            }
        }
        ImportRow read = new ImportRow(row.getRowNum(), values, formulas);
        if (!read.empty()) {
            add(read);
        }
    }

    private static Optional<Cell> cell(Row row, int position) {
        return position < row.getCellCount() ? Optional.ofNullable(row.getCell(position)) : Optional.empty();
    }

    private static String shown(Cell cell, ImportColumn column) {
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText() == null ? "" : cell.getText().strip();
        }
        if (column.isDay()) {
            try {
                return cell.asDate().toLocalDate().toString();
            } catch (DateTimeException | IllegalStateException noDay) {
                return cell.getRawValue();
            }
        }
        BigDecimal number = cell.asNumber().round(DIGITS).stripTrailingZeros();
        return number.toPlainString().replace('.', ',');
    }

    private void head(List<String> cells) {
        headed = true;
        List<Optional<ImportColumn>> found = new ArrayList<>();
        Set<ImportColumn> seen = new HashSet<>();
        for (String cell : cells) {
            String header = cell.strip().toLowerCase(Locale.ROOT);
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

    private void add(ImportRow row) {
        if (row.empty()) {
            return;
        }
        if (rows.size() == mostRows) {
            throw new TooMany();
        }
        rows.add(row);
    }

    private void file(String code, String rule) {
        rows.clear();
        findings.add(CellFinding.ofFile(code, rule));
    }

    /** Ends the reading of a file with more rows than are taken. */
    private static final class TooMany extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooMany() {
            super("too many rows", null, false, false);
        }
    }
}
