package org.ironstock.contract.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.contract.ContractState;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.ProductionContract.Line;
import org.ironstock.contract.ProductionContract.Party;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.junit.jupiter.api.Test;

class ModificationRulesTest {

    private static final LocalDate TODAY = ContractMother.TODAY;

    private Optional<Integer> line = Optional.empty();
    private Optional<Quantity> quantity = Optional.empty();
    private Optional<UnitPrice> price = Optional.empty();
    private Optional<Money> maximum = Optional.empty();
    private Optional<LocalDate> end = Optional.empty();
    private Optional<String> successor = Optional.empty();
    private ProductionContract contract = new ContractMother().contract().moveTo(ContractState.ACTIVE);

    @Test
    void onlyARunningContractIsModified() {
        end = Optional.of(TODAY);
        assertThat(codes()).isEmpty();

        contract = contract.moveTo(ContractState.ENDED);
        assertThat(codes()).containsExactly("MODIFICATION_INACTIVE");
    }

    @Test
    void somethingChanges() {
        assertThat(codes()).containsExactly("MODIFICATION_EMPTY");
    }

    @Test
    void aQuantityNamesItsLineAndTheValueThatFollows() {
        quantity = Optional.of(Quantity.of(48_000_000));
        maximum = Optional.of(Money.euro(3_000_000));
        assertThat(codes()).containsExactly("MODIFICATION_LINE_UNKNOWN");

        line = Optional.of(2);
        assertThat(codes()).containsExactly("MODIFICATION_LINE_UNKNOWN");

        line = Optional.of(1);
        assertThat(codes()).isEmpty();

        maximum = Optional.empty();
        assertThat(codes()).containsExactly("MODIFICATION_WITHOUT_VALUE");
    }

    @Test
    void noQuantityGoesBelowWhatWasOrdered() {
        line = Optional.of(1);
        maximum = Optional.of(Money.euro(250_000));
        quantity = Optional.of(Quantity.of(4_000_000));
        assertThat(codes()).isEmpty();

        quantity = Optional.of(Quantity.of(3_999_999));
        assertThat(codes()).containsExactly("MODIFICATION_BELOW_ORDERED");
    }

    @Test
    void noValueGoesBelowWhatWasOrdered() {
        maximum = Optional.of(Money.euro(250_000));
        assertThat(codes()).isEmpty();

        maximum = Optional.of(Money.euro("249999.99"));
        assertThat(codes()).containsExactly("MODIFICATION_BELOW_ORDERED_VALUE");
    }

    @Test
    void aValueIsWeighedAgainstAKnownOne() {
        ContractMother unknown = new ContractMother();
        unknown.maximum = Optional.empty();
        contract = unknown.contract().moveTo(ContractState.ACTIVE);
        maximum = Optional.of(Money.euro(3_000_000));

        assertThat(codes()).containsExactly("MODIFICATION_WITHOUT_ORIGINAL");
    }

    @Test
    void theNewLastDayIsNotPast() {
        end = Optional.of(TODAY.minusDays(1));
        assertThat(codes()).containsExactly("MODIFICATION_END_PAST");
    }

    @Test
    void aSuccessorIsAKnownParty() {
        successor = Optional.of("87654321");
        assertThat(codes()).containsExactly("MODIFICATION_SUCCESSOR_UNKNOWN");
        assertThat(ModificationRules.check(contract, wish(), Optional.of(party()), TODAY))
                .isEmpty();
    }

    @Test
    void whatIsNotAskedStaysAsItIs() {
        line = Optional.of(1);
        quantity = Optional.of(Quantity.of(48_000_000));
        maximum = Optional.of(Money.euro(3_000_000));

        ProductionContract modified = ModificationRules.apply(contract, wish(), Optional.empty());

        assertThat(modified.line(1).flatMap(Line::maximum)).contains(Quantity.of(48_000_000));
        assertThat(modified.line(1).flatMap(Line::unitPrice)).contains(UnitPrice.of("0.0625"));
        assertThat(modified.terms().maximum()).contains(Money.euro(3_000_000));
        assertThat(modified.terms().endsOn()).isEqualTo(contract.terms().endsOn());
        assertThat(modified.supplier()).isEqualTo(contract.supplier());
        assertThat(modified.orderedValue()).isEqualTo(contract.orderedValue());
    }

    @Test
    void everythingThatIsAskedIsAppliedAndTold() {
        line = Optional.of(1);
        quantity = Optional.of(Quantity.of(48_000_000));
        price = Optional.of(UnitPrice.of("0.07"));
        maximum = Optional.of(Money.euro(3_360_000));
        end = Optional.of(LocalDate.of(2028, 3, 31));
        successor = Optional.of("87654321");

        ProductionContract modified = ModificationRules.apply(contract, wish(), Optional.of(party()));

        assertThat(modified.line(1).flatMap(Line::unitPrice)).contains(UnitPrice.of("0.07"));
        assertThat(modified.terms().endsOn()).isEqualTo(end);
        assertThat(modified.supplier()).isEqualTo(party());
        assertThat(ModificationRules.inDutch(contract, wish()))
                .containsExactly(
                        "De hoogste hoeveelheid van regel 1 gaat van 40.000.000 naar 48.000.000 stuks.",
                        "De stuksprijs van regel 1 gaat van € 0,0625 naar € 0,07.",
                        "De hoogste waarde gaat van %s naar %s exclusief btw."
                                .formatted(
                                        Money.euro(2_500_000).inDutch(),
                                        Money.euro(3_360_000).inDutch()),
                        "De einddatum gaat van 31 maart 2027 naar 31 maart 2028.",
                        "De partij met KvK-nummer 87654321 neemt de plaats in van Maskerfabriek.");
    }

    private static Party party() {
        return new Party("Opvolger B.V.", "87654321", Optional.of("SUP-0002"));
    }

    private ModificationWish wish() {
        return new ModificationWish(line, quantity, price, maximum, end, successor);
    }

    private List<String> codes() {
        return ModificationRules.check(contract, wish(), Optional.empty(), TODAY).stream()
                .map(Finding::code)
                .toList();
    }
}
