package org.ironstock.quality.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.quality.LotRejected;
import org.ironstock.quality.LotReleased;
import org.ironstock.quality.domain.FollowUp;
import org.ironstock.quality.domain.LotRelease;
import org.ironstock.quality.domain.RejectionReason;
import org.ironstock.quality.domain.ReleaseCheck;
import org.ironstock.quality.domain.ReleaseDecision;
import org.ironstock.quality.domain.TestJudgement;
import org.ironstock.quality.domain.TestResult;
import org.ironstock.quality.domain.TestRound;
import org.ironstock.quality.domain.Verdict;
import org.ironstock.quality.persistence.LotReleaseRows;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is decided on a lot: released by a second person, or rejected with what follows. */
@Service
public class LotDecisions {

    private static final String SYSTEM = "system";

    private final LotReleaseRows rows;
    private final LotPapers papers;
    private final LotTests tests;
    private final LotBooks books;
    private final LotDocuments documents;
    private final Dossier dossier;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LotDecisions(
            LotReleaseRows rows,
            LotPapers papers,
            LotTests tests,
            LotBooks books,
            LotDocuments documents,
            Dossier dossier,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.papers = papers;
        this.tests = tests;
        this.books = books;
        this.documents = documents;
        this.dossier = dossier;
        this.events = events;
        this.clock = clock;
    }

    /** Why this official may not release the lot; empty when he or she may. */
    public List<Finding> objections(String lotId, String official) {
        return ReleaseCheck.beforeDeciding(rows.get(lotId), tests.rounds(lotId), official, stockAndPapers(lotId));
    }

    /** What is wrong today with what the release rests on apart from people and tests: the goods and their papers. */
    private List<Finding> stockAndPapers(String lotId) {
        List<Finding> found = new ArrayList<>(papers.findings(lotId));
        if (books.notFree(lotId).equals(Quantity.NONE)) {
            found.add(Finding.of(
                    "LOT_NOT_IN_STOCK",
                    lotId,
                    "Van partij %s staat niets meer als niet vrij in de voorraad.".formatted(lotId)));
        }
        return found;
    }

    /**
     * A second person decides on the release.
     *
     * @param reason why not; may be empty when the lot is released
     * @throws AnswerRefused when this official may not release this lot, or it is not known why it is refused
     */
    @Transactional
    public void decide(String lotId, boolean release, String reason, String official) {
        rows.lock(lotId);
        if (release) {
            List<Finding> objections = objections(lotId, official);
            if (!objections.isEmpty()) {
                throw new AnswerRefused(objections);
            }
        }
        keep(lotId, release, reason, official);
    }

    /** An official gives the papers up: the lot is not released. */
    @Transactional
    public void giveUp(String lotId, String reason, String official) {
        rows.lock(lotId);
        keep(lotId, false, reason, official);
    }

    private void keep(String lotId, boolean release, String reason, String official) {
        int round = tests.rounds(lotId).size();
        rows.decide(lotId, new ReleaseDecision(round, official, clock.instant(), release, reason));
    }

    /**
     * Books the lot free.
     *
     * @throws IllegalStateException when no two people stand for it, the papers have lapsed since, or the lot was rejected
     */
    @Transactional
    public void release(String lotId) {
        LotRelease lot = rows.lock(lotId);
        Optional<ReleaseDecision> decision = rows.newestDecision(lotId);
        List<Finding> objections =
                ReleaseCheck.beforeBooking(lot, tests.rounds(lotId), decision, stockAndPapers(lotId));
        if (!objections.isEmpty()) {
            throw new IllegalStateException("Lot %s may not become free: %s"
                    .formatted(lotId, objections.stream().map(Finding::code).collect(Collectors.joining(", "))));
        }
        String by = decision.map(ReleaseDecision::decidedBy).orElse(SYSTEM);
        TestRound round = tests.current(lotId);
        String proof = round.reportId().map(Object::toString).orElse(lotId);
        Quantity accepted = books.notFree(lotId);
        books.useUp(lot, usedUp(lotId), proof, by);
        Quantity free = books.release(lot, proof, by);
        Instant now = clock.instant();
        rows.release(lot, round.reportId(), now);
        record(
                lot,
                "LOT_RELEASED",
                by,
                "Partij %s is vrijgegeven: %d stuks zijn vrij.".formatted(lotId, free.pieces()));
        events.publishEvent(
                new LotReleased(lotId, lot.caseRef(), lot.productCode(), lot.supplierId(), accepted, free, now));
    }

    /**
     * Books the lot as rejected, tells the supplier and whoever listens.
     *
     * @throws IllegalStateException when the lot was released
     */
    @Transactional
    public void reject(String lotId, RejectionReason code) {
        LotRelease lot = rows.lock(lotId);
        if (!lot.inTest()) {
            throw new IllegalStateException("Lot %s is %s already".formatted(lotId, lot.state()));
        }
        String reason = reason(lot, code);
        Optional<UUID> report = tests.rounds(lotId).stream()
                .flatMap(round -> round.reportId().stream())
                .reduce((older, newer) -> newer);
        String proof = report.map(Object::toString).orElse(lotId);
        String by = rows.newestDecision(lotId).map(ReleaseDecision::decidedBy).orElse(SYSTEM);
        books.useUp(lot, usedUp(lotId), proof, by);
        Quantity rejected = books.reject(lot, proof, by);
        Instant now = clock.instant();
        rows.reject(lot, code, reason, report, now);
        documents.rejectionLetter(lot, reason);
        record(lot, "LOT_REJECTED", by, "Partij %s is afgekeurd. %s".formatted(lotId, reason));
        events.publishEvent(new LotRejected(
                lotId,
                lot.caseRef(),
                lot.productCode(),
                lot.supplierId(),
                rejected,
                code.name(),
                reason,
                rows.rejectedInARow(lot.productCode(), lot.supplierId()),
                now));
    }

    /** Why a lot is rejected, in Dutch: the ground, and what was found or decided. */
    private String reason(LotRelease lot, RejectionReason code) {
        List<String> parts = new ArrayList<>(List.of(code.inDutch()));
        switch (code) {
            case TEST_FAILED -> failed(lot).forEach(parts::add);
            case REGULATORY_BASIS_EXPIRED ->
                papers.findings(lot.lotId()).stream()
                        .filter(finding -> finding.code().equals(code.name()))
                        .map(Finding::message)
                        .forEach(parts::add);
            case CERTIFICATES_NOT_VALID, RELEASE_REFUSED ->
                rows.newestDecision(lot.lotId()).map(ReleaseDecision::reason).ifPresent(parts::add);
        }
        return String.join(" ", parts);
    }

    private List<String> failed(LotRelease lot) {
        return tests.judgement(lot, tests.current(lot.lotId())).lines().stream()
                .filter(line -> line.verdict() != Verdict.PASS)
                .map(LotDecisions::sentence)
                .toList();
    }

    private static String sentence(TestJudgement.Line line) {
        return "%s: %s; gevonden %s.".formatted(line.label(), line.limit(), line.found());
    }

    /** What an official does about a rejection: the claim, and whether the inspectorate must know. */
    @Transactional
    public void followUp(String lotId, FollowUp followUp) {
        LotRelease lot = rows.lock(lotId);
        rows.followUp(lotId, followUp);
        if (followUp.claim() != FollowUp.Claim.NONE) {
            documents.claim(lot, rows.rejectionReason(lotId), followUp);
        }
        record(
                lot,
                "LOT_CLAIM_NOTED",
                followUp.handledBy(),
                "Partij %s: %s.".formatted(lotId, followUp.claim().inDutch()));
    }

    /**
     * Draws the report to the inspectorate (IGJ).
     *
     * @throws java.util.NoSuchElementException when nobody judged what follows from the rejection
     */
    @Transactional
    public void reportToInspectorate(String lotId) {
        LotRelease lot = rows.lock(lotId);
        FollowUp followUp = rows.findFollowUp(lotId).orElseThrow();
        documents.inspectorateReport(lot, rows.rejectionReason(lotId), followUp);
        record(
                lot,
                "LOT_REPORTED_TO_INSPECTORATE",
                followUp.handledBy(),
                "Partij %s is gemeld aan de Inspectie Gezondheidszorg en Jeugd.".formatted(lotId));
    }

    /** Why the lot was rejected, in Dutch. */
    public String rejectionReason(String lotId) {
        return rows.rejectionReason(lotId);
    }

    private long usedUp(String lotId) {
        return tests.rounds(lotId).stream()
                .flatMap(round -> round.result().stream())
                .mapToLong(TestResult::usedUp)
                .sum();
    }

    private void record(LotRelease lot, String what, String actor, String statement) {
        dossier.record(new EvidenceToRecord(lot.caseRef(), what, actor, statement, rows.rulesVersion(lot.lotId())));
    }
}
