package org.ironstock.handover.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is told to parliament of a handover.
 *
 * @param run reconciliation that its figures are from
 * @param account how it went, in words
 * @param lessons what is to be done otherwise
 * @param document empty while it is not drawn up
 * @param closedAt when the handover was closed by it
 * @param overtaken why it no longer holds although the handover was closed by it
 */
public record FinalReport(
        long number,
        String handoverId,
        long run,
        String account,
        String lessons,
        String official,
        Instant draftedAt,
        Optional<UUID> document,
        Optional<Instant> closedAt,
        Optional<Overtaken> overtaken) {

    /**
     * A transfer was taken back after the handover was closed.
     *
     * @param reversal signed document by which it was taken back
     */
    public record Overtaken(Instant at, UUID reversal) {}
}
