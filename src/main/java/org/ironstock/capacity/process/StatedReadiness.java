package org.ironstock.capacity.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ironstock.capacity.domain.Declaration;
import org.ironstock.capacity.domain.ProofItem;
import org.ironstock.shared.Finding;
import org.ironstock.shared.StatedDay;
import org.jspecify.annotations.Nullable;

/** What somebody states about the readiness of a line, as it comes in an event or a form. */
record StatedReadiness(
        String from,
        String to,
        boolean ready,
        @Nullable String reason,
        @Nullable List<Proof> proofs,
        @Nullable Long replaces) {

    /** One proof in it. */
    record Proof(String item, String validFrom, String validTo, String reference) {

        private Declaration.Proof proof() {
            return new Declaration.Proof(
                    ProofItem.valueOf(item), LocalDate.parse(validFrom), LocalDate.parse(validTo), reference.strip());
        }
    }

    /** Every day in it that the calendar does not have. */
    List<Finding> missingDays() {
        return Stream.concat(
                        Stream.of(Map.entry("from", from), Map.entry("to", to)),
                        stated().stream()
                                .flatMap(proof -> Stream.of(
                                        Map.entry("validFrom", proof.validFrom()),
                                        Map.entry("validTo", proof.validTo()))))
                .filter(day -> StatedDay.find(day.getValue()).isEmpty())
                .map(day -> StatedDay.missing(day.getKey(), day.getValue()))
                .toList();
    }

    private List<Proof> stated() {
        return proofs == null ? List.of() : proofs;
    }

    /**
     * As a declaration about a line.
     *
     * @throws java.time.format.DateTimeParseException when a day is missing from the calendar
     */
    Declaration about(String lineId, String declaredBy, Instant now) {
        return new Declaration(
                0,
                lineId,
                LocalDate.parse(from),
                LocalDate.parse(to),
                ready,
                reason == null ? "" : reason.strip(),
                stated().stream().map(Proof::proof).toList(),
                declaredBy,
                now,
                Optional.ofNullable(replaces));
    }
}
