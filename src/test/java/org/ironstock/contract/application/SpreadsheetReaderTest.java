package org.ironstock.contract.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ironstock.contract.domain.CellFinding;
import org.ironstock.contract.domain.ImportColumn;
import org.ironstock.contract.domain.ImportRow;
import org.junit.jupiter.api.Test;

class SpreadsheetReaderTest {

    private static final String HEADER = "kenmerk;titel;leverancier;getekend_op;stuksprijs\r\n";

    @Test
    void aCsvIsReadWithAndWithoutTheMarkOfUtf8() {
        for (String mark : List.of("", "\uFEFF")) {
            SpreadsheetReader.Sheet sheet =
                    csv(mark + HEADER + "LCH-1;Café-maskers; Fabriek ;2025-04-10;0,06\r\n\r\nLCH-2;x;y;;\r\n");
            assertThat(sheet.findings()).isEmpty();
            assertThat(sheet.rows()).extracting(ImportRow::number).containsExactly(2, 4);
            assertThat(sheet.rows().get(0).cells())
                    .containsEntry(ImportColumn.TITEL, "Café-maskers")
                    .containsEntry(ImportColumn.LEVERANCIER, "Fabriek");
        }
    }

    @Test
    void aFileInAnotherEncodingIsAnswered() {
        String text = HEADER + "LCH-1;Café;Fabriek;;\r\n";
        for (Charset other : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
            assertThat(codes(SpreadsheetReader.read(text.getBytes(other), 10))).containsExactly("FILE_ENCODING");
        }
    }

    @Test
    void aHeaderThatLacksOrRepeatsAColumnIsAnswered() {
        assertThat(codes(csv("kenmerk;titel;titel;kleur\r\nLCH-1;a;b;c\r\n")))
                .containsExactly("COLUMN_TWICE", "COLUMN_UNKNOWN", "COLUMN_MISSING");
        assertThat(codes(csv("kenmerk,titel,leverancier\r\nLCH-1,a,b\r\n")))
                .containsExactly("COLUMN_UNKNOWN", "COLUMN_MISSING", "COLUMN_MISSING", "COLUMN_MISSING");
    }

    @Test
    void aRowWithTooManyOrTooFewCellsIsAnswered() {
        SpreadsheetReader.Sheet sheet = csv(HEADER + "LCH-1;a;b;;;extra\r\nLCH-2;a\r\n");
        assertThat(codes(sheet)).containsExactly("CELL_COUNT", "CELL_COUNT");
        assertThat(sheet.findings()).extracting(CellFinding::row).containsExactly(2, 3);
    }

    @Test
    void aBrokenOrEmptyFileIsAnswered() {
        assertThat(codes(csv(HEADER + "\"LCH-1;a;b;;\r\n"))).containsExactly("FILE_SHAPE");
        assertThat(codes(csv(HEADER))).containsExactly("FILE_EMPTY");
        assertThat(codes(csv(""))).containsExactly("FILE_EMPTY");
        assertThat(codes(SpreadsheetReader.read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, 10)))
                .containsExactly("FILE_SHAPE");
        assertThat(codes(SpreadsheetReader.read(new byte[] {'P', 'K', 3, 4, 1, 2, 3}, 10)))
                .containsExactly("FILE_SHAPE");
    }

    @Test
    void theMostRowsAreTakenAndOneMoreIsNot() {
        String row = "LCH;a;b;;\r\n";
        assertThat(csv(HEADER + row.repeat(10)).rows()).hasSize(10);
        SpreadsheetReader.Sheet sheet = csv(HEADER + row.repeat(11));
        assertThat(codes(sheet)).containsExactly("FILE_TOO_LONG");
        assertThat(sheet.rows()).isEmpty();
    }

    @Test
    void anXlsxIsReadWithItsDaysAndNumbers() {
        SpreadsheetReader.Sheet sheet = SpreadsheetReader.read(
                xlsx(page -> {
                    page.value(1, 0, "LCH-1");
                    page.value(1, 1, "Café-maskers");
                    page.value(1, 2, "Fabriek");
                    page.value(1, 3, LocalDate.of(2025, 4, 10));
                    page.style(1, 3).format("dd-mm-yyyy").set();
                    page.value(1, 4, 0.0625);
                    page.value(3, 0, "LCH-2");
                    page.value(3, 1, 42);
                    page.value(3, 2, "y");
                }),
                10);
        assertThat(sheet.findings()).isEmpty();
        assertThat(sheet.rows()).extracting(ImportRow::number).containsExactly(2, 4);
        assertThat(sheet.rows().get(0).cells())
                .containsEntry(ImportColumn.TITEL, "Café-maskers")
                .containsEntry(ImportColumn.GETEKEND_OP, "2025-04-10")
                .containsEntry(ImportColumn.STUKSPRIJS, "0,0625");
        assertThat(sheet.rows().get(1).cells()).containsEntry(ImportColumn.TITEL, "42");
    }

    @Test
    void aFormulaInAnXlsxIsKnownForWhatItIs() {
        SpreadsheetReader.Sheet sheet = SpreadsheetReader.read(
                xlsx(page -> {
                    page.value(1, 0, "LCH-1");
                    page.formula(1, 1, "CONCATENATE(\"a\",\"b\")");
                    page.value(1, 2, "Fabriek");
                }),
                10);
        assertThat(sheet.rows().get(0).formulas()).containsExactly(ImportColumn.TITEL);
    }

    @Test
    void anXlsxThatIsCutOffIsAnswered() {
        byte[] whole = xlsx(page -> page.value(1, 0, "LCH-1"));
        for (int length : List.of(100, whole.length / 2, whole.length - 30)) {
            assertThat(codes(SpreadsheetReader.read(Arrays.copyOf(whole, length), 10)))
                    .containsExactly("FILE_SHAPE");
        }
    }

    @Test
    void entitiesInAnXlsxAreNotFollowed() {
        byte[] hostile = changed(xlsx(page -> page.value(1, 0, "LCH-1")), xml -> xml.replaceFirst(
                        "\\?>",
                        "?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">"
                                + "<!ENTITY f SYSTEM \"file:///etc/passwd\">]>")
                .replace("LCH-1", "&b;&f;"));
        SpreadsheetReader.Sheet sheet = SpreadsheetReader.read(hostile, 10);
        assertThat(sheet.toString()).doesNotContain("aaaaaaaaaa").doesNotContain("root:");
    }

    @Test
    void anXlsxThatUnpacksToMoreThanAnybodyNeedsIsRefusedUnread() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1_000_000];
            for (int megabyte = 0; megabyte < 201; megabyte++) {
                zip.write(zeros);
            }
        }
        assertThat(bytes.size()).isLessThan(1_000_000);
        assertThat(codes(SpreadsheetReader.read(bytes.toByteArray(), 10))).containsExactly("FILE_TOO_LARGE");
    }

    @Test
    void whoeverTakesTheRowsFailsByItselfAndNotAsAFaultOfTheFile() {
        byte[] text = (HEADER + "LCH-1;a;b;;\r\n").getBytes(StandardCharsets.UTF_8);
        for (byte[] file : List.of(text, xlsx(page -> page.value(1, 0, "LCH-1")))) {
            assertThatThrownBy(() -> SpreadsheetReader.each(file, 10, row -> {
                        throw new IllegalStateException("no room");
                    }))
                    .hasMessage("no room");
        }
    }

    private static SpreadsheetReader.Sheet csv(String text) {
        return SpreadsheetReader.read(text.getBytes(StandardCharsets.UTF_8), 10);
    }

    private static List<String> codes(SpreadsheetReader.Sheet sheet) {
        return sheet.findings().stream().map(CellFinding::code).toList();
    }

    private static byte[] xlsx(Consumer<Worksheet> rows) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (Workbook book = new Workbook(bytes, "test", "1.0")) {
                Worksheet page = book.newWorksheet("contracten");
                String[] headers = HEADER.strip().split(";");
                for (int column = 0; column < headers.length; column++) {
                    page.value(0, column, headers[column]);
                }
                rows.accept(page);
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The same workbook with the text of its sheet and its strings changed. */
    private static byte[] changed(byte[] workbook, UnaryOperator<String> change) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry part : Collections.list(in.getEntries())) {
                String text = new String(in.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(part.getName()));
                boolean ours =
                        part.getName().contains("sheet1") || part.getName().contains("sharedStrings");
                out.write((ours ? change.apply(text) : text).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
