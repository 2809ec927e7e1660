package org.ironstock.tender.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A nota van inlichtingen: answers for all interested parties at once.
 *
 * @param number counts from 1 within the tender
 * @param statement what the State tells of its own accord; may be empty
 * @param substantial whether the nota changes the documents substantially
 * @param changeMotive what changes and why; empty unless substantial
 * @param draftedBy official who put it together; empty before that
 * @param reviewReason why the lawyer sent it back; empty otherwise
 * @param document the PDF; empty until drawn
 * @param publishedAt empty until published
 * @param questions questions that it answers, by number
 */
public record Nota(
        String tenderId,
        int number,
        String statement,
        boolean substantial,
        String changeMotive,
        String draftedBy,
        String reviewReason,
        Optional<UUID> document,
        Optional<Instant> publishedAt,
        List<Question> questions) {

    public Nota {
        questions = List.copyOf(questions);
    }
}
