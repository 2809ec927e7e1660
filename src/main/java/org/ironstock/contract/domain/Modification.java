package org.ironstock.contract.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.shared.Money;

/**
 * A modification of a production contract.
 *
 * @param id contract and number, e.g. {@code CTR-2026-001-W1}
 * @param reason why it is asked, in Dutch
 * @param wish what changes; empty until the official who asked has described it
 * @param judgment how it was weighed; empty until then
 * @param change what it adds to the highest value; negative when it takes away
 * @param documentId the modification agreement to be signed
 * @param noticeId the notice that tells of it
 */
public record Modification(
        String id,
        String contractId,
        State state,
        String requestedBy,
        Instant requestedAt,
        String reason,
        Optional<ModificationWish> wish,
        Optional<Judgment> judgment,
        Money change,
        Optional<UUID> documentId,
        Optional<UUID> noticeId) {

    /** How far a modification is. */
    public enum State {
        /** Asked; described, weighed or signed. */
        OPEN,
        /** Signed and in force. */
        APPLIED,
        /** Not carried out. */
        DROPPED,
        /** What was wanted is tendered. */
        TENDERED
    }

    /**
     * How a modification was weighed.
     *
     * @param modifiedNotice publication that told of the contract; empty text where none is needed
     * @param rulesVersion version of the decision table
     */
    public record Judgment(
            ModificationAnswers answers,
            String motive,
            String modifiedNotice,
            ModificationGround ground,
            boolean noticeRequired,
            boolean opinionRequired,
            String rulesVersion,
            String official) {}

    /** The wish, which must have been described by now. */
    public ModificationWish requireWish() {
        return wish.orElseThrow(() -> new IllegalStateException("Modification %s is not described".formatted(id)));
    }

    /** The judgment, which must have been given by now. */
    public Judgment requireJudgment() {
        return judgment.orElseThrow(() -> new IllegalStateException("Modification %s is not weighed".formatted(id)));
    }
}
