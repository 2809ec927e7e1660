package org.ironstock.tender.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.tender.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeedRulesTest {

    private static final LocalDate TODAY = TenderMother.TODAY;

    @Test
    void completeNeedHasNoFindings() {
        assertThat(codes(TenderMother.need())).isEmpty();
    }

    @Test
    void emptyNeedIsToldEverythingAtOnce() {
        Need empty = new Need(" ", "", Executor.CIBG, TODAY, List.of(), -1, 0, -1, List.of(), new Money(-1), true, "");
        assertThat(codes(empty))
                .containsExactlyInAnyOrder(
                        "TITLE_MISSING",
                        "REASON_MISSING",
                        "URGENCY_WITHOUT_REASON",
                        "NEED_BY_PAST",
                        "LINES_MISSING",
                        "TERM_RANGE",
                        "OPTIONS_RANGE",
                        "VIRTUAL_STOCK_RANGE",
                        "FEE_RANGE");
    }

    @ParameterizedTest(name = "{0} pieces a month: {1}")
    @CsvSource({"0, QUANTITY_MISSING", "1, ''", "1000000000, ''", "1000000001, QUANTITY_ABSURD"})
    void quantityStaysWithinReason(long pieces, String finding) {
        assertThat(codes(line(new Need.NeedLine("IIR-MASK", Quantity.of(pieces)))))
                .isEqualTo(expected(finding));
    }

    @Test
    void productStandsOnOneLine() {
        Need.NeedLine line = new Need.NeedLine("IIR-MASK", Quantity.of(1));
        assertThat(codes(line(line, line))).containsExactly("LINE_TWICE");
    }

    @ParameterizedTest(name = "term {0}, options {1}, virtual stock {2}: {3}")
    @CsvSource({
        "1, 0, 0, ''",
        "120, 120, 24, ''",
        "0, 0, 0, TERM_RANGE",
        "121, 0, 0, TERM_RANGE",
        "1, -1, 0, OPTIONS_RANGE",
        "1, 121, 0, OPTIONS_RANGE",
        "1, 0, -1, VIRTUAL_STOCK_RANGE",
        "1, 0, 25, VIRTUAL_STOCK_RANGE"
    })
    void monthsStayWithinReason(int term, int options, int virtual, String finding) {
        Need base = TenderMother.need();
        Need need = new Need(
                base.title(),
                base.reason(),
                base.executor(),
                base.needBy(),
                base.lines(),
                virtual,
                term,
                options,
                base.regions(),
                base.servicesFee(),
                false,
                "");
        assertThat(codes(need)).isEqualTo(expected(finding));
    }

    @ParameterizedTest(name = "needed {0} days from today: {1}")
    @CsvSource({"-1, NEED_BY_PAST", "0, NEED_BY_PAST", "1, ''", "3652, ''", "3653, NEED_BY_ABSURD"})
    void dayOfTheNeedLiesAheadWithinTenYears(int days, String finding) {
        assertThat(codes(needBy(TODAY.plusDays(days)))).isEqualTo(expected(finding));
    }

    @ParameterizedTest(name = "urgent {0} with reason ''{1}'': {2}")
    @CsvSource({"true, '', URGENCY_WITHOUT_REASON", "true, Tekort, ''", "false, '', ''"})
    void urgencyIsMotivated(boolean urgent, String reason, String finding) {
        assertThat(codes(TenderMother.need(urgent, reason))).isEqualTo(expected(finding));
    }

    private static Need line(Need.NeedLine... lines) {
        Need base = TenderMother.need();
        return new Need(
                base.title(),
                base.reason(),
                base.executor(),
                base.needBy(),
                List.of(lines),
                0,
                12,
                0,
                List.of(),
                Money.ZERO,
                false,
                "");
    }

    private static Need needBy(LocalDate day) {
        Need base = TenderMother.need();
        return new Need(
                base.title(),
                base.reason(),
                base.executor(),
                day,
                base.lines(),
                0,
                12,
                0,
                List.of(),
                Money.ZERO,
                false,
                "");
    }

    private static List<String> codes(Need need) {
        return NeedRules.check(need, TODAY).stream().map(Finding::code).toList();
    }

    private static List<String> expected(String finding) {
        return finding.isEmpty() ? List.of() : List.of(finding);
    }
}
