package org.ironstock.contract.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ironstock.contract.domain.ContractMother.line;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.contract.ProductionContract.Milestone;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.junit.jupiter.api.Test;

class ContractRulesTest {

    private final ContractMother mother = new ContractMother();

    @Test
    void aCompleteContractHasNoFaults() {
        assertThat(codes()).isEmpty();
    }

    @Test
    void whatIsNotKnownIsNoFault() {
        mother.signedOn = Optional.empty();
        mother.endsOn = Optional.empty();
        mother.maximum = Optional.empty();
        mother.kvkNumber = "";
        mother.lines = List.of();
        mother.schedule = List.of();
        assertThat(codes()).isEmpty();
    }

    @Test
    void aNumberOfTheTradeRegisterHasEightDigits() {
        mother.kvkNumber = "1234567";
        assertThat(codes()).containsExactly("CONTRACT_KVK");
        mother.kvkNumber = "123456789";
        assertThat(codes()).containsExactly("CONTRACT_KVK");
    }

    @Test
    void aContractIsSignedTodayAtTheLatest() {
        mother.signedOn = Optional.of(ContractMother.TODAY);
        assertThat(codes()).isEmpty();
        mother.signedOn = Optional.of(ContractMother.TODAY.plusDays(1));
        assertThat(codes()).containsExactly("CONTRACT_SIGNED_IN_FUTURE");
    }

    @Test
    void aContractDoesNotEndBeforeItIsSigned() {
        mother.signedOn = Optional.of(LocalDate.of(2026, 1, 10));
        mother.endsOn = mother.signedOn;
        assertThat(codes()).isEmpty();
        mother.endsOn = Optional.of(LocalDate.of(2026, 1, 9));
        assertThat(codes()).containsExactly("CONTRACT_DATES");
    }

    @Test
    void amountsPricesAndQuantitiesAreAboveZero() {
        mother.maximum = Optional.of(Money.ZERO);
        mother.lines = List.of(line(1, "IIR-MASK", "0", 0, 0));
        assertThat(codes()).containsExactly("CONTRACT_AMOUNT", "CONTRACT_PRICE", "CONTRACT_QUANTITY");
        mother.maximum = Optional.of(new Money(1));
        mother.lines = List.of(line(1, "IIR-MASK", "0.000001", 1, 0));
        assertThat(codes()).isEmpty();
    }

    @Test
    void aProductStandsOnTheListAndOnceInTheContract() {
        mother.lines = List.of(line(1, "IIR-MASK", "0.06", 10, 0), line(2, "IIR-MASK", "0.06", 10, 0));
        assertThat(codes()).containsExactly("CONTRACT_PRODUCT_TWICE");
        mother.lines = List.of(line(1, "MOON-MASK", "0.06", 10, 0));
        assertThat(codes()).containsExactly("CONTRACT_PRODUCT_UNKNOWN");
    }

    @Test
    void whatWasOrderedIsWithinTheMaximum() {
        mother.lines = List.of(line(1, "IIR-MASK", "0.06", 10, 10));
        assertThat(codes()).isEmpty();
        mother.lines = List.of(line(1, "IIR-MASK", "0.06", 10, 11));
        assertThat(codes()).containsExactly("ORDERED_ABOVE_MAXIMUM");
    }

    @Test
    void theValueOfWhatWasOrderedIsWithinTheMaximum() {
        mother.lines = List.of(line(1, "IIR-MASK", "0.50", 100, 100));
        mother.maximum = Optional.of(Money.euro(50));
        assertThat(codes()).isEmpty();
        mother.maximum = Optional.of(new Money(4_999));
        assertThat(codes()).containsExactly("ORDERED_ABOVE_MAXIMUM");
    }

    @Test
    void theScheduleNamesLinesThatAreThere() {
        mother.schedule = List.of(new Milestone(LocalDate.of(2026, 6, 1), 2, Quantity.of(1)));
        assertThat(codes()).containsExactly("CONTRACT_SCHEDULE_LINE");
    }

    private List<String> codes() {
        return ContractRules.check(mother.inherited(), "IIR-MASK"::equals, ContractMother.TODAY).stream()
                .map(Finding::code)
                .toList();
    }
}
