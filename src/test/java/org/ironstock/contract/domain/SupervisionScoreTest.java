package org.ironstock.contract.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ironstock.contract.domain.SupervisionScore.Item;
import org.ironstock.contract.domain.SupervisionScore.Verdict;
import org.ironstock.shared.Finding;
import org.junit.jupiter.api.Test;

class SupervisionScoreTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
    private static final List<Item> ITEMS =
            List.of(new Item("SCALE_UP", 1, "Opschalen"), new Item("SECURITY", 2, "Beveiliging"));

    @Test
    void everyRequirementIsScoredOnce() {
        assertThat(codes(met("SCALE_UP"), met("SECURITY"))).isEmpty();
        assertThat(codes(met("SCALE_UP"))).containsExactly("SUPERVISION_INCOMPLETE");
        assertThat(codes(met("SCALE_UP"), met("SCALE_UP"))).containsExactly("SUPERVISION_INCOMPLETE");
        assertThat(codes(met("SCALE_UP"), met("SECURITY"), met("MOON"))).containsExactly("SUPERVISION_INCOMPLETE");
    }

    @Test
    void whatIsNotMetOrDoesNotApplySaysWhy() {
        assertThat(codes(met("SCALE_UP"), score(Verdict.NOT_APPLICABLE, "Geen opties.", "", Optional.empty())))
                .isEmpty();
        assertThat(codes(met("SCALE_UP"), score(Verdict.NOT_APPLICABLE, " ", "", Optional.empty())))
                .containsExactly("SUPERVISION_FINDING_MISSING");
        assertThat(codes(met("SCALE_UP"), score(Verdict.NOT_MET, "", "jan", Optional.of(TODAY.plusDays(1)))))
                .containsExactly("SUPERVISION_FINDING_MISSING");
    }

    @Test
    void whatIsNotMetHasAnOwnerAndADayAfterToday() {
        assertThat(codes(met("SCALE_UP"), score(Verdict.NOT_MET, "Geen hek.", "jan", Optional.of(TODAY.plusDays(1)))))
                .isEmpty();
        assertThat(codes(met("SCALE_UP"), score(Verdict.NOT_MET, "Geen hek.", "jan", Optional.of(TODAY))))
                .containsExactly("SUPERVISION_TERM");
        assertThat(codes(met("SCALE_UP"), score(Verdict.NOT_MET, "Geen hek.", "jan", Optional.empty())))
                .containsExactly("SUPERVISION_TERM");
        assertThat(codes(met("SCALE_UP"), score(Verdict.NOT_MET, "Geen hek.", "piet", Optional.of(TODAY.plusDays(1)))))
                .containsExactly("SUPERVISION_TERM");
    }

    private static SupervisionScore met(String code) {
        return new SupervisionScore(code, Verdict.MET, "", "", Optional.empty());
    }

    private static SupervisionScore score(Verdict verdict, String text, String owner, Optional<LocalDate> by) {
        return new SupervisionScore("SECURITY", verdict, text, owner, by);
    }

    private static List<String> codes(SupervisionScore... scores) {
        return SupervisionScore.faults(ITEMS, List.of(scores), Set.of("jan"), TODAY).stream()
                .map(Finding::code)
                .toList();
    }
}
