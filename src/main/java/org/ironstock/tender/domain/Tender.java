package org.ironstock.tender.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.TenderSummary;

/**
 * A tender: the case from need to signed contract. Methods that change it return a new state; {@code TenderCases} keeps
 * it.
 *
 * @param id e.g. {@code TND-2026-001}; business key of all its processes
 * @param version counts the saved states, so that no save overwrites another
 * @param rulesDate day whose procedure rules the case keeps
 * @param requestedBy official, machine client or module that asked
 * @param procedure empty until chosen
 * @param estimate empty until estimated
 * @param documents empty until drafted
 * @param publicationDecision document that orders publication; empty until drawn
 * @param notice contract notice; empty until prepared, and for ever in a private procedure
 * @param stopReason why an official stopped it; empty otherwise
 */
public record Tender(
        String id,
        long version,
        TenderStage stage,
        Need need,
        LocalDate rulesDate,
        String requestedBy,
        Instant requestedAt,
        Optional<Estimate> estimate,
        Optional<ProcedureRules> procedure,
        Optional<TenderDocuments> documents,
        TenderDates dates,
        Optional<UUID> publicationDecision,
        Optional<UUID> notice,
        String stopReason) {

    /** A tender that was just asked for. */
    public static Tender requested(String id, Need need, String requestedBy, Instant now, LocalDate today) {
        return new Tender(
                id,
                0,
                TenderStage.PREPARATION,
                need,
                today,
                requestedBy,
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                TenderDates.NONE,
                Optional.empty(),
                Optional.empty(),
                "");
    }

    public String title() {
        return need.title();
    }

    /** @throws IllegalStateException while it is not estimated */
    public Estimate requireEstimate() {
        return estimate.orElseThrow(() -> missing("estimate"));
    }

    /** @throws IllegalStateException while no procedure is chosen */
    public ProcedureRules requireProcedure() {
        return procedure.orElseThrow(() -> missing("procedure"));
    }

    /** @throws IllegalStateException while the documents are not drafted */
    public TenderDocuments requireDocuments() {
        return documents.orElseThrow(() -> missing("documents"));
    }

    /** Whether the procedure needs a contract notice; unknown counts as yes. */
    public boolean withNotice() {
        return procedure.map(rules -> rules.steps().withNotice()).orElse(true);
    }

    /** Whether its result must be announced, also of a procedure without notice; unknown counts as yes. */
    public boolean withResultNotice() {
        return procedure.map(rules -> rules.steps().resultNotice()).orElse(true);
    }

    /** Whether outsiders may know of it: a private procedure only once it has ended in a contract. */
    public boolean isPublic() {
        if (stage == TenderStage.WITHDRAWN && dates.dispatchedAt().isEmpty()) {
            return false;
        }
        return stage == TenderStage.CONCLUDED || stage.isPublic() && withNotice();
    }

    /**
     * The next stage.
     *
     * @throws IllegalStateException when the tender has ended
     */
    public Tender moveTo(TenderStage next) {
        if (stage.ended() && next != stage) {
            throw new IllegalStateException(
                    "Tender %s has ended as %s and cannot become %s".formatted(id, stage, next));
        }
        return copy(next, need, estimate, procedure, documents, dates, publicationDecision, notice, stopReason);
    }

    /** Another need: what was estimated and chosen for the former one no longer holds. */
    public Tender withNeed(Need changed) {
        return copy(
                stage,
                changed,
                Optional.empty(),
                Optional.empty(),
                documents,
                dates,
                publicationDecision,
                notice,
                stopReason);
    }

    public Tender withEstimate(Estimate made) {
        return copy(
                stage, need, Optional.of(made), procedure, documents, dates, publicationDecision, notice, stopReason);
    }

    public Tender withProcedure(ProcedureRules chosen) {
        return copy(
                stage, need, estimate, Optional.of(chosen), documents, dates, publicationDecision, notice, stopReason);
    }

    public Tender withDocuments(TenderDocuments drafted) {
        return copy(
                stage, need, estimate, procedure, Optional.of(drafted), dates, publicationDecision, notice, stopReason);
    }

    public Tender withDates(TenderDates changed) {
        return copy(stage, need, estimate, procedure, documents, changed, publicationDecision, notice, stopReason);
    }

    public Tender withPublicationDecision(UUID document) {
        return copy(stage, need, estimate, procedure, documents, dates, Optional.of(document), notice, stopReason);
    }

    public Tender withNotice(UUID prepared) {
        return copy(
                stage,
                need,
                estimate,
                procedure,
                documents,
                dates,
                publicationDecision,
                Optional.of(prepared),
                stopReason);
    }

    /** An official decided to stop it, and why; {@link #moveTo} ends it. */
    public Tender withStopReason(String reason) {
        return copy(stage, need, estimate, procedure, documents, dates, publicationDecision, notice, reason);
    }

    /** The same state as it was saved. */
    public Tender savedAs(long savedVersion) {
        return new Tender(
                id,
                savedVersion,
                stage,
                need,
                rulesDate,
                requestedBy,
                requestedAt,
                estimate,
                procedure,
                documents,
                dates,
                publicationDecision,
                notice,
                stopReason);
    }

    /** What other modules may know. */
    public TenderSummary summary() {
        return new TenderSummary(
                id,
                title(),
                need.executor(),
                stage,
                procedure.map(ProcedureRules::procedure),
                estimate.map(Estimate::maximum),
                dates.closingAt());
    }

    private Tender copy(
            TenderStage newStage,
            Need newNeed,
            Optional<Estimate> newEstimate,
            Optional<ProcedureRules> newProcedure,
            Optional<TenderDocuments> newDocuments,
            TenderDates newDates,
            Optional<UUID> newDecision,
            Optional<UUID> newNotice,
            String newStopReason) {
        return new Tender(
                id,
                version,
                newStage,
                newNeed,
                rulesDate,
                requestedBy,
                requestedAt,
                newEstimate,
                newProcedure,
                newDocuments,
                newDates,
                newDecision,
                newNotice,
                newStopReason);
    }

    private IllegalStateException missing(String part) {
        return new IllegalStateException("Tender %s has no %s yet".formatted(id, part));
    }
}
