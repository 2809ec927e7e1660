package org.ironstock.tender.fairness;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToFile;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.Problem;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.tender.assessment.Bidders;
import org.ironstock.tender.domain.BidderRequest;
import org.ironstock.tender.domain.BidderRequest.Answer;
import org.ironstock.tender.domain.BidderRequest.Kind;
import org.ironstock.tender.domain.OpenedBid;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.persistence.AssessmentRoundRows;
import org.ironstock.tender.persistence.BidderRequestRows;
import org.ironstock.tender.persistence.TenderCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks bidders something in writing, with one term for all who are asked together, and takes their answers. What comes
 * late is kept and marked late; what it is worth, a person judges.
 */
@Service
public class BidderRequests {

    private final BidderRequestRows rows;
    private final AssessmentRoundRows rounds;
    private final TenderCases tenders;
    private final Bidders bidders;
    private final Dossier dossier;
    private final FairnessSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BidderRequests(
            BidderRequestRows rows,
            AssessmentRoundRows rounds,
            TenderCases tenders,
            Bidders bidders,
            Dossier dossier,
            FairnessSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.rounds = rounds;
        this.tenders = tenders;
        this.bidders = bidders;
        this.dossier = dossier;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Drafts a question to one bidder; nothing is sent yet.
     *
     * @return false when this bidder was asked before in this round
     */
    public boolean draft(OpenedBid bid, Kind kind, String question, String official) {
        return rows.draft(
                new BidderRequest(
                        UUID.randomUUID(),
                        bid.tenderId(),
                        bid.id(),
                        bid.supplierId(),
                        kind,
                        rounds.current(bid.tenderId()),
                        question,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()),
                official,
                clock.instant());
    }

    /**
     * Sends every draft of this kind at the same moment, with the same term.
     *
     * @return last moment for an answer; empty when there was nothing to send
     */
    @Transactional
    public Optional<Instant> send(String tenderId, Kind kind) {
        Tender tender = tenders.lock(tenderId);
        List<BidderRequest> drafts =
                of(tenderId, kind).stream().filter(request -> !request.asked()).toList();
        if (drafts.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant dueAt = DutchCalendar.endOf(
                DutchCalendar.official().plusWorkingDays(DutchCalendar.dayOf(now), settings.workingDays(kind)));
        for (BidderRequest draft : drafts) {
            StoredDocument letter = dossier.draw(letter(tender, draft, dueAt));
            dossier.freeze(letter.id());
            rows.sent(draft.id(), letter.id(), now, dueAt);
        }
        dossier.record(new EvidenceToRecord(
                tenderId,
                kind.name() + "_ASKED",
                "system",
                "%s gevraagd aan %s, op hetzelfde moment en met dezelfde termijn: tot en met %s."
                        .formatted(kind.inDutch(), names(tenderId, drafts), DutchText.moment(dueAt)),
                kind.ground()));
        return Optional.of(dueAt);
    }

    private String names(String tenderId, List<BidderRequest> requests) {
        return String.join(
                ", ",
                requests.stream()
                        .map(request -> bidders.name(tenderId, request.bidId()))
                        .toList());
    }

    private DocumentToDraw letter(Tender tender, BidderRequest request, Instant dueAt) {
        String name = bidders.name(tender.id(), request.bidId());
        return new DocumentToDraw(
                tender.id(),
                request.kind().letterKind() + "-" + request.supplierId(),
                request.kind().inDutch() + ": " + name,
                List.of(
                        new Fact("Kenmerk", tender.id()),
                        new Fact("Aanbesteding", tender.title()),
                        new Fact("Aan", name),
                        new Fact("Antwoord uiterlijk", DutchText.moment(dueAt))),
                RequestLetters.sections(request, dueAt),
                Audience.RESTRICTED,
                "");
    }

    /** No answer is taken any more on what was asked; who did not answer stays without answer. */
    @Transactional
    public void close(String tenderId, Kind kind) {
        List<BidderRequest> silent = of(tenderId, kind).stream()
                .filter(BidderRequest::open)
                .filter(request -> request.answerInTime().isEmpty())
                .toList();
        rows.close(tenderId, kind, clock.instant());
        if (!silent.isEmpty() && kind != Kind.EVIDENCE) {
            dossier.record(new EvidenceToRecord(
                    tenderId,
                    kind.name() + "_UNANSWERED",
                    "system",
                    "%s: geen antwoord binnen de termijn van %s.".formatted(kind.inDutch(), names(tenderId, silent)),
                    kind.ground()));
        }
    }

    /** Questions of this kind in the round that runs now. */
    public List<BidderRequest> of(String tenderId, Kind kind) {
        int round = rounds.current(tenderId);
        return rows.of(tenderId).stream()
                .filter(request -> request.kind() == kind && request.round() == round)
                .toList();
    }

    /** The question of this kind to this bid in the round that runs now. */
    public Optional<BidderRequest> find(String tenderId, UUID bidId, Kind kind) {
        return of(tenderId, kind).stream()
                .filter(request -> request.bidId().equals(bidId))
                .findFirst();
    }

    /** Whether this bid was ever asked this, in whatever round. */
    public boolean everAsked(String tenderId, UUID bidId, Kind kind) {
        return rows.of(tenderId).stream()
                .anyMatch(request -> request.kind() == kind
                        && request.asked()
                        && request.bidId().equals(bidId));
    }

    /** What this supplier was asked in this tender, oldest first; drafts are not shown. */
    public List<BidderRequest> to(String tenderId, String supplierId) {
        return rows.of(tenderId).stream()
                .filter(request -> request.asked() && request.supplierId().equals(supplierId))
                .toList();
    }

    /**
     * What a supplier answers.
     *
     * @param document PDF that belongs to the answer; empty when none
     * @param channel {@code API} or {@code EVENT}
     * @throws Problem 404 when this supplier was not asked this, 409 when the question is closed, 422 when the answer is
     *     empty
     */
    @Transactional
    public BidderRequest answer(
            String tenderId,
            UUID requestId,
            Kind kind,
            String supplierId,
            String text,
            Optional<byte[]> document,
            String channel) {
        BidderRequest request = to(tenderId, supplierId).stream()
                .filter(one -> one.id().equals(requestId) && one.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new Problem(
                        HttpStatus.NOT_FOUND,
                        "request-unknown",
                        "You were not asked this in tender " + tenderId + "."));
        if (!request.open()) {
            throw new Problem(
                    HttpStatus.CONFLICT,
                    "request-closed",
                    "The term has ended and answers are being judged; nothing more is taken.");
        }
        if (text.isBlank() && document.isEmpty()) {
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "answer-empty",
                    "An answer has a text or a document.",
                    List.of(Finding.of("ANSWER_EMPTY", "text", "Het antwoord is leeg.")));
        }
        Instant now = clock.instant();
        Optional<UUID> filed = document.map(bytes -> file(request, bytes).id());
        rows.add(request.id(), new Answer(UUID.randomUUID(), text.strip(), now, request.late(now), filed), channel);
        dossier.record(new EvidenceToRecord(
                tenderId,
                kind.name() + "_ANSWERED",
                supplierId,
                "%s: antwoord van %s ontvangen op %s%s."
                        .formatted(
                                kind.inDutch(),
                                bidders.name(tenderId, request.bidId()),
                                DutchText.momentToTheSecond(now),
                                request.late(now) ? ", te laat" : ""),
                kind.ground()));
        if (of(tenderId, kind).stream().filter(BidderRequest::asked).allMatch(one -> one.answerInTime()
                .isPresent())) {
            events.publishEvent(new BidderAnswered(tenderId, kind));
        }
        return get(tenderId, request.id());
    }

    private StoredDocument file(BidderRequest request, byte[] bytes) {
        return dossier.file(new DocumentToFile(
                request.tenderId(),
                request.kind().letterKind() + "Answer-" + request.supplierId(),
                "Antwoord op " + request.kind().inDutch().toLowerCase(java.util.Locale.ROOT) + ": "
                        + bidders.name(request.tenderId(), request.bidId()),
                "application/pdf",
                bytes,
                Audience.RESTRICTED,
                ""));
    }

    private BidderRequest get(String tenderId, UUID id) {
        return rows.of(tenderId).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
