package org.ironstock.tender.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A question about a tender that takes bids. Who asked it is known to officials alone and never published.
 *
 * @param number counts within the tender; the public number of the question
 * @param supplierId who asked
 * @param subject what it is about, e.g. a paragraph of the documents
 * @param confidential whether the asker wants the answer for itself alone
 * @param motive why answering to all would harm the asker; empty unless confidential
 * @param privacyGranted what a lawyer decided on that; empty while undecided and for an ordinary question
 * @param privacyReason why
 * @param chooseUntil last moment at which the asker chooses after a refusal
 * @param publicContent the question in the words in which it is published
 * @param answer empty until answered
 * @param changesDocuments whether the answer changes the documents substantially
 * @param reviewReason why the lawyer sent the answer back; empty otherwise
 * @param notaNumber nota that published it
 */
public record Question(
        UUID id,
        String tenderId,
        int number,
        String supplierId,
        String subject,
        String content,
        boolean confidential,
        String motive,
        Instant askedAt,
        State state,
        Optional<Boolean> privacyGranted,
        String privacyReason,
        Optional<Instant> chooseUntil,
        String publicContent,
        String answer,
        String answeredBy,
        boolean changesDocuments,
        String reviewReason,
        Optional<Integer> notaNumber) {

    /** How far a question is. The names are stored and stand in the API. */
    public enum State {
        /** Waits for a decision on its confidentiality or for an answer. */
        ASKED("In behandeling"),
        /** Confidentiality was refused; the asker withdraws it or lets it be answered for all. */
        PRIVACY_REFUSED("Vertrouwelijkheid geweigerd"),
        /** Answered; the lawyer has not agreed yet. */
        ANSWERED("Antwoord wordt getoetst"),
        /** The lawyer agreed; waits for a nota. */
        APPROVED("Antwoord gereed voor nota"),
        /** Published in a nota. */
        PUBLISHED("Beantwoord in nota van inlichtingen"),
        /** Answered to the asker alone. */
        ANSWERED_PRIVATELY("Vertrouwelijk beantwoord"),
        /** The asker took it back, or did not choose in time. */
        WITHDRAWN("Ingetrokken");

        private final String dutch;

        State(String dutch) {
            this.dutch = dutch;
        }

        /** As an official or the asker reads it. */
        public String inDutch() {
            return dutch;
        }

        /** Whether an answer is still owed. */
        public boolean open() {
            return this != PUBLISHED && this != ANSWERED_PRIVATELY && this != WITHDRAWN;
        }
    }

    /** Whether the answer goes to the asker alone. */
    public boolean isPrivate() {
        return confidential && privacyGranted.orElse(false);
    }
}
