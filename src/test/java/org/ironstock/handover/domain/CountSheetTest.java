package org.ironstock.handover.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ironstock.handover.domain.CountSheet.Entry;
import org.ironstock.handover.domain.CountSheet.Found;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.junit.jupiter.api.Test;

class CountSheetTest {

    private static final LocalDate EXPIRY = LocalDate.of(2028, 1, 1);
    private static final List<CountLine> ASKED = List.of(line(1, "B-1"), line(2, "B-2"));
    private static final Set<String> ON_BOOKS = Set.of("IIR-MASK|B-1", "IIR-MASK|B-2");

    @Test
    void everyLineHasAQuantityAndNothingIsOneToo() {
        assertThat(faults(List.of(new Entry(1, 10), new Entry(2, 0)))).isEmpty();
        assertThat(faults(List.of(new Entry(1, 10)))).containsExactly("COUNT_LINE_MISSING");
    }

    @Test
    void theLotsThatAreNotCountedAreNamed() {
        assertThat(messages(new Entry(1, 10)))
                .containsExactly("Partij B-2 is nog niet geteld; vul 0 in voor een partij die er niet ligt.");
        assertThat(messages())
                .containsExactly(
                        "2 partijen zijn nog niet geteld, waaronder B-1, B-2; vul 0 in voor een partij die er niet ligt.");
    }

    @Test
    void aLineIsCountedOnce() {
        assertThat(faults(List.of(new Entry(1, 10), new Entry(2, 0), new Entry(2, 5))))
                .containsExactly("COUNT_LINE_TWICE");
    }

    @Test
    void onlyLinesOfTheSheetAreCounted() {
        assertThat(faults(List.of(new Entry(1, 10), new Entry(2, 0), new Entry(3, 5))))
                .containsExactly("COUNT_LINE_UNKNOWN");
    }

    @Test
    void aFoundLotIsNotOnTheSheetAndComesOnce() {
        Found other = new Found("iir-mask", "B-3", EXPIRY, 5);
        assertThat(found(true, other)).isEmpty();
        assertThat(found(true, other, new Found("IIR-MASK", " b-3 ", EXPIRY, 1)))
                .containsExactly("COUNT_FOUND_TWICE");
        assertThat(found(true, new Found("iir-mask", "b-1", EXPIRY, 5))).containsExactly("COUNT_FOUND_LISTED");
    }

    @Test
    void aRecountTakesNoFoundLots() {
        assertThat(found(false, new Found("IIR-MASK", "B-3", EXPIRY, 5))).containsExactly("COUNT_FOUND_LATE");
    }

    private static List<String> messages(Entry... entries) {
        return new CountSheet(List.of(entries), List.of())
                .faults(ASKED, ON_BOOKS, true).stream().map(Finding::message).toList();
    }

    private static List<String> faults(List<Entry> entries) {
        return codes(new CountSheet(entries, List.of()), true);
    }

    private static List<String> found(boolean allowed, Found... found) {
        return codes(new CountSheet(List.of(new Entry(1, 10), new Entry(2, 0)), List.of(found)), allowed);
    }

    private static List<String> codes(CountSheet sheet, boolean allowed) {
        return sheet.faults(ASKED, ON_BOOKS, allowed).stream()
                .map(Finding::code)
                .toList();
    }

    private static CountLine line(int number, String supplierLot) {
        return CountLine.ofTheBooks(
                number,
                "LOT-" + number,
                "IIR-MASK",
                supplierLot,
                EXPIRY,
                List.of(),
                Quantity.of(10),
                Optional.of(100L));
    }
}
