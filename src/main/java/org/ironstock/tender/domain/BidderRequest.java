package org.ironstock.tender.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A question to one bidder with a term for its answer.
 *
 * @param round round of the assessment in which it was asked
 * @param question in Dutch, as the letter tells it
 * @param letter letter that was sent; empty while it is a draft
 * @param askedAt moment of sending, the same for all that were asked together; empty while it is a draft
 * @param dueAt last moment for an answer; empty while it is a draft
 * @param closedAt moment from which no answer is taken any more; empty before
 * @param answers oldest first
 */
public record BidderRequest(
        UUID id,
        String tenderId,
        UUID bidId,
        String supplierId,
        Kind kind,
        int round,
        String question,
        Optional<UUID> letter,
        Optional<Instant> askedAt,
        Optional<Instant> dueAt,
        Optional<Instant> closedAt,
        List<Answer> answers) {

    /** What a bidder is asked for. */
    public enum Kind {
        /** One chance to mend a formality; the content of the bid may not change. */
        MENDING("Herstel van een vormgebrek", "mendingLetter", "art. 2.55 Aw 2012"),
        /** Hearing on grounds of exclusion, with the measures that the party took (self-cleaning). */
        HEARING("Horen over uitsluiting", "hearingLetter", "art. 2.87a Aw 2012"),
        /** Explanation of a price that seems abnormally low. */
        LOW_PRICE("Toelichting op de prijs", "explanationLetter", "art. 2.116 Aw 2012"),
        /** Evidence that only the first in rank must show. */
        EVIDENCE("Bewijsmiddelen", "evidenceLetter", "art. 2.102 Aw 2012");

        private final String dutch;
        private final String letterKind;
        private final String ground;

        Kind(String dutch, String letterKind, String ground) {
            this.dutch = dutch;
            this.letterKind = letterKind;
            this.ground = ground;
        }

        public String inDutch() {
            return dutch;
        }

        /** Kind of the document in the dossier. */
        public String letterKind() {
            return letterKind;
        }

        /** Legal ground. */
        public String ground() {
            return ground;
        }
    }

    /**
     * What a bidder answered.
     *
     * @param text in its words; may be empty when a document says it
     * @param late whether it came after the term
     * @param document document that came with it; empty when none did
     */
    public record Answer(UUID id, String text, Instant receivedAt, boolean late, Optional<UUID> document) {}

    public BidderRequest {
        answers = List.copyOf(answers);
    }

    public boolean asked() {
        return askedAt.isPresent();
    }

    /** Whether an answer may still be handed in, be it late. */
    public boolean open() {
        return asked() && closedAt.isEmpty();
    }

    /** The newest answer that came within the term; what came late or not at all counts as no answer. */
    public Optional<Answer> answerInTime() {
        return answers.stream().filter(answer -> !answer.late()).max(Comparator.comparing(Answer::receivedAt));
    }

    /** Whether a moment lies after the term: the last moment itself is in time. */
    public boolean late(Instant moment) {
        return dueAt.map(moment::isAfter).orElse(true);
    }
}
