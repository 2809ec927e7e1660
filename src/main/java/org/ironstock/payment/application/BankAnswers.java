package org.ironstock.payment.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.ironstock.dossier.DocumentToFile;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.payment.domain.BankAnswer;
import org.ironstock.payment.domain.BankAnswer.Counts;
import org.ironstock.payment.iso20022.AnswerUnreadable;
import org.ironstock.payment.iso20022.BankAnswerReader;
import org.ironstock.payment.iso20022.BankAnswerReader.Head;
import org.ironstock.payment.persistence.AnswerRows;
import org.ironstock.payment.persistence.BatchRows;
import org.ironstock.payment.persistence.PaymentRows;
import org.ironstock.platform.Problem;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the answers of the bank: a file whole or not at all, each once, one after the other over all nodes. */
@Service
public class BankAnswers {

    /** Largest file that is taken; some twenty thousand payments. */
    public static final int LARGEST_BYTES = 33_554_432;

    private final AnswerRows answers;
    private final BatchRows batches;
    private final PaymentRows payments;
    private final Dossier dossier;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BankAnswers(
            AnswerRows answers,
            BatchRows batches,
            PaymentRows payments,
            Dossier dossier,
            ApplicationEventPublisher events,
            Clock clock) {
        this.answers = answers;
        this.batches = batches;
        this.payments = payments;
        this.dossier = dossier;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What came of a file.
     *
     * @param repeated whether it was taken before: nothing happened this time
     */
    public record Taken(BankAnswer answer, boolean repeated) {}

    /**
     * Takes a file.
     *
     * @param by machine client or official who brings it
     * @throws Problem 413 when it is too large, 422 when it cannot be read, 409 when the bank's identification was used
     *     before for another file; nothing was kept then
     */
    @Transactional
    public Taken take(byte[] file, String by) {
        if (file.length > LARGEST_BYTES) {
            throw new Problem(
                    HttpStatus.PAYLOAD_TOO_LARGE,
                    "bank-file-too-large",
                    "An answer of the bank has at most %d bytes.".formatted(LARGEST_BYTES),
                    List.of(tooLarge()));
        }
        try {
            Head head = BankAnswerReader.head(file);
            answers.lockAll();
            String sha256 = Sha256.of(file);
            Optional<BankAnswer> before = answers.findByHash(sha256);
            if (before.isPresent()) {
                return new Taken(before.get(), true);
            }
            requireNew(head);
            return new Taken(reconcile(file, sha256, head, by), false);
        } catch (AnswerUnreadable unreadable) {
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "bank-file-unreadable",
                    "This is no answer of a bank that can be read.",
                    List.of(unreadable.finding()));
        }
    }

    /** A file is too large to be read. */
    public static Finding tooLarge() {
        return Finding.of(
                "BANK_FILE_TOO_LARGE",
                "bestand",
                "Een antwoord van de bank heeft ten hoogste %d bytes.".formatted(LARGEST_BYTES));
    }

    private void requireNew(Head head) {
        if (answers.findByMessage(head.kind(), head.messageId()).isPresent()) {
            throw new Problem(
                    HttpStatus.CONFLICT,
                    "bank-message-reused",
                    "A message with this identification was taken before with other content.",
                    List.of(Finding.of(
                            "BANK_MESSAGE_REUSED",
                            "bestand",
                            "Een ander bestand met kenmerk %s is al verwerkt.".formatted(head.messageId()))));
        }
    }

    private BankAnswer reconcile(byte[] file, String sha256, Head head, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String id = answers.nextId(DutchCalendar.dayOf(now).getYear());
        AnswerLines lines = new AnswerLines(id, answers, batches, payments, now);
        BankAnswerReader.read(file, lines::take);
        Counts counts = lines.finish();
        BankAnswer answer = new BankAnswer(id, head.kind(), head.messageId(), now, by, counts);
        StoredDocument document = dossier.file(new DocumentToFile(
                id,
                "bankAnswer",
                "Bank: %s %s".formatted(head.kind().inDutch(), head.messageId()),
                "application/xml",
                file,
                DocumentToFile.Audience.OFFICIALS,
                ""));
        answers.add(answer, sha256, document.id());
        lines.batches().forEach(batch -> tell(batch, answer));
        if (counts.differences() > 0) {
            events.publishEvent(new AnswerDiffers(id));
        }
        return answer;
    }

    private void tell(String batchId, BankAnswer answer) {
        dossier.record(new EvidenceToRecord(
                batchId,
                "BANK_ANSWERED",
                answer.receivedBy(),
                "%s %s (%s): %d aanvaard, %d afgewezen, %d geboekt, %d verschillen in het hele bestand."
                        .formatted(
                                answer.kind().inDutch(),
                                answer.messageId(),
                                answer.id(),
                                answer.counts().accepted(),
                                answer.counts().rejected(),
                                answer.counts().executed(),
                                answer.counts().differences()),
                ""));
        if (payments.lockAtBank(batchId, 0, 1).isEmpty()) {
            events.publishEvent(new BatchAnswered(batchId));
        }
    }
}
