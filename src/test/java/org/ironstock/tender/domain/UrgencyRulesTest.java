package org.ironstock.tender.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.tender.Executor;
import org.ironstock.tender.domain.ProcedureWish.Justification;
import org.ironstock.tender.domain.UrgencyMotive.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a motive to negotiate without notice must satisfy (art. 2.32 Aw 2012). */
class UrgencyRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 2);
    private static final String TEXT = "a".repeat(50);
    private static final LocalDate STABLE = LocalDate.of(2026, 8, 2);

    @Test
    void fiveAnswersAndABridgeSatisfyTheRule() {
        assertThat(codes(answers(), STABLE, 600, need(6, 0))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Condition.class)
    void eachConditionHasAnAnswerOfItsOwn(Condition condition) {
        List<UrgencyMotive.Answer> without = answers().stream()
                .filter(answer -> answer.condition() != condition)
                .toList();
        assertThat(codes(without, STABLE, 600, need(6, 0))).containsExactly("URGENCY_ANSWER_MISSING");
        List<UrgencyMotive.Answer> tooShort = answers().stream()
                .map(answer -> answer.condition() == condition
                        ? new UrgencyMotive.Answer(condition, true, TEXT.substring(1))
                        : answer)
                .toList();
        assertThat(codes(tooShort, STABLE, 600, need(6, 0))).containsExactly("URGENCY_ANSWER_TOO_SHORT");
    }

    @ParameterizedTest(name = "{0} months, {1} with options, {2} pieces until {3}: {4}")
    @CsvSource({
        "6, 0, 600, 2026-08-02, ''",
        "6, 0, 600, 2026-08-01, ''",
        "6, 0, 600, 2026-07-02, TERM_BEYOND_BRIDGE BRIDGE_ABOVE_USE",
        "6, 0, 500, 2026-07-02, TERM_BEYOND_BRIDGE NEED_BEYOND_BRIDGE",
        "5, 1, 600, 2026-08-02, ''",
        "6, 1, 600, 2026-08-02, TERM_BEYOND_BRIDGE NEED_BEYOND_BRIDGE",
        "6, 0, 599, 2026-08-02, NEED_BEYOND_BRIDGE",
        "6, 0, 601, 2026-08-02, BRIDGE_ABOVE_USE",
        "6, 0, 600, 2026-02-02, BRIDGE_MISSING",
        "12, 0, 1200, 2027-02-02, ''",
        "12, 0, 1200, 2027-02-03, BRIDGE_TOO_LONG"
    })
    void nothingIsBoughtBeyondTheBridge(int term, int options, long quantity, LocalDate stable, String expected) {
        List<String> codes = codes(answers(), stable, quantity, need(term, options));
        assertThat(codes).containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected.split(" ")));
    }

    @Test
    void motiveThatDoesNotHoldNeedsNoBridge() {
        List<UrgencyMotive.Answer> refused = Arrays.stream(Condition.values())
                .map(condition -> new UrgencyMotive.Answer(condition, condition != Condition.CAUSAL, TEXT))
                .toList();
        UrgencyMotive motive = new UrgencyMotive(refused, "", Optional.empty());
        assertThat(motive.holds()).isFalse();
        assertThat(UrgencyRules.check(motive, Justification.URGENCY, need(6, 0), TODAY, 12))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Justification.class,
            names = {"UNSUITABLE", "TECHNICAL"})
    void otherGroundHasOneMotive(Justification justification) {
        assertThat(other("a".repeat(100), justification)).isEmpty();
        assertThat(other("a".repeat(99), justification)).containsExactly("NEGOTIATION_WITHOUT_MOTIVE");
    }

    private static List<String> other(String text, Justification justification) {
        UrgencyMotive motive = new UrgencyMotive(List.of(), text, Optional.empty());
        return UrgencyRules.check(motive, justification, need(48, 0), TODAY, 12).stream()
                .map(Finding::code)
                .toList();
    }

    private static List<String> codes(List<UrgencyMotive.Answer> answers, LocalDate stable, long quantity, Need need) {
        UrgencyMotive motive =
                new UrgencyMotive(answers, "", Optional.of(new UrgencyMotive.Bridge(stable, Quantity.of(quantity))));
        return UrgencyRules.check(motive, Justification.CRISIS, need, TODAY, 12).stream()
                .map(Finding::code)
                .toList();
    }

    private static List<UrgencyMotive.Answer> answers() {
        return Arrays.stream(Condition.values())
                .map(condition -> new UrgencyMotive.Answer(condition, true, TEXT))
                .toList();
    }

    /** A hundred a month. */
    private static Need need(int term, int options) {
        return new Need(
                "Maskers",
                "Tekort",
                Executor.CIBG,
                TODAY.plusMonths(1),
                List.of(new Need.NeedLine("IIR-MASK", Quantity.of(100))),
                0,
                term,
                options,
                List.of(),
                Money.ZERO,
                false,
                "");
    }
}
