package org.ironstock.capacity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.junit.jupiter.api.Test;

/** What a request must be before a line is activated. */
class ActivationChecksTest {

    private static final LocalDate TODAY = ActivationMother.TODAY;

    @Test
    void aSoundRequestPasses() {
        assertThat(codes(ActivationMother.activation(), ActivationMother.sound()))
                .isEmpty();
    }

    @Test
    void withoutADecisionNothingIsActivated() {
        assertThat(codes(ActivationMother.activation(1, TODAY, " "), ActivationMother.sound()))
                .containsExactly("ACTIVATION_WITHOUT_DECISION");
    }

    @Test
    void anActivationStartsTodayAtTheEarliest() {
        assertThat(codes(ActivationMother.activation(1, TODAY.minusDays(1), "B"), ActivationMother.sound()))
                .containsExactly("ACTIVATION_IN_PAST");
        assertThat(codes(ActivationMother.activation(1, TODAY, "B"), ActivationMother.sound()))
                .isEmpty();
    }

    @Test
    void theContractRunsAndTheLineIsUnderIt() {
        ActivationGrounds ended =
                grounds(true, Optional.of("beëindigd"), List.of(), Optional.empty(), Optional.empty());
        assertThat(codes(ActivationMother.activation(), ended)).containsExactly("ACTIVATION_CONTRACT_NOT_ACTIVE");
        ActivationGrounds over = grounds(false, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
        assertThat(codes(ActivationMother.activation(), over)).containsExactly("ACTIVATION_LINE_NOT_RUNNING");
    }

    @Test
    void aLineThatIsNotReadyIsNotActivatedAndItIsToldWhy() {
        ActivationGrounds notReady = grounds(
                true,
                Optional.empty(),
                List.of(Finding.of("LINE_NOT_DECLARED", "LIN-2026-001", "Er is niets verklaard.")),
                Optional.empty(),
                Optional.empty());
        assertThat(codes(ActivationMother.activation(), notReady))
                .containsExactly("ACTIVATION_LINE_NOT_READY", "LINE_NOT_DECLARED");
    }

    @Test
    void aLineIsActivatedOnceAtATime() {
        ActivationGrounds taken =
                grounds(true, Optional.empty(), List.of(), Optional.of("ACT-2026-009"), Optional.empty());
        assertThat(codes(ActivationMother.activation(), taken)).containsExactly("ACTIVATION_LINE_TAKEN");
    }

    @Test
    void theCapacityIsAtMostTheNominalOne() {
        assertThat(codes(ActivationMother.activation(2_000_000, TODAY, "B"), ActivationMother.sound()))
                .isEmpty();
        assertThat(codes(ActivationMother.activation(2_000_001, TODAY, "B"), ActivationMother.sound()))
                .containsExactly("ACTIVATION_ABOVE_NOMINAL");
    }

    @Test
    void theValueStaysWithinWhatTheContractHasLeft() {
        ActivationGrounds exact = room(Money.euro(240_000));
        ActivationGrounds short1 = room(Money.euro("239999.99"));
        assertThat(codes(ActivationMother.activation(), exact)).isEmpty();
        assertThat(codes(ActivationMother.activation(), short1)).containsExactly("ACTIVATION_ABOVE_CONTRACT");
    }

    @Test
    void everythingIsToldAtOnce() {
        ActivationGrounds bad =
                grounds(false, Optional.of("beëindigd"), List.of(), Optional.of("ACT-2026-009"), Optional.empty());
        assertThat(codes(ActivationMother.activation(1, TODAY.minusDays(1), ""), bad))
                .containsExactly(
                        "ACTIVATION_WITHOUT_DECISION",
                        "ACTIVATION_IN_PAST",
                        "ACTIVATION_CONTRACT_NOT_ACTIVE",
                        "ACTIVATION_LINE_NOT_RUNNING",
                        "ACTIVATION_LINE_TAKEN");
    }

    private static ActivationGrounds room(Money left) {
        return grounds(true, Optional.empty(), List.of(), Optional.empty(), Optional.of(left));
    }

    private static ActivationGrounds grounds(
            boolean runs,
            Optional<String> contract,
            List<Finding> readiness,
            Optional<String> takenBy,
            Optional<Money> room) {
        return new ActivationGrounds(
                TODAY, "LIN-2026-001", runs, Quantity.of(2_000_000), contract, readiness, takenBy, room, List.of());
    }

    private static List<String> codes(Activation activation, ActivationGrounds grounds) {
        return ActivationChecks.check(activation, grounds).stream()
                .map(Finding::code)
                .toList();
    }
}
