package org.ironstock.product.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ironstock.product.Product;
import org.ironstock.shared.UnitPrice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void aSoundRowIsANewProduct() {
        ListJudgement judgement = judge(row());
        assertThat(judgement.acceptable()).isTrue();
        assertThat(judgement.additions()).singleElement().satisfies(product -> {
            assertThat(product.code()).isEqualTo("CAP");
            assertThat(product.state()).isEqualTo(Product.State.ADMITTED);
            assertThat(product.norms()).extracting(NormEdition::reference).containsExactly("EN 1:2020", "EN 2:2021");
            assertThat(product.norms().get(1).validUntil()).contains(LocalDate.of(2030, 11, 30));
            assertThat(product.priceRange().orElseThrow().minimum()).isEqualTo(UnitPrice.of("0.018"));
            assertThat(product.validFrom()).isEqualTo(TODAY);
        });
    }

    @ParameterizedTest(name = "{0} = \"{1}\" breaks {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            CODE             | cap                | CODE_SHAPE
            CODE             | -CAP               | CODE_SHAPE
            CODE             | ""                 | CELL_REQUIRED
            NAAM             | ""                 | CELL_REQUIRED
            NAAM             | =1+1               | CELL_FORMULA
            EENHEID          | stuk van een heel lange naam hier | CELL_TOO_LONG
            CPV              | 1844330            | CPV_SHAPE
            CPV              | 18443300-1         | CPV_SHAPE
            STATUS           | misschien          | STATUS_UNKNOWN
            STATUS           | VERWIJDERD         | REMOVED_UNKNOWN
            SPECIFICATIE     | ""                 | SPECIFICATION_REQUIRED
            NORMEN           | ""                 | NORM_REQUIRED
            NORMEN           | EN 14683           | NORM_WITHOUT_EDITION
            NORMEN           | EN 1:2020,         | NONE
            NORMEN           | EN 1:2020 (t/m 2026-02-30) | DATE_SHAPE
            NORM_NIET_NODIG_OMDAT | Geen norm     | NORM_REQUIRED
            PRIJS_REFERENTIE | 0.035              | PRICE_SHAPE
            PRIJS_REFERENTIE | 1.250,00           | PRICE_SHAPE
            PRIJS_REFERENTIE | 0,0000001          | PRICE_SHAPE
            PRIJS_REFERENTIE | 1e3                | PRICE_SHAPE
            PRIJS_MINIMUM    | -1                 | CELL_FORMULA
            PRIJS_MINIMUM    | 0                  | PRICE_ZERO
            PRIJS_MINIMUM    | 0,035              | NONE
            PRIJS_MINIMUM    | 0,035001           | PRICE_ORDER
            PRIJS_MAXIMUM    | 0,035              | NONE
            PRIJS_MAXIMUM    | 0,034999           | PRICE_ORDER
            PRIJS_EIGENAAR   | ""                 | PRICE_RANGE_INCOMPLETE
            PRIJS_GELDIG_TOT | 2026-11-22         | NONE
            PRIJS_GELDIG_TOT | 2026-11-21         | PRICE_RANGE_ENDED
            PRIJS_GELDIG_TOT | 31-12-2027         | NONE
            PRIJS_GELDIG_TOT | 31-11-2027         | DATE_SHAPE
            PRIJS_GELDIG_TOT | volgend jaar       | CELL_TOO_LONG
            GELDIG_VANAF     | 2026-11-22         | NONE
            GELDIG_VANAF     | 2026-11-21         | VALID_FROM_PAST
            GELDIG_VANAF     | 22/11/2026         | DATE_SHAPE
            """)
    void aCellThatBreaksARuleIsNamed(Column column, String value, String rule) {
        Map<Column, String> cells = row();
        cells.put(column, value);
        ListJudgement judgement = judge(cells);
        if (rule.equals("NONE")) {
            assertThat(judgement.findings()).isEmpty();
        } else {
            assertThat(judgement.findings()).extracting(RowFinding::code).contains(rule);
            assertThat(judgement.findings()).allSatisfy(finding -> {
                assertThat(finding.row()).isEqualTo(2);
                assertThat(finding.column()).isNotBlank();
                assertThat(finding.rule()).isNotBlank();
            });
            assertThat(judgement.changes()).isEmpty();
        }
    }

    @Test
    void controlCharactersAreRefused() {
        Map<Column, String> cells = row();
        cells.put(Column.SPECIFICATIE, "eerste regel\u0000 tweede regel");
        assertThat(judge(cells).findings()).extracting(RowFinding::code).containsExactly("CELL_UNPRINTABLE");
    }

    @Test
    void everyFindingOfARowIsTold() {
        Map<Column, String> cells = row();
        cells.put(Column.CPV, "abc");
        cells.put(Column.NAAM, "");
        cells.put(Column.PRIJS_MAXIMUM, "0,01");
        assertThat(judge(cells).findings())
                .extracting(RowFinding::code)
                .containsExactlyInAnyOrder("CPV_SHAPE", "CELL_REQUIRED", "PRICE_ORDER");
    }

    @Test
    void aProposedProductNeedsNoSpecificationNormOrPrice() {
        Map<Column, String> cells = row();
        cells.put(Column.STATUS, "VOORGESTELD");
        for (Column column : List.of(
                Column.SPECIFICATIE,
                Column.NORMEN,
                Column.PRIJS_REFERENTIE,
                Column.PRIJS_MINIMUM,
                Column.PRIJS_MAXIMUM,
                Column.PRIJS_EIGENAAR,
                Column.PRIJS_GELDIG_TOT)) {
            cells.put(column, "");
        }
        assertThat(judge(cells).findings()).isEmpty();
    }

    @Test
    void aCodeThatComesTwiceIsRefusedAtItsSecondRow() {
        ListJudgement judgement =
                ListCheck.ofChange(Map.of(), TODAY).judge(List.of(new ListRow(2, row()), new ListRow(3, row())));
        assertThat(judgement.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.row()).isEqualTo(3);
            assertThat(finding.code()).isEqualTo("CODE_TWICE");
            assertThat(finding.rule()).contains("rij 2");
        });
    }

    @Test
    void theSameContentIsUnchangedWhateverItsFirstDay() {
        ProductVersion before = judge(row()).additions().get(0);
        Map<Column, String> cells = row();
        cells.put(Column.GELDIG_VANAF, "2020-01-01");
        ListJudgement judgement =
                ListCheck.ofChange(Map.of("CAP", before), TODAY).judge(List.of(new ListRow(2, cells)));
        assertThat(judgement.acceptable()).isTrue();
        assertThat(judgement.additions()).isEmpty();
        assertThat(judgement.changes()).extracting(ListChange::kind).containsExactly(ListChange.Kind.UNCHANGED);
    }

    @Test
    void aChangeCannotCountFromBeforeTheVersionItFollows() {
        Map<Column, String> cells = row();
        cells.put(Column.GELDIG_VANAF, "2027-01-01");
        ProductVersion before = judge(cells).additions().get(0);
        cells.put(Column.NAAM, "Haarkap");
        assertThat(change(before, cells).acceptable()).isTrue();
        cells.put(Column.GELDIG_VANAF, "2026-12-31");
        assertThat(change(before, cells).findings())
                .extracting(RowFinding::code)
                .containsExactly("VALID_FROM_BEFORE_CURRENT");
    }

    @Test
    void aKnownProductCanBeRemoved() {
        ProductVersion before = judge(row()).additions().get(0);
        Map<Column, String> cells = row();
        cells.put(Column.STATUS, "VERWIJDERD");
        assertThat(change(before, cells).additions())
                .extracting(ProductVersion::state)
                .containsExactly(Product.State.REMOVED);
    }

    @Test
    void theFirstListMayCountFromThePast() {
        Map<Column, String> cells = row();
        cells.put(Column.GELDIG_VANAF, "2020-06-12");
        assertThat(ListCheck.ofFirstList().judge(List.of(new ListRow(2, cells))).acceptable())
                .isTrue();
    }

    private static ListJudgement judge(Map<Column, String> cells) {
        return ListCheck.ofChange(Map.of(), TODAY).judge(List.of(new ListRow(2, cells)));
    }

    private static ListJudgement change(ProductVersion before, Map<Column, String> cells) {
        return ListCheck.ofChange(Map.of(before.code(), before), TODAY).judge(List.of(new ListRow(2, cells)));
    }

    private static Map<Column, String> row() {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.put(Column.CODE, "CAP");
        cells.put(Column.NAAM, "Wegwerpmuts");
        cells.put(Column.GROEP, "PPE");
        cells.put(Column.EENHEID, "stuk");
        cells.put(Column.CPV, "18443300");
        cells.put(Column.STATUS, "toegelaten");
        cells.put(Column.SPECIFICATIE, "Niet-geweven, elastische rand");
        cells.put(Column.WET, "Verordening (EU) 2017/745, klasse I");
        cells.put(Column.NORMEN, "EN 1:2020|EN 2:2021 (t/m 2030-11-30)");
        cells.put(Column.NORM_NIET_NODIG_OMDAT, "");
        cells.put(Column.PRIJS_REFERENTIE, "0,035");
        cells.put(Column.PRIJS_MINIMUM, "0,018");
        cells.put(Column.PRIJS_MAXIMUM, "0,08");
        cells.put(Column.PRIJS_EIGENAAR, "vws-gmt-policy");
        cells.put(Column.PRIJS_GELDIG_TOT, "2027-12-31");
        cells.put(Column.GELDIG_VANAF, "2026-11-22");
        cells.put(Column.TOELICHTING, "");
        return cells;
    }
}
