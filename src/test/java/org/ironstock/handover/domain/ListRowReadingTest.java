package org.ironstock.handover.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ironstock.handover.ListText;
import org.ironstock.shared.SheetCell;
import org.ironstock.stock.StockStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListRowReadingTest {

    private static final ListHead HEAD = ListHead.of(cells(ListText.HEADER.strip()));
    private static final String SOUND =
            "DC-VENLO;IIR-MASK;B-1;vrij;1.000;2028-01-31;DEROGATION-2020-403;31-12-2026;2025-01-31;SUP-0001;LCH;;"
                    + ListText.pallet(1) + ";ja";

    @Test
    void aSoundRowSaysWhatLiesWhere() {
        ListRowReading.Read read = read(SOUND);
        assertThat(read.findings()).isEmpty();
        StockRow row = read.row();
        assertThat(row.number()).isEqualTo(7);
        assertThat(row.site()).contains("DC-VENLO");
        assertThat(row.supplierLot()).contains("B-1");
        assertThat(row.status()).contains(StockStatus.FREE);
        assertThat(row.quantity()).contains(1_000L);
        assertThat(row.expiresOn()).contains(LocalDate.of(2028, 1, 31));
        assertThat(row.basisEndsOn()).contains(LocalDate.of(2026, 12, 31));
        assertThat(row.owner()).isEqualTo("LCH");
        assertThat(row.outsideCare()).isEqualTo(OutsideCare.YES);
    }

    @Test
    void whereTheListNamesNoOwnerItIsTheState() {
        assertThat(read(with(10, "")).row().owner()).isEqualTo("VWS");
    }

    @ParameterizedTest
    @CsvSource({"vrij, FREE", "niet vrij, NOT_FREE", "Niet-Vrij, NOT_FREE", "afgekeurd, REJECTED", "verlopen, EXPIRED"})
    void everyStatusIsKnown(String text, StockStatus status) {
        assertThat(read(with(3, text)).row().status()).contains(status);
    }

    @Test
    void anotherStatusIsFound() {
        assertThat(codes(with(3, "zoek"))).containsExactly("LIST_STATUS");
    }

    @Test
    void whatIsReservedSaysForWhat() {
        assertThat(codes(with(3, "gereserveerd"))).containsExactly("LIST_RESERVATION");
        assertThat(codes(with(11, "ZIEKENHUIS-1"))).containsExactly("LIST_RESERVATION");
        String reserved = with(3, "gereserveerd").replace("LCH;;", "LCH;ZIEKENHUIS-1;");
        assertThat(read(reserved).findings()).isEmpty();
        assertThat(read(reserved).row().reservedFor()).isEqualTo("ZIEKENHUIS-1");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1000000000, 1000000000", "1.000.000.000, 1000000000", "12.345, 12345"})
    void aQuantityIsAWholeNumberOfPieces(String text, long pieces) {
        assertThat(read(with(4, text)).row().quantity()).contains(pieces);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-5",
                "1000000001",
                "99999999999999999999",
                "1,5",
                "1.5",
                "1.0000",
                "1000.000",
                ".000",
                "veel"
            })
    void whatIsNoQuantityIsFound(String text) {
        assertThat(codes(with(4, text))).containsExactly("LIST_QUANTITY");
    }

    @Test
    void aMissingExpiryIsFoundByName() {
        assertThat(codes(with(5, ""))).containsExactly("LIST_EXPIRY_MISSING");
        assertThat(codes(with(1, ""))).containsExactly("LIST_CELL_REQUIRED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"31-02-2028", "2028-13-01", "volgend jaar", "0028-01-01", "28-01-01"})
    void whatIsNoDayIsFound(String text) {
        assertThat(codes(with(5, text))).containsExactly("LIST_DATE");
    }

    @Test
    void aLotDoesNotExpireBeforeItIsMade() {
        assertThat(codes(with(8, "2028-01-31"))).containsExactly("LIST_DATES");
        assertThat(codes(with(8, "2028-01-30"))).isEmpty();
    }

    @Test
    void theLastDigitOfAPalletChecksTheOthers() {
        String sound = ListText.pallet(42);
        assertThat(codes(with(12, sound))).isEmpty();
        char last = sound.charAt(17);
        assertThat(codes(with(12, sound.substring(0, 17) + (last == '9' ? '0' : (char) (last + 1)))))
                .containsExactly("LIST_PALLET");
        assertThat(codes(with(12, sound.substring(1)))).containsExactly("LIST_PALLET");
        assertThat(codes(with(12, "3,87123E+17"))).containsExactly("LIST_PALLET");
    }

    @Test
    void outsideCareIsYesNoOrUnknown() {
        assertThat(read(with(13, "nee")).row().outsideCare()).isEqualTo(OutsideCare.NO);
        assertThat(read(with(13, "")).row().outsideCare()).isEqualTo(OutsideCare.UNKNOWN);
        assertThat(codes(with(13, "misschien"))).containsExactly("LIST_OUTSIDE_CARE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+31", "@A1", "-B1"})
    void aFormulaIsFoundAndNotCalculated(String text) {
        assertThat(codes(with(2, text))).containsExactly("LIST_CELL_FORMULA");
    }

    @Test
    void aCalculatingCellOfASpreadsheetIsFound() {
        List<SheetCell> cells = new ArrayList<>(cells(SOUND));
        cells.set(4, new SheetCell("", "", true));
        assertThat(ListRowReading.of(7, HEAD, cells, "VWS").findings())
                .extracting(ListFinding::code)
                .containsExactly("LIST_CELL_FORMULA");
    }

    @Test
    void lettersThatWereReadWronglyAreFound() {
        assertThat(codes(with(0, "CafÃ©"))).containsExactly("LIST_CELL_ENCODING");
        assertThat(codes(with(0, "Caf\uFFFD"))).containsExactly("LIST_CELL_ENCODING");
        assertThat(codes(with(0, "Café â la carte"))).isEmpty();
        assertThat(codes(with(0, "a\tb"))).containsExactly("LIST_CELL_UNPRINTABLE");
        assertThat(codes(with(0, "x".repeat(101)))).containsExactly("LIST_CELL_TOO_LONG");
        assertThat(codes(with(0, "x".repeat(100)))).isEmpty();
    }

    @Test
    void aRowHasAsManyCellsAsTheHead() {
        assertThat(codes(SOUND + ";x")).containsExactly("LIST_CELL_COUNT");
        assertThat(codes("DC-VENLO;IIR-MASK")).containsExactly("LIST_CELL_COUNT");
    }

    @Test
    void theHeadNamesEachColumnOnce() {
        assertThat(HEAD.findings()).isEmpty();
        assertThat(ListHead.of(cells("locatie;product;partij;status;aantal;houdbaar_tot;kleur;kleur;locatie"))
                        .findings())
                .extracting(ListFinding::code)
                .containsExactly(
                        "LIST_COLUMN_UNKNOWN", "LIST_COLUMN_UNKNOWN", "LIST_COLUMN_TWICE", "LIST_COLUMN_MISSING");
    }

    private static String with(int place, String value) {
        String[] cells = SOUND.split(";", -1);
        cells[place] = value;
        return String.join(";", cells);
    }

    private static List<String> codes(String row) {
        return read(row).findings().stream().map(ListFinding::code).toList();
    }

    private static ListRowReading.Read read(String row) {
        return ListRowReading.of(7, HEAD, cells(row), "VWS");
    }

    private static List<SheetCell> cells(String row) {
        return Arrays.stream(row.split(";", -1)).map(SheetCell::of).toList();
    }
}
