package org.ironstock.tender.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ironstock.dossier.DocumentToFile;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.Problem;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.tender.assessment.Bidders;
import org.ironstock.tender.domain.BidRejection;
import org.ironstock.tender.domain.BidderRequest;
import org.ironstock.tender.domain.BidderRequest.Kind;
import org.ironstock.tender.domain.EvidenceDemand;
import org.ironstock.tender.domain.EvidencePiece;
import org.ironstock.tender.domain.EvidenceRules;
import org.ironstock.tender.domain.OpenedBid;
import org.ironstock.tender.domain.WinnerProof;
import org.ironstock.tender.fairness.BidderAnswered;
import org.ironstock.tender.fairness.BidderRequests;
import org.ironstock.tender.persistence.EligibilityRows;
import org.ironstock.tender.persistence.EvidenceRows;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.pricing.Pricing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Evidence is asked of the first in rank alone (art. 2.102 Aw 2012). A person judges each piece; one that the rules find
 * invalid cannot be accepted. Who does not prove falls out, the bids are ranked anew, and the next is asked.
 */
@Service
public class WinnerEvidence implements WinnerProof {

    private static final int LEAST_REASON = 10;

    private final TenderCases tenders;
    private final Bidders bidders;
    private final Pricing pricing;
    private final BidderRequests requests;
    private final EvidenceRows rows;
    private final EligibilityRows eligibility;
    private final Dossier dossier;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WinnerEvidence(
            TenderCases tenders,
            Bidders bidders,
            Pricing pricing,
            BidderRequests requests,
            EvidenceRows rows,
            EligibilityRows eligibility,
            Dossier dossier,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tenders = tenders;
        this.bidders = bidders;
        this.pricing = pricing;
        this.requests = requests;
        this.rows = rows;
        this.eligibility = eligibility;
        this.dossier = dossier;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Who stands first among the bids that are still in; ranks anew when a ranked bid fell out since.
     *
     * @return empty when no bid is left
     */
    @Transactional
    public Optional<OpenedBid> findCandidate(String tenderId) {
        Map<UUID, OpenedBid> in = bidders.valid(tenderId).stream().collect(Collectors.toMap(OpenedBid::id, bid -> bid));
        if (pricing.newest(tenderId).places().stream()
                .anyMatch(place -> !in.containsKey(UUID.fromString(place.bidId())))) {
            pricing.rank(tenderId);
        }
        return pricing.newest(tenderId).places().stream()
                .findFirst()
                .map(place -> in.get(UUID.fromString(place.bidId())));
    }

    /** @throws NoSuchElementException when no bid is left */
    public OpenedBid candidate(String tenderId) {
        return findCandidate(tenderId).orElseThrow(() -> new NoSuchElementException("No bid is left in " + tenderId));
    }

    /** What the published documents ask of the winner. */
    public List<EvidenceDemand> demands(String tenderId) {
        return EvidenceDemand.of(tenders.get(tenderId).requireDocuments());
    }

    /** Drafts the letter to the first in rank, with what it did not show yet; none when everything is there. */
    @Transactional
    public void request(String tenderId) {
        OpenedBid bid = candidate(tenderId);
        List<EvidenceDemand> missing = demands(tenderId).stream()
                .filter(demand -> newest(bid.id(), demand.code()).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            requests.draft(
                    bid,
                    Kind.EVIDENCE,
                    "U staat op de eerste plaats. Toon de volgende bewijsmiddelen:\n"
                            + missing.stream()
                                    .map(demand -> "- " + demand.text() + " (" + demand.code() + ")")
                                    .collect(Collectors.joining("\n")),
                    "system");
        }
    }

    /** What this supplier was asked to show in this tender; empty when it was not asked. */
    public List<Shown> askedOf(String tenderId, String supplierId) {
        return request(tenderId, supplierId).stream()
                .flatMap(request -> demands(tenderId).stream()
                        .map(demand -> new Shown(demand, newest(request.bidId(), demand.code()), request)))
                .toList();
    }

    private Optional<BidderRequest> request(String tenderId, String supplierId) {
        return requests.to(tenderId, supplierId).stream()
                .filter(request -> request.kind() == Kind.EVIDENCE)
                .reduce((former, later) -> later);
    }

    /**
     * A demand with what was last shown for it.
     *
     * @param piece empty when nothing came
     * @param request letter in which it was asked
     */
    public record Shown(EvidenceDemand demand, Optional<EvidencePiece> piece, BidderRequest request) {}

    /**
     * Takes a piece of evidence; a later one for the same demand counts in the place of the former.
     *
     * @throws Problem 404 when this supplier was not asked this, 409 when the term was closed
     */
    @Transactional
    public EvidencePiece receive(
            String tenderId,
            String supplierId,
            String code,
            byte[] pdf,
            LocalDate issuedOn,
            Optional<LocalDate> validUntil,
            String norm) {
        BidderRequest request = request(tenderId, supplierId)
                .orElseThrow(() -> unknown("No evidence was asked of you in tender " + tenderId + "."));
        EvidenceDemand demand = demands(tenderId).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> unknown("Evidence '" + code + "' was not asked in tender " + tenderId + "."));
        if (!request.open()) {
            throw new Problem(
                    HttpStatus.CONFLICT,
                    "request-closed",
                    "The term has ended and the evidence is being judged; nothing more is taken.");
        }
        StoredDocument document = dossier.file(new DocumentToFile(
                tenderId,
                "evidencePiece-" + supplierId + "-" + code,
                demand.text() + " van " + bidders.name(tenderId, request.bidId()),
                "application/pdf",
                pdf,
                Audience.RESTRICTED,
                ""));
        Instant now = clock.instant();
        EvidencePiece piece = new EvidencePiece(
                UUID.randomUUID(),
                tenderId,
                request.bidId(),
                code,
                document.id(),
                issuedOn,
                validUntil,
                norm.strip(),
                now,
                request.late(now));
        rows.add(piece);
        if (!piece.late()
                && demands(tenderId).stream()
                        .allMatch(one -> newest(request.bidId(), one.code()).isPresent())) {
            events.publishEvent(new BidderAnswered(tenderId, Kind.EVIDENCE));
        }
        return piece;
    }

    private static Problem unknown(String detail) {
        return new Problem(HttpStatus.NOT_FOUND, "evidence-unknown", detail);
    }

    /** What was last shown for a demand: in time goes before late. */
    public Optional<EvidencePiece> newest(UUID bidId, String code) {
        return rows.pieces(bidId).stream()
                .filter(piece -> piece.demand().equals(code))
                .max(Comparator.comparing((EvidencePiece piece) -> !piece.late())
                        .thenComparing(EvidencePiece::receivedAt));
    }

    /** What the rules find in what a bid showed for a demand today. */
    public List<Finding> findings(OpenedBid bid, EvidenceDemand demand) {
        return newest(bid.id(), demand.code())
                .map(piece -> rules(bid).check(demand, piece))
                .orElseGet(() -> List.of(Finding.of(
                        "EVIDENCE_MISSING",
                        demand.code(),
                        "'" + demand.text() + "' is niet ontvangen.",
                        demand.kind().ground())));
    }

    private EvidenceRules rules(OpenedBid bid) {
        return new EvidenceRules(DutchCalendar.dayOf(bid.receivedAt()), DutchCalendar.dayOf(clock.instant()));
    }

    /**
     * Keeps the judgement on the evidence of the first in rank; when one piece is not valid, the bid falls out.
     *
     * @return whether everything was proven
     * @throws AnswerRefused with every rule that the judgement breaks
     */
    @Transactional
    public boolean judge(String tenderId, EvidenceAnswer answer, String official) {
        OpenedBid bid = candidate(tenderId);
        List<Finding> findings = check(bid, answer);
        if (!findings.isEmpty()) {
            throw new AnswerRefused(findings);
        }
        List<String> reasons = new ArrayList<>();
        Map<String, EvidenceDemand> demands = byCode(tenderId);
        for (EvidenceAnswer.Row row : answer.rows()) {
            rows.judge(
                    tenderId,
                    bid.id(),
                    row.demand(),
                    newest(bid.id(), row.demand()).map(EvidencePiece::id),
                    row.valid(),
                    row.reason().strip(),
                    official,
                    clock.instant());
            if (!row.valid()) {
                EvidenceDemand demand = demands.get(row.demand());
                reasons.add((demand == null ? row.demand() : demand.text()) + ": "
                        + row.reason().strip());
            }
        }
        boolean proven = reasons.isEmpty();
        rows.conclude(tenderId, bid.id(), proven, official, clock.instant());
        if (!proven) {
            eligibility.reject(new BidRejection(
                    bid.id(),
                    tenderId,
                    BidRejection.Ground.EVIDENCE,
                    String.join(" ", reasons),
                    official,
                    clock.instant()));
        }
        dossier.record(new EvidenceToRecord(
                tenderId,
                proven ? "WINNER_PROVEN" : "WINNER_NOT_PROVEN",
                official,
                bidders.name(bid)
                        + (proven ? " heeft alle bewijsmiddelen geleverd." : " valt af: " + String.join(" ", reasons)),
                Kind.EVIDENCE.ground()));
        return proven;
    }

    private Map<String, EvidenceDemand> byCode(String tenderId) {
        Map<String, EvidenceDemand> demands = new HashMap<>();
        demands(tenderId).forEach(demand -> demands.put(demand.code(), demand));
        return demands;
    }

    private List<Finding> check(OpenedBid bid, EvidenceAnswer answer) {
        List<Finding> findings = new ArrayList<>();
        Map<String, EvidenceDemand> open = byCode(bid.tenderId());
        for (EvidenceAnswer.Row row : answer.rows()) {
            EvidenceDemand demand = open.remove(row.demand());
            if (demand == null) {
                findings.add(Finding.of("EVIDENCE_UNEXPECTED", "rows", "Beoordeel elk bewijsmiddel één keer."));
            } else if (row.valid()) {
                findings.addAll(findings(bid, demand));
            } else if (row.reason().strip().length() < LEAST_REASON) {
                findings.add(Finding.of(
                        "EVIDENCE_WITHOUT_REASON",
                        demand.code(),
                        "Geef bij '" + demand.text() + "' een reden van ten minste " + LEAST_REASON + " tekens.",
                        demand.kind().ground()));
            }
        }
        open.values()
                .forEach(demand -> findings.add(Finding.of(
                        "EVIDENCE_NOT_JUDGED",
                        demand.code(),
                        "Beoordeel '" + demand.text() + "'.",
                        demand.kind().ground())));
        return findings;
    }

    @Override
    public List<Finding> gaps(String tenderId, UUID bidId) {
        Optional<Boolean> proven = rows.proven(tenderId, bidId);
        if (proven.isEmpty() || !proven.get()) {
            return List.of(Finding.of(
                    "EVIDENCE_NOT_PROVEN",
                    tenderId,
                    "De winnaar heeft de gevraagde bewijsmiddelen niet met goed gevolg getoond.",
                    Kind.EVIDENCE.ground()));
        }
        OpenedBid bid = bidders.all(tenderId).stream()
                .filter(one -> one.id().equals(bidId))
                .findFirst()
                .orElseThrow();
        return demands(tenderId).stream()
                .flatMap(demand -> findings(bid, demand).stream())
                .toList();
    }
}
