package org.ironstock.signing.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ironstock.shared.Money;

/**
 * Value that a pending or signed document takes of the mandates under which it is signed.
 *
 * @param number order in which values were reserved
 * @param contractRef empty when there is none, as with the other references
 * @param reservedOn day in the Netherlands
 */
public record Reservation(
        long number,
        String signingId,
        String caseRef,
        String documentKind,
        String contractRef,
        String supplierRef,
        String needRef,
        Money amount,
        LocalDate reservedOn) {

    private static final int MONTHS = 12;

    /** Kinds of which each document is a new obligation; of the others a later one in the same case replaces it. */
    private static final Set<String> EACH_ADDS = Set.of(
            "followUpOrder",
            "payment",
            "guarantee",
            "prefinancing",
            "standbyActivation",
            "modification",
            "transfer",
            "sale",
            "donation");

    /**
     * Value of this document with the earlier ones of its kind for the same contract, supplier or need in the twelve
     * months up to {@code today}: so that splitting does not bring an act under a limit.
     *
     * @param others reservations that were not released; this one may be among them
     */
    public Money cumulative(Collection<Reservation> others, LocalDate today) {
        Map<String, Money> obligations = new HashMap<>();
        obligations.put(obligation(), amount);
        Stream<Reservation> earlier = others.stream()
                .filter(other -> other.number < number)
                .filter(other -> other.documentKind.equals(documentKind) && sharesSubject(other))
                .filter(other -> !other.reservedOn.isBefore(today.minusMonths(MONTHS)));
        earlier.filter(other -> !other.obligation().equals(obligation()))
                .forEach(other -> obligations.merge(
                        other.obligation(), other.amount, (one, two) -> one.exceeds(two) ? one : two));
        return obligations.values().stream().reduce(Money.ZERO, Money::plus);
    }

    private String obligation() {
        return EACH_ADDS.contains(documentKind) ? signingId : caseRef;
    }

    private boolean sharesSubject(Reservation other) {
        return same(contractRef, other.contractRef)
                || same(supplierRef, other.supplierRef)
                || same(needRef, other.needRef);
    }

    private static boolean same(String mine, String theirs) {
        return !mine.isEmpty() && mine.equals(theirs);
    }
}
