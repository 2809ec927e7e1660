package org.ironstock.tender.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ironstock.shared.Finding;
import org.junit.jupiter.api.Test;

/** Two open, each with a deputy; at least three evaluate. */
class PanelTest {

    private static final Map<String, Set<String>> GROUPS = Map.of(
            "manager", Set.of("cibg-contract-manager"),
            "lawyer", Set.of("cibg-lawyer"),
            "evaluator", Set.of("cibg-evaluator"));
    private static final List<String> FIRST = List.of("manager-1", "manager-2");
    private static final List<String> SECOND = List.of("lawyer-1", "lawyer-2");

    @Test
    void twoOpenersWithTheirDeputiesMakeAPanel() {
        assertThat(check(FIRST, SECOND)).isEmpty();
    }

    @Test
    void anOpenerWithoutDeputyMakesNoPanel() {
        assertThat(check(List.of("manager-1"), SECOND))
                .extracting(Finding::code)
                .containsExactly("OPENERS_INCOMPLETE");
        assertThat(check(FIRST, List.of("lawyer-1", "lawyer-2", "lawyer-3")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("OPENERS_INCOMPLETE");
                    assertThat(finding.message()).contains("elk met een plaatsvervanger");
                });
    }

    private static List<Finding> check(List<String> firstOpeners, List<String> secondOpeners) {
        return new Panel(
                        "TND-2026-001",
                        "manager-1",
                        Instant.parse("2026-02-02T09:00:00Z"),
                        firstOpeners,
                        secondOpeners,
                        "evaluator-5",
                        List.of("evaluator-1", "evaluator-2", "evaluator-3"),
                        List.of())
                .check(official -> GROUPS.getOrDefault(official.replaceFirst("-.*", ""), Set.of()));
    }
}
