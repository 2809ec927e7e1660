package org.ironstock.product.application;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ironstock.product.Product;
import org.ironstock.product.domain.Column;
import org.ironstock.product.domain.ListJudgement;
import org.ironstock.product.domain.ListRow;
import org.ironstock.product.domain.ListedState;
import org.ironstock.product.domain.NormEdition;
import org.ironstock.product.domain.ProductVersion;
import org.ironstock.product.domain.RowFinding;
import org.ironstock.shared.UnitPrice;

/** Reads and writes list files: UTF-8, separated by semicolons, one header row, one row per product. */
final class ListFileFormat {

    private static final int MOST_ROWS = 2_000;

    private static final CSVFormat FORMAT = CSVFormat.Builder.create()
            .setDelimiter(';')
            .setQuote('"')
            .setIgnoreEmptyLines(true)
            .setRecordSeparator("\r\n")
            .get();

    private ListFileFormat() {}

    /** The rows of the file handed to a check; a file that cannot be read as rows gives findings at once. */
    static ListJudgement judge(ListFile file, Function<List<ListRow>, ListJudgement> check) {
        List<RowFinding> findings = new ArrayList<>();
        List<ListRow> rows = rows(file, findings);
        if (rows.isEmpty()) {
            return ListJudgement.unreadable(
                    findings.isEmpty()
                            ? List.of(RowFinding.ofFile("FILE_EMPTY", "Het bestand bevat geen producten."))
                            : findings);
        }
        ListJudgement judged = check.apply(rows);
        findings.addAll(judged.findings());
        return new ListJudgement(judged.changes(), findings);
    }

    private static List<ListRow> rows(ListFile file, List<RowFinding> findings) {
        if (file.bytes().length > ListFile.LARGEST) {
            findings.add(RowFinding.ofFile(
                    "FILE_TOO_LARGE", "Het bestand is groter dan %d bytes.".formatted(ListFile.LARGEST)));
            return List.of();
        }
        try (CSVParser parser = CSVParser.parse(new StringReader(file.text()), FORMAT)) {
            return rows(parser.getRecords(), findings);
        } catch (CharacterCodingException notUtf8) {
            findings.add(RowFinding.ofFile("FILE_ENCODING", "Het bestand is geen UTF-8; sla het op als CSV UTF-8."));
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            findings.add(RowFinding.ofFile(
                    "FILE_SHAPE", "Het bestand is niet als CSV te lezen; controleer de aanhalingstekens."));
        }
        return List.of();
    }

    private static List<ListRow> rows(List<CSVRecord> records, List<RowFinding> findings) {
        if (records.isEmpty()) {
            return List.of();
        }
        List<String> headers = records.get(0).stream()
                .map(header -> header.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (!headersAreSound(headers, findings)) {
            return List.of();
        }
        if (records.size() - 1 > MOST_ROWS) {
            findings.add(
                    RowFinding.ofFile("FILE_TOO_LONG", "Het bestand heeft meer dan %d rijen.".formatted(MOST_ROWS)));
            return List.of();
        }
        List<ListRow> rows = new ArrayList<>();
        for (CSVRecord cells : records.subList(1, records.size())) {
            int number = (int) cells.getRecordNumber();
            if (cells.size() != headers.size()) {
                findings.add(new RowFinding(
                        number,
                        "",
                        "CELL_COUNT",
                        "De rij heeft %d cellen, de kopregel %d.".formatted(cells.size(), headers.size())));
            } else {
                rows.add(new ListRow(number, cells(headers, cells)));
            }
        }
        return rows;
    }

    private static boolean headersAreSound(List<String> headers, List<RowFinding> findings) {
        List<String> expected = Column.headers();
        int before = findings.size();
        for (String column : expected) {
            if (!headers.contains(column)) {
                findings.add(new RowFinding(1, column, "COLUMN_MISSING", "Deze kolom ontbreekt in de kopregel."));
            }
        }
        for (int position = 0; position < headers.size(); position++) {
            String header = headers.get(position);
            if (!expected.contains(header)) {
                findings.add(new RowFinding(
                        1, header, "COLUMN_UNKNOWN", "Deze kolom is onbekend; het scheidingsteken is de puntkomma."));
            } else if (headers.indexOf(header) != position) {
                findings.add(new RowFinding(1, header, "COLUMN_TWICE", "Deze kolom staat twee keer in de kopregel."));
            }
        }
        return findings.size() == before;
    }

    private static Map<Column, String> cells(List<String> headers, CSVRecord cells) {
        Map<Column, String> byColumn = new EnumMap<>(Column.class);
        for (int position = 0; position < headers.size(); position++) {
            byColumn.put(Column.valueOf(headers.get(position).toUpperCase(Locale.ROOT)), cells.get(position));
        }
        return byColumn;
    }

    /** The products as a file that {@link #judge} reads back as unchanged. */
    static String write(List<ProductVersion> products) {
        StringBuilder file =
                new StringBuilder(FORMAT.format((Object[]) Column.headers().toArray(String[]::new)));
        file.append("\r\n");
        for (ProductVersion product : products) {
            file.append(FORMAT.format(cells(product))).append("\r\n");
        }
        return file.toString();
    }

    private static Object[] cells(ProductVersion product) {
        return new Object[] {
            product.code(),
            product.name(),
            product.group(),
            product.unit(),
            product.cpv(),
            ListedState.of(product.state()).toUpperCase(Locale.ROOT),
            product.specification(),
            product.law(),
            product.norms().stream().map(NormEdition::inList).collect(Collectors.joining("|")),
            product.normExemption(),
            product.priceRange().map(range -> price(range.reference())).orElse(""),
            product.priceRange().map(range -> price(range.minimum())).orElse(""),
            product.priceRange().map(range -> price(range.maximum())).orElse(""),
            product.priceRange().map(Product.PriceRange::owner).orElse(""),
            product.priceRange().map(range -> range.validUntil().toString()).orElse(""),
            product.validFrom().toString(),
            product.note()
        };
    }

    private static String price(UnitPrice price) {
        return price.euro().stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
