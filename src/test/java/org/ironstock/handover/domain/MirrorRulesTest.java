package org.ironstock.handover.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ironstock.shared.Finding;
import org.junit.jupiter.api.Test;

class MirrorRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate LATER = LocalDate.of(2028, 1, 1);

    @Test
    void aSoundMirrorHasNoFindingsAndAnEmptyOneSaysThatNothingIsThere() {
        assertThat(rows(
                        row("B-1", "VENLO", LATER, MirrorRole.STATE, ""),
                        row("B-1", "ASSEN", LATER, MirrorRole.STATE, "")))
                .isEmpty();
        assertThat(rows()).isEmpty();
    }

    @Test
    void everyRowIsNamedWithWhatIsWrongInIt() {
        assertThat(MirrorRules.rows(
                        List.of(
                                new MirrorRow(1, "MOON", "B-1", "VENLO", 1, LATER, MirrorRole.STATE, ""),
                                new MirrorRow(2, "MASK", "B-2", "VENLO", 1, LATER, MirrorRole.CUSTOMER, " "),
                                new MirrorRow(3, "MASK", "B-3", "VENLO", 1, LATER, MirrorRole.OWN, "Ziekenhuis")),
                        Set.of("MASK")))
                .extracting(Finding::code, Finding::subject)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("MIRROR_ROW_PRODUCT", "rows[1]"),
                        org.assertj.core.groups.Tuple.tuple("MIRROR_ROW_CUSTOMER", "rows[2]"),
                        org.assertj.core.groups.Tuple.tuple("MIRROR_ROW_CUSTOMER", "rows[3]"));
    }

    @Test
    void theSameLotInTheSameRoleAtTheSameSiteStandsThereOnce() {
        assertThat(rows(
                        row("B-1", "VENLO", LATER, MirrorRole.STATE, ""),
                        row("b-1", "venlo", LATER, MirrorRole.STATE, "")))
                .containsExactly("MIRROR_ROW_TWICE");
    }

    @Test
    void aLotExpiresOnOneDay() {
        assertThat(rows(
                        row("B-1", "VENLO", LATER, MirrorRole.STATE, ""),
                        row("B-1", "ASSEN", LATER.plusDays(1), MirrorRole.STATE, "")))
                .containsExactly("MIRROR_ROW_EXPIRY");
    }

    @Test
    void aDayLiesInTheTermOfTheContractAndNotInTheFuture() {
        Framework framework =
                new Framework("C1", "Noodvoorraad", "S1", DAY, DAY.plusDays(9), true, Optional.empty(), List.of());
        LocalDate today = DAY.plusDays(5);
        assertThat(MirrorRules.day(framework, DAY, today)).isEmpty();
        assertThat(MirrorRules.day(framework, today, today)).isEmpty();
        assertThat(MirrorRules.day(framework, DAY.minusDays(1), today)).hasSize(1);
        assertThat(MirrorRules.day(framework, today.plusDays(1), today)).hasSize(1);
        assertThat(MirrorRules.day(framework, DAY.plusDays(9), DAY.plusDays(20)))
                .isEmpty();
        assertThat(MirrorRules.day(framework, DAY.plusDays(10), DAY.plusDays(20)))
                .hasSize(1);
    }

    private static List<String> rows(MirrorRow... rows) {
        return MirrorRules.rows(List.of(rows), Set.of("MASK")).stream()
                .map(Finding::code)
                .toList();
    }

    private static MirrorRow row(String lot, String site, LocalDate expiresOn, MirrorRole role, String customer) {
        return new MirrorRow(1, "MASK", lot, site, 1, expiresOn, role, customer);
    }
}
