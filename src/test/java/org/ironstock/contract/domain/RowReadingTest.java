package org.ironstock.contract.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ironstock.contract.InheritedContract;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowReadingTest {

    private final Map<ImportColumn, String> cells = new EnumMap<>(Map.of(
            ImportColumn.KENMERK, "LCH-1",
            ImportColumn.TITEL, "Maskers",
            ImportColumn.LEVERANCIER, "Maskerfabriek"));
    private final Set<ImportColumn> formulas = EnumSet.noneOf(ImportColumn.class);

    @Test
    void aRowWithOnlyWhatIsRequiredIsAContract() {
        InheritedContract contract = read().contract().orElseThrow();
        assertThat(contract.reference()).isEqualTo("LCH-1");
        assertThat(contract.lines()).isEmpty();
        assertThat(contract.terms().maximum()).isEmpty();
    }

    @Test
    void aFullRowIsReadCellByCell() {
        cells.putAll(Map.of(
                ImportColumn.KVK, "12345678",
                ImportColumn.GETEKEND_OP, "10-04-2025",
                ImportColumn.PRODUCT, "IIR-MASK",
                ImportColumn.STUKSPRIJS, "0,0625",
                ImportColumn.MAXIMUM_AANTAL, "40.000.000",
                ImportColumn.BESTELD_AANTAL, "4000000",
                ImportColumn.MAXIMUM_WAARDE, "2.500.000,00",
                ImportColumn.BETAALTERMIJN, "30",
                ImportColumn.EINDDATUM, "2027-03-31"));
        InheritedContract contract = read().contract().orElseThrow();
        assertThat(contract.terms().signedOn()).contains(LocalDate.of(2025, 4, 10));
        assertThat(contract.terms().endsOn()).contains(LocalDate.of(2027, 3, 31));
        assertThat(contract.terms().maximum()).contains(Money.euro(2_500_000));
        assertThat(contract.terms().paymentTermDays()).contains(30);
        assertThat(contract.lines()).singleElement().satisfies(line -> {
            assertThat(line.unitPrice()).contains(UnitPrice.of("0.0625"));
            assertThat(line.maximum()).contains(Quantity.of(40_000_000));
            assertThat(line.ordered()).isEqualTo(Quantity.of(4_000_000));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TITEL | '' | CELL_REQUIRED",
                "TITEL | =1+1 | CELL_FORMULA",
                "TITEL | @titel | CELL_FORMULA",
                "TITEL | CafÃ© | CELL_ENCODING",
                "KVK | 123456789 | CELL_TOO_LONG",
                "KVK | 1234567 | CONTRACT_KVK",
                "GETEKEND_OP | 31-02-2025 | DATE_SHAPE",
                "GETEKEND_OP | 2026-02-03 | CONTRACT_SIGNED_IN_FUTURE",
                "PRODUCT | MOON-MASK | CONTRACT_PRODUCT_UNKNOWN",
                "STUKSPRIJS | 0,06 | CELL_REQUIRED",
                "STUKSPRIJS | 1.000 | PRICE_SHAPE",
                "MAXIMUM_AANTAL | 1,5 | NUMBER_SHAPE",
                "MAXIMUM_AANTAL | 1000000001 | NUMBER_SHAPE",
                "MAXIMUM_WAARDE | 10,123 | AMOUNT_SHAPE",
                "MAXIMUM_WAARDE | 0 | CONTRACT_AMOUNT",
                "BETAALTERMIJN | 366 | NUMBER_SHAPE"
            })
    void aCellThatCannotBeIsNamedWithItsRule(ImportColumn column, String text, String code) {
        cells.put(column, text);
        assertThat(read().contract()).isEmpty();
        assertThat(read().findings()).extracting(CellFinding::code).containsExactly(code);
        assertThat(read().findings()).extracting(CellFinding::row).containsOnly(7);
    }

    @Test
    void everyFaultOfARowIsFoundAtOnce() {
        cells.put(ImportColumn.TITEL, "");
        cells.put(ImportColumn.KVK, "12");
        cells.put(ImportColumn.EINDDATUM, "morgen");
        assertThat(read().findings())
                .extracting(CellFinding::code)
                .containsExactlyInAnyOrder("CELL_REQUIRED", "DATE_SHAPE", "CONTRACT_KVK");
    }

    @Test
    void aFindingOfTheContractNamesTheColumn() {
        cells.put(ImportColumn.KVK, "1234567");
        assertThat(read().findings()).extracting(CellFinding::column).containsExactly("kvk");
    }

    @Test
    void aFormulaIsRefusedWhateverItShows() {
        formulas.add(ImportColumn.MAXIMUM_WAARDE);
        assertThat(read().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("CELL_FORMULA");
            assertThat(finding.column()).isEqualTo("maximum_waarde");
        });
    }

    @Test
    void theLongestTextAndTheLargestNumberAreStillTaken() {
        cells.put(ImportColumn.KENMERK, "K".repeat(60));
        cells.put(ImportColumn.PRODUCT, "IIR-MASK");
        cells.put(ImportColumn.MAXIMUM_AANTAL, "1000000000");
        cells.put(ImportColumn.BETAALTERMIJN, "365");
        assertThat(read().findings()).isEmpty();
        cells.put(ImportColumn.KENMERK, "K".repeat(61));
        assertThat(read().findings()).extracting(CellFinding::code).containsExactly("CELL_TOO_LONG");
    }

    @Test
    void aLineBreakInACellIsRefused() {
        cells.put(ImportColumn.TITEL, "Maskers\nen jassen");
        assertThat(read().findings()).extracting(CellFinding::code).isEqualTo(List.of("CELL_UNPRINTABLE"));
    }

    private RowReading.Read read() {
        return RowReading.of(new ImportRow(7, cells, formulas), "IIR-MASK"::equals, ContractMother.TODAY);
    }
}
