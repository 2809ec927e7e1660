package org.ironstock.quality.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ironstock.quality.domain.SupplierHistory.Past;
import org.junit.jupiter.api.Test;

class SupplierHistoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 31);

    private static Past passed(String on) {
        return new Past(true, LocalDate.parse(on));
    }

    private static Past rejected(String on) {
        return new Past(false, LocalDate.parse(on));
    }

    @Test
    void aSupplierWithoutLotsIsNew() {
        assertThat(SupplierHistory.of(List.of(), TODAY)).isEqualTo(SupplierHistory.NEW);
    }

    @Test
    void aPassCountsForSixMonths() {
        assertThat(SupplierHistory.of(List.of(passed("2026-02-28")), TODAY)).isEqualTo(SupplierHistory.REGULAR);
        assertThat(SupplierHistory.of(List.of(passed("2026-02-27")), TODAY)).isEqualTo(SupplierHistory.NEW);
    }

    @Test
    void fivePassesInARowProveASupplier() {
        List<Past> past = new ArrayList<>(Collections.nCopies(4, passed("2026-08-01")));
        assertThat(SupplierHistory.of(past, TODAY)).isEqualTo(SupplierHistory.REGULAR);
        past.add(passed("2026-01-01"));
        assertThat(SupplierHistory.of(past, TODAY)).isEqualTo(SupplierHistory.PROVEN);
        past.add(2, rejected("2026-07-01"));
        assertThat(SupplierHistory.of(past, TODAY)).isEqualTo(SupplierHistory.REGULAR);
    }

    @Test
    void aRejectedLastLotMakesSuspect() {
        assertThat(SupplierHistory.of(List.of(rejected("2020-01-01"), passed("2026-08-01")), TODAY))
                .isEqualTo(SupplierHistory.SUSPECT);
    }
}
