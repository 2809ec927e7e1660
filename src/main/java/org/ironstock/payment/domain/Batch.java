package org.ironstock.payment.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.shared.Money;

/**
 * The payments of one day that go to the bank in one file.
 *
 * @param id business key of its process, e.g. {@code PAY-2026-11-23}
 * @param messageId identification of the message to the bank; no other message ever bears it
 * @param payments how many the file holds
 * @param total sum of the file
 * @param file what goes to the bank; empty until it is made
 * @param orderDocumentId the order of payment that names the hash of the file and is signed; empty until it is made
 * @param sentAt when it was handed over for the bank; empty while it was not
 */
public record Batch(
        String id,
        LocalDate payDay,
        State state,
        String messageId,
        int payments,
        Money total,
        Instant openedAt,
        Optional<BatchFile> file,
        Optional<UUID> orderDocumentId,
        Optional<Instant> sentAt,
        Optional<Instant> closedAt) {

    /** Where a batch stands. */
    public enum State {
        /** Its payments are fixed. */
        COLLECTED,
        /** Its file is made and waits for release. */
        OFFERED,
        /** It was released and handed over for the bank. */
        SENT,
        /** The bank answered about each of its payments. */
        SETTLED,
        /** It was not paid; its payments went elsewhere. */
        DISSOLVED
    }

    /**
     * The file for the bank.
     *
     * @param sha256 hash of its bytes, named by the order of payment
     */
    public record BatchFile(UUID documentId, String sha256) {}

    /** The one id that the batch of a day can have. */
    public static String idOf(LocalDate payDay) {
        return "PAY-" + payDay;
    }

    /** What the bank calls the one group of payments in the file. */
    public String paymentInformationId() {
        return messageId + "-1";
    }

    /**
     * What bank and payee call one payment; unique over all batches.
     *
     * @param place in the batch, from 1
     */
    public String endToEndId(int place) {
        return "%s-%06d".formatted(messageId, place);
    }

    /** State in the words of an official. */
    public String stateInDutch() {
        return switch (state) {
            case COLLECTED -> "samengesteld";
            case OFFERED -> "wacht op vrijgave";
            case SENT -> "bij de bank";
            case SETTLED -> "afgerekend";
            case DISSOLVED -> "ontbonden";
        };
    }

    /** Name of the file as the bank gets it. */
    public String fileName() {
        return messageId.toLowerCase(Locale.ROOT) + ".pain.001.xml";
    }
}
