package org.ironstock.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;

/**
 * A contract for the production of protective equipment. Inherited contracts are often incomplete: what is not known is
 * empty, never zero.
 *
 * @param id e.g. {@code CTR-2026-001}; business key of its processes
 * @param version counts its saved states
 * @param reference name of the contract at the crisis organisation, or the tender that brought it
 * @param orderedValue value of all orders so far, those of the crisis organisation included, excluding VAT
 * @param receivedBy machine client or official that brought it
 */
public record ProductionContract(
        String id,
        int version,
        String reference,
        String title,
        Party supplier,
        ContractState state,
        Terms terms,
        List<Line> lines,
        List<Milestone> schedule,
        Money orderedValue,
        String receivedBy,
        Instant receivedAt) {

    /**
     * Who delivers.
     *
     * @param kvkNumber number in the trade register; empty text when not known
     * @param supplierId the same party in the register of suppliers; empty until it is found there
     */
    public record Party(String name, String kvkNumber, Optional<String> supplierId) {}

    /**
     * What was agreed.
     *
     * @param signedOn day of the last signature
     * @param signer name of who signed for the State; empty text when not known
     * @param signerFunction function of the signer; empty text when not known
     * @param mandateReference mandate under which it was signed; empty text when not known
     * @param maximum highest value with all options, excluding VAT
     * @param paymentTermDays days after receipt within which an invoice is paid
     * @param acceptanceTermDays days after receipt within which goods are accepted; empty when none was agreed
     * @param endsOn last day of the contract
     */
    public record Terms(
            Optional<LocalDate> signedOn,
            String signer,
            String signerFunction,
            String mandateReference,
            Optional<Money> maximum,
            Optional<Integer> paymentTermDays,
            Optional<Integer> acceptanceTermDays,
            Optional<LocalDate> endsOn) {}

    /**
     * One product of the contract.
     *
     * @param number from 1
     * @param maximum highest quantity over the whole term
     * @param ordered quantity of all orders so far, those of the crisis organisation included
     */
    public record Line(
            int number,
            String productCode,
            Optional<UnitPrice> unitPrice,
            Optional<Quantity> maximum,
            Quantity ordered) {

        /** What may still be ordered; empty while the maximum is not known. */
        public Optional<Quantity> remaining() {
            return maximum.map(most -> Quantity.of(most.pieces() - ordered.pieces()));
        }
    }

    /** A delivery as agreed. */
    public record Milestone(LocalDate dueOn, int lineNumber, Quantity quantity) {}

    public ProductionContract {
        lines = List.copyOf(lines);
        schedule = List.copyOf(schedule);
    }

    /** Whether orders may be placed under it. */
    public boolean active() {
        return state == ContractState.ACTIVE;
    }

    /** Value that may still be ordered, excluding VAT; empty while the maximum is not known. */
    public Optional<Money> remainingValue() {
        return terms.maximum().map(most -> most.minus(orderedValue));
    }

    public Optional<Line> line(int number) {
        return lines.stream().filter(line -> line.number() == number).findFirst();
    }

    /** The same contract in another state. */
    public ProductionContract moveTo(ContractState next) {
        return new ProductionContract(
                id,
                version,
                reference,
                title,
                supplier,
                next,
                terms,
                lines,
                schedule,
                orderedValue,
                receivedBy,
                receivedAt);
    }

    /** The same contract with its party as the register of suppliers knows it. */
    public ProductionContract suppliedBy(Party party) {
        return new ProductionContract(
                id,
                version,
                reference,
                title,
                party,
                state,
                terms,
                lines,
                schedule,
                orderedValue,
                receivedBy,
                receivedAt);
    }

    /** The same contract with other terms. */
    public ProductionContract under(Terms newTerms) {
        return new ProductionContract(
                id,
                version,
                reference,
                title,
                supplier,
                state,
                newTerms,
                lines,
                schedule,
                orderedValue,
                receivedBy,
                receivedAt);
    }

    /** The same contract with what an official registered. */
    public ProductionContract registered(
            String newTitle, Party newSupplier, Terms newTerms, List<Line> newLines, List<Milestone> newSchedule) {
        return new ProductionContract(
                id,
                version,
                reference,
                newTitle,
                newSupplier,
                state,
                newTerms,
                newLines,
                newSchedule,
                valueOrdered(newLines),
                receivedBy,
                receivedAt);
    }

    /** The same contract with another total of orders, kept by who orders. */
    public ProductionContract ordered(List<Line> newLines, Money newOrderedValue) {
        return new ProductionContract(
                id,
                version,
                reference,
                title,
                supplier,
                state,
                terms,
                newLines,
                schedule,
                newOrderedValue,
                receivedBy,
                receivedAt);
    }

    /** Value of what was ordered at the prices of the lines; a line without price counts for nothing yet. */
    public static Money valueOrdered(List<Line> lines) {
        return lines.stream()
                .flatMap(line -> line.unitPrice().stream()
                        .map(price -> price.times(line.ordered().pieces())))
                .reduce(Money.ZERO, Money::plus);
    }
}
