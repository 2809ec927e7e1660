package org.ironstock.payment.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.payment.domain.BankAnswer;
import org.ironstock.payment.domain.Difference.Resolution;
import org.ironstock.payment.domain.Payment;
import org.ironstock.payment.persistence.AnswerRows;
import org.ironstock.payment.persistence.AnswerRows.OpenDifference;
import org.ironstock.payment.persistence.PaymentRows;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the bank says and that does not fit: an official settles each, nothing happens by itself. */
@Service
@Transactional
public class BankDifferences {

    private final AnswerRows answers;
    private final PaymentRows payments;
    private final Dossier dossier;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BankDifferences(
            AnswerRows answers, PaymentRows payments, Dossier dossier, ApplicationEventPublisher events, Clock clock) {
        this.answers = answers;
        this.payments = payments;
        this.dossier = dossier;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NoSuchElementException when there is no such answer */
    @Transactional(readOnly = true)
    public BankAnswer answer(String answerId) {
        return answers.find(answerId)
                .orElseThrow(() -> new NoSuchElementException("There is no answer of the bank " + answerId));
    }

    /** Differences of an answer that wait for an official, in the order of the file. */
    @Transactional(readOnly = true)
    public List<OpenDifference> open(String answerId, int most) {
        return answers.openOf(answerId, most);
    }

    @Transactional(readOnly = true)
    public int countOpen(String answerId) {
        return answers.countOpen(answerId);
    }

    /** The payment that a difference seems to be about. */
    @Transactional(readOnly = true)
    public Optional<Payment> findPayment(OpenDifference open) {
        return open.difference().payment().flatMap(payments::find);
    }

    /**
     * Settles a difference.
     *
     * @return findings when it cannot be settled so; nothing has changed then
     */
    public List<Finding> settle(
            String answerId, long number, Resolution resolution, String explanation, String official) {
        Optional<OpenDifference> locked = answers.lockOpen(answerId, number);
        if (locked.isEmpty()) {
            return List.of(Finding.of(
                    "DIFFERENCE_SETTLED_ALREADY",
                    Long.toString(number),
                    "Verschil %d is al behandeld of hoort bij een ander bestand.".formatted(number)));
        }
        Optional<Payment> payment = findPayment(locked.get())
                .flatMap(Payment::endToEndId)
                .flatMap(name -> payments.lockNamed(List.of(name)).stream().findFirst());
        if (resolution != Resolution.NOTED
                && payment.filter(found -> found.state().atBank()).isEmpty()) {
            return List.of(Finding.of(
                    "DIFFERENCE_WITHOUT_PAYMENT",
                    Long.toString(number),
                    "Bij verschil %d staat geen betaling open bij de bank; alleen vastleggen is mogelijk."
                            .formatted(number)));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        payment.ifPresent(found -> carryOut(found, locked.get(), resolution, explanation, now));
        answers.settle(number, resolution, official, explanation, now);
        dossier.record(new EvidenceToRecord(
                answerId,
                "BANK_DIFFERENCE_SETTLED",
                official,
                "Verschil %d (%s): %s. %s"
                        .formatted(number, locked.get().difference().message(), inDutch(resolution), explanation),
                ""));
        return List.of();
    }

    private void carryOut(
            Payment payment, OpenDifference open, Resolution resolution, String explanation, Instant now) {
        switch (resolution) {
            case BOOKED -> payments.executed(Map.of(payment.number(), bookedOn(open, now)), now);
            case REJECTED -> payments.rejected(payment.number(), explanation, now);
            case NOTED -> {}
        }
        payment.batchId()
                .filter(batch -> resolution != Resolution.NOTED)
                .filter(batch -> payments.lockAtBank(batch, 0, 1).isEmpty())
                .ifPresent(batch -> events.publishEvent(new BatchAnswered(batch)));
    }

    private static LocalDate bookedOn(OpenDifference open, Instant now) {
        return open.difference().bookedOn().orElse(DutchCalendar.dayOf(now));
    }

    private static String inDutch(Resolution resolution) {
        return switch (resolution) {
            case NOTED -> "vastgelegd";
            case BOOKED -> "geldt als uitgevoerd";
            case REJECTED -> "geldt als niet betaald";
        };
    }
}
