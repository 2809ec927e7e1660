package org.ironstock.payment.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ironstock.payment.domain.BankAnswer.Counts;
import org.ironstock.payment.domain.BankLine;
import org.ironstock.payment.domain.BankLine.ForeignBooking;
import org.ironstock.payment.domain.BankLine.OneBooking;
import org.ironstock.payment.domain.BankLine.OneStatus;
import org.ironstock.payment.domain.BankLine.WholeBooking;
import org.ironstock.payment.domain.BankLine.WholeStatus;
import org.ironstock.payment.domain.BankStatus;
import org.ironstock.payment.domain.Batch;
import org.ironstock.payment.domain.Difference;
import org.ironstock.payment.domain.Difference.Kind;
import org.ironstock.payment.domain.Payment;
import org.ironstock.payment.domain.Reconciliation;
import org.ironstock.payment.domain.Verdict;
import org.ironstock.payment.domain.Verdict.Accepted;
import org.ironstock.payment.domain.Verdict.Differs;
import org.ironstock.payment.domain.Verdict.Executed;
import org.ironstock.payment.domain.Verdict.Nothing;
import org.ironstock.payment.domain.Verdict.Rejected;
import org.ironstock.payment.persistence.AnswerRows;
import org.ironstock.payment.persistence.BatchRows;
import org.ironstock.payment.persistence.PaymentRows;

/** Carries the lines of one answer into the payments, in portions. One for each file, inside its transaction. */
final class AnswerLines {

    private static final int PORTION = 500;

    private final String answerId;
    private final AnswerRows answers;
    private final BatchRows batches;
    private final PaymentRows payments;
    private final Instant now;
    private final List<BankLine> waiting = new ArrayList<>(PORTION);
    private final Set<String> waitingNames = new HashSet<>();
    private final List<Long> nowAccepted = new ArrayList<>(PORTION);
    private final Map<Long, LocalDate> nowExecuted = new LinkedHashMap<>();
    private final SortedSet<String> touched = new TreeSet<>();
    private int lines;
    private int accepted;
    private int rejected;
    private int executed;
    private int differences;

    AnswerLines(String answerId, AnswerRows answers, BatchRows batches, PaymentRows payments, Instant now) {
        this.answerId = answerId;
        this.answers = answers;
        this.batches = batches;
        this.payments = payments;
        this.now = now;
    }

    void take(BankLine line) {
        lines++;
        // One payment may be named twice, and whole and alone: lines of one payment follow each other.
        boolean known = waitingNames.contains(name(line));
        if (line instanceof WholeStatus || line instanceof WholeBooking || known || waiting.size() == PORTION) {
            settle();
        }
        if (line instanceof WholeStatus whole) {
            settle(whole);
        } else if (line instanceof WholeBooking whole) {
            settle(whole);
        } else {
            waiting.add(line);
            waitingNames.add(name(line));
        }
    }

    /** The file is read. */
    Counts finish() {
        settle();
        return new Counts(lines, accepted, rejected, executed, differences);
    }

    /** Batches that the file is about, by id. */
    SortedSet<String> batches() {
        return touched;
    }

    private void settle() {
        Map<String, Payment> named = payments
                .lockNamed(waiting.stream().map(AnswerLines::name).toList())
                .stream()
                .collect(Collectors.toMap(payment -> payment.endToEndId().orElseThrow(), Function.identity()));
        for (BankLine line : waiting) {
            Optional<Payment> payment = Optional.ofNullable(named.get(name(line)));
            apply(line, payment);
        }
        waiting.clear();
        waitingNames.clear();
        write();
    }

    /** What the portion changed, in one statement each. */
    private void write() {
        if (!nowAccepted.isEmpty()) {
            payments.accepted(nowAccepted, now);
            nowAccepted.clear();
        }
        if (!nowExecuted.isEmpty()) {
            payments.executed(nowExecuted, now);
            nowExecuted.clear();
        }
    }

    private void apply(BankLine line, Optional<Payment> payment) {
        payment.flatMap(Payment::batchId).ifPresent(touched::add);
        if (line instanceof OneStatus status) {
            apply(Reconciliation.judge(status, payment), name(line), payment, status.reason(), Optional.empty());
        } else if (line instanceof OneBooking booking) {
            apply(
                    Reconciliation.judge(booking, payment),
                    name(line),
                    payment,
                    booking.reason(),
                    Optional.of(booking.bookedOn()));
        } else if (line instanceof ForeignBooking foreign) {
            apply(
                    new Differs(Kind.CURRENCY_DIFFERS, "De bank boekte %s.".formatted(foreign.amount())),
                    name(line),
                    payment,
                    "",
                    Optional.empty());
        }
    }

    private void apply(
            Verdict verdict, String name, Optional<Payment> payment, String reason, Optional<LocalDate> bookedOn) {
        if (verdict instanceof Accepted) {
            nowAccepted.add(payment.orElseThrow().number());
            accepted++;
        } else if (verdict instanceof Rejected no) {
            payments.rejected(payment.orElseThrow().number(), no.reason(), now);
            rejected++;
        } else if (verdict instanceof Executed yes) {
            nowExecuted.put(payment.orElseThrow().number(), yes.bookedOn());
            executed++;
        } else if (verdict instanceof Differs differs) {
            differ(new Difference(
                    differs.kind(), name, payment.map(Payment::number), differs.message(), bookedOn, reason));
        } else if (!(verdict instanceof Nothing)) {
            throw new IllegalStateException("No consequence is known of " + verdict);
        }
    }

    private void differ(Difference difference) {
        answers.add(answerId, difference);
        differences++;
    }

    private void settle(WholeStatus whole) {
        Optional<Batch> batch = batches.findByMessage(whole.messageId());
        if (batch.isEmpty()) {
            differ(new Difference(
                    Kind.REFERENCE_UNKNOWN,
                    whole.messageId(),
                    Optional.empty(),
                    "Wij hebben geen bestand met kenmerk %s gestuurd.".formatted(whole.messageId()),
                    Optional.empty(),
                    whole.reason()));
            return;
        }
        touched.add(batch.get().id());
        if (batch.get().state() == Batch.State.SETTLED && whole.status() == BankStatus.REJECTED) {
            differ(new Difference(
                    Kind.STATUS_CONTRADICTS,
                    whole.messageId(),
                    Optional.empty(),
                    "De bank wijst een bestand af waarvan alles was beantwoord.",
                    Optional.empty(),
                    whole.reason()));
        }
        if (batch.get().sentAt().isEmpty()) {
            differ(new Difference(
                    Kind.PAYMENT_NOT_SENT,
                    whole.messageId(),
                    Optional.empty(),
                    "Dit bestand is nog niet naar de bank gestuurd.",
                    Optional.empty(),
                    whole.reason()));
            return;
        }
        forEachAtBank(batch.get(), payment -> {
            apply(
                    Reconciliation.judge(whole.status(), whole.reason(), payment),
                    payment.endToEndId().orElse(""),
                    Optional.of(payment),
                    whole.reason(),
                    Optional.empty());
        });
    }

    private void settle(WholeBooking whole) {
        String message = whole.paymentInformationId().replaceFirst("-1$", "");
        Optional<Batch> batch = batches.findByMessage(message)
                .filter(known -> known.paymentInformationId().equals(whole.paymentInformationId()));
        PaymentRows.Sum open = batch.map(known -> payments.atBank(known.id())).orElse(PaymentRows.Sum.NOTHING);
        if (batch.isEmpty()
                || open.payments() != whole.payments()
                || !open.total().equals(whole.total())) {
            differ(new Difference(
                    batch.isEmpty() ? Kind.REFERENCE_UNKNOWN : Kind.TOTAL_DIFFERS,
                    whole.paymentInformationId(),
                    Optional.empty(),
                    "De bank boekte %d betalingen samen voor %s; open staan er %d voor %s."
                            .formatted(
                                    whole.payments(),
                                    whole.total().inDutch(),
                                    open.payments(),
                                    open.total().inDutch()),
                    Optional.of(whole.bookedOn()),
                    ""));
            return;
        }
        touched.add(batch.get().id());
        forEachAtBank(batch.get(), payment -> {
            nowExecuted.put(payment.number(), whole.bookedOn());
            executed++;
        });
    }

    private void forEachAtBank(Batch batch, Consumer<Payment> work) {
        long last = 0;
        List<Payment> portion = payments.lockAtBank(batch.id(), last, PORTION);
        while (!portion.isEmpty()) {
            portion.forEach(work);
            write();
            last = portion.get(portion.size() - 1).number();
            portion = payments.lockAtBank(batch.id(), last, PORTION);
        }
    }

    private static String name(BankLine line) {
        if (line instanceof OneStatus status) {
            return status.endToEndId();
        }
        if (line instanceof OneBooking booking) {
            return booking.endToEndId();
        }
        return line instanceof ForeignBooking foreign ? foreign.endToEndId() : "";
    }
}
