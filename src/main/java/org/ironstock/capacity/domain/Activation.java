package org.ironstock.capacity.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.shared.Money;
import org.ironstock.shared.UnitPrice;

/**
 * One activation of one line.
 *
 * @param id e.g. {@code ACT-2026-001}; business key and order number
 * @param unitPrice price of one base unit that the terms of the line name, excluding VAT
 * @param startsOn day T; the day of the order when that is later than what was asked
 * @param preparer official who drew the decision up; empty until then, and when it was signed before
 * @param documentId decision that is signed for it; empty until it is drawn or named
 * @param confirmBy last moment for the supplier to confirm; empty until the order is offered
 * @param capacityDueOn last day on which the capacity must be delivered and accepted; empty until confirmed
 * @param stoppedOn day on which the State ended it
 * @param lastDay last day on which the line was activated; empty while it is not known
 * @param failedOn day on which the capacity was found missing
 */
public record Activation(
        String id,
        ActivationRequest request,
        String contractId,
        String supplierId,
        String productCode,
        UnitPrice unitPrice,
        ActivationState state,
        LocalDate startsOn,
        Optional<String> preparer,
        Optional<UUID> documentId,
        Optional<Instant> confirmBy,
        Optional<LocalDate> capacityDueOn,
        Optional<LocalDate> stoppedOn,
        Optional<LocalDate> lastDay,
        Optional<LocalDate> failedOn,
        Instant requestedAt) {

    /** Value of the whole order, excluding VAT. */
    public Money value() {
        return unitPrice.times(request.ordered().pieces());
    }

    /** Whether the line was activated by it on a day. */
    public boolean activeOn(LocalDate day) {
        return confirmed()
                && !day.isBefore(startsOn)
                && lastDay.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Whether its supplier confirmed it, and it bound. */
    public boolean confirmed() {
        return capacityDueOn.isPresent();
    }

    /** The same activation in another state. */
    public Activation moveTo(ActivationState next) {
        return with(next, startsOn, preparer, documentId, confirmBy, capacityDueOn, stoppedOn, lastDay, failedOn);
    }

    /** Drawn up by an official. */
    public Activation preparedBy(String official) {
        return with(
                state,
                startsOn,
                Optional.of(official),
                documentId,
                confirmBy,
                capacityDueOn,
                stoppedOn,
                lastDay,
                failedOn);
    }

    /** Its decision lies before the signers. */
    public Activation beforeSigners(UUID document) {
        return with(
                ActivationState.SIGNING,
                startsOn,
                preparer,
                Optional.of(document),
                confirmBy,
                capacityDueOn,
                stoppedOn,
                lastDay,
                failedOn);
    }

    /** Ordered; the terms run from a day that is not past, and the supplier confirms until a moment. */
    public Activation offered(LocalDate today, Instant until) {
        return with(
                ActivationState.OFFERED,
                startsOn.isBefore(today) && state != ActivationState.OFFERED ? today : startsOn,
                preparer,
                documentId,
                Optional.of(until),
                capacityDueOn,
                stoppedOn,
                lastDay,
                failedOn);
    }

    /** Confirmed by the supplier. @param months calendar months in which the capacity is delivered and accepted */
    public Activation confirmed(int months) {
        return with(
                ActivationState.RUNNING,
                startsOn,
                preparer,
                documentId,
                confirmBy,
                Optional.of(startsOn.plusMonths(months)),
                stoppedOn,
                lastDay,
                failedOn);
    }

    /** Ended by the State; ramps down until a day. */
    public Activation deactivated(LocalDate today, LocalDate last) {
        return with(
                ActivationState.RAMP_DOWN,
                startsOn,
                preparer,
                documentId,
                confirmBy,
                capacityDueOn,
                Optional.of(today),
                Optional.of(last),
                failedOn);
    }

    /** Cancelled before the line had to run. */
    public Activation cancelled(LocalDate today) {
        return with(
                ActivationState.CANCELLED,
                startsOn,
                preparer,
                documentId,
                confirmBy,
                capacityDueOn,
                Optional.of(today),
                Optional.of(today),
                failedOn);
    }

    /** The capacity was not delivered in time. */
    public Activation failed(LocalDate today) {
        return with(
                state,
                startsOn,
                preparer,
                documentId,
                confirmBy,
                capacityDueOn,
                stoppedOn,
                lastDay,
                Optional.of(today));
    }

    private Activation with(
            ActivationState newState,
            LocalDate newStart,
            Optional<String> newPreparer,
            Optional<UUID> newDocument,
            Optional<Instant> newConfirmBy,
            Optional<LocalDate> newDue,
            Optional<LocalDate> newStopped,
            Optional<LocalDate> newLast,
            Optional<LocalDate> newFailed) {
        return new Activation(
                id,
                request,
                contractId,
                supplierId,
                productCode,
                unitPrice,
                newState,
                newStart,
                newPreparer,
                newDocument,
                newConfirmBy,
                newDue,
                newStopped,
                newLast,
                newFailed,
                requestedAt);
    }
}
