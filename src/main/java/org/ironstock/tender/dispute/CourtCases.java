package org.ironstock.tender.dispute;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.signing.Signing;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.domain.AwardOrder;
import org.ironstock.tender.domain.CourtCase;
import org.ironstock.tender.domain.Judgment;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.persistence.AwardRows;
import org.ironstock.tender.persistence.DisputeRows;
import org.ironstock.tender.persistence.TenderCases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases before the court against a tender: each is recorded, defended and decided; several may run at once. */
@Service
public class CourtCases {

    private final TenderCases cases;
    private final DisputeRows rows;
    private final AwardRows awards;
    private final AwardOrders orders;
    private final Dossier dossier;
    private final Signing signing;
    private final Clock clock;

    CourtCases(
            TenderCases cases,
            DisputeRows rows,
            AwardRows awards,
            AwardOrders orders,
            Dossier dossier,
            Signing signing,
            Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.awards = awards;
        this.orders = orders;
        this.dossier = dossier;
        this.signing = signing;
        this.clock = clock;
    }

    /** @return what is wrong with a report of proceedings; empty when it may be recorded */
    public List<Finding> faults(String tenderId, String caseNumber, LocalDate startedOn) {
        List<Finding> faults = new ArrayList<>();
        Optional<Tender> tender = cases.find(tenderId);
        if (tender.isEmpty()) {
            faults.add(Finding.of("TENDER_UNKNOWN", "tenderId", "Aanbesteding %s bestaat niet.".formatted(tenderId)));
        } else if (tender.get().stage() == TenderStage.PREPARATION) {
            faults.add(Finding.of(
                    "TENDER_NOT_PUBLISHED", "tenderId", "Aanbesteding %s is nog niet begonnen.".formatted(tenderId)));
        }
        if (startedOn.isAfter(today())) {
            faults.add(Finding.of("CASE_IN_FUTURE", "startedOn", "De dag van de dagvaarding ligt in de toekomst."));
        }
        if (rows.find(tenderId, caseNumber).isPresent()) {
            faults.add(Finding.of(
                    "CASE_KNOWN",
                    "caseNumber",
                    "Zaak %s is al vastgelegd bij deze aanbesteding.".formatted(caseNumber)));
        }
        return faults;
    }

    /**
     * Records proceedings. When they are in time, a contract that waits for signatures of the State is taken back: there
     * is no contract before the judge has decided (art. 2.131 Aw 2012).
     *
     * @param by official or machine client that reports
     */
    @Transactional
    public CourtCase start(
            String tenderId, String caseNumber, String plaintiff, CourtCase.Kind kind, LocalDate startedOn, String by) {
        Tender tender = cases.lock(tenderId);
        boolean inTime = CourtCase.inTime(kind, startedOn, tender.dates().standstillEndsAt());
        CourtCase started = new CourtCase(
                UUID.randomUUID(),
                tenderId,
                caseNumber,
                plaintiff,
                kind,
                startedOn,
                awards.decision(tenderId).map(AwardRows.Decision::round).orElse(0),
                inTime,
                inTime,
                by,
                clock.instant(),
                Optional.empty());
        rows.add(started);
        record(
                tenderId,
                "COURT_CASE_STARTED",
                by,
                "%s %s van %s, begonnen op %s%s."
                        .formatted(
                                kind.inDutch(),
                                caseNumber,
                                plaintiff,
                                DutchText.day(startedOn),
                                inTime ? ", op tijd" : ", na de opschortende termijn"));
        if (inTime) {
            takeContractBack(started);
        }
        return started;
    }

    private void takeContractBack(CourtCase started) {
        awards.contractOf(started.tenderId())
                .ifPresent(contract -> signing.withdraw(
                        contract.documentId(), "er loopt een zaak bij de rechter: " + started.caseNumber()));
    }

    public CourtCase get(UUID caseId) {
        return rows.get(caseId);
    }

    public Optional<CourtCase> find(String tenderId, String caseNumber) {
        return rows.find(tenderId, caseNumber);
    }

    /** All cases of a tender, oldest first. */
    public List<CourtCase> of(String tenderId) {
        return rows.cases(tenderId);
    }

    /** An official decides whether the contract waits for a case that began too late, or for an appeal. */
    @Transactional
    public void decideToWait(UUID caseId, boolean waits, String reason, String official) {
        CourtCase late = rows.get(caseId);
        rows.setBlocks(caseId, waits);
        rows.addStep(caseId, waits ? "WAITS" : "GOES_ON", reason, official, clock.instant());
        record(
                late.tenderId(),
                "LATE_CASE_JUDGED",
                official,
                "Het contract wacht %s op zaak %s: %s".formatted(waits ? "wel" : "niet", late.caseNumber(), reason));
        if (waits) {
            takeContractBack(late);
        }
    }

    /** A lawyer tells what the State brings forward. */
    public void defend(UUID caseId, String statement, String official) {
        rows.addStep(caseId, "DEFENDED", statement, official, clock.instant());
    }

    /** @return what is wrong with a judgment; empty when it may be recorded */
    public List<Finding> faults(CourtCase courtCase, LocalDate givenOn) {
        List<Finding> faults = new ArrayList<>();
        if (!courtCase.open()) {
            faults.add(Finding.of(
                    "CASE_DECIDED", "caseNumber", "In zaak %s is al beslist.".formatted(courtCase.caseNumber())));
        }
        if (givenOn.isAfter(today()) || givenOn.isBefore(courtCase.startedOn())) {
            faults.add(Finding.of(
                    "JUDGMENT_DAY_IMPOSSIBLE",
                    "givenOn",
                    "De dag van de uitspraak ligt voor de dagvaarding of in de toekomst."));
        }
        return faults;
    }

    /**
     * Records what the judge decided and files it.
     *
     * @param reference where the judgment is found, e.g. its ECLI
     */
    @Transactional
    public void judge(UUID caseId, Judgment.Outcome outcome, LocalDate givenOn, String reference, String by) {
        CourtCase decided = rows.get(caseId);
        Judgment judgment = new Judgment(outcome, givenOn, reference, by, clock.instant());
        rows.addJudgment(caseId, judgment);
        dossier.draw(DisputePapers.judgment(cases.get(decided.tenderId()), decided, judgment));
        record(
                decided.tenderId(),
                "JUDGMENT_GIVEN",
                by,
                "Uitspraak in zaak %s op %s: %s (%s)."
                        .formatted(decided.caseNumber(), DutchText.day(givenOn), outcome.inDutch(), reference));
    }

    /**
     * Gives a judgment its effect: unless the claim was dismissed, the award decision does not stand. A tender that has
     * ended stays as it is.
     *
     * @return what the judge decided
     */
    @Transactional
    public Judgment.Outcome carryOut(UUID caseId) {
        CourtCase decided = rows.get(caseId);
        Judgment judgment = decided.judgment()
                .orElseThrow(() -> new IllegalStateException("There is no judgment in " + decided.caseNumber()));
        content(judgment.outcome())
                .filter(content -> !cases.get(decided.tenderId()).stage().ended())
                .ifPresent(content -> orders.order(
                        decided.tenderId(),
                        content,
                        AwardOrder.Cause.JUDGMENT,
                        "De rechter heeft op %s beslist in zaak %s (%s): %s."
                                .formatted(
                                        DutchText.day(judgment.givenOn()),
                                        decided.caseNumber(),
                                        judgment.reference(),
                                        judgment.outcome().inDutch()),
                        judgment.recordedBy()));
        return judgment.outcome();
    }

    private static Optional<AwardOrder.Content> content(Judgment.Outcome outcome) {
        return switch (outcome) {
            case DISMISSED -> Optional.empty();
            case REASSESS_QUALITY -> Optional.of(AwardOrder.Content.REASSESS_QUALITY);
            case REASSESS_PRICE -> Optional.of(AwardOrder.Content.REASSESS_PRICE);
            case NEW_DECISION -> Optional.of(AwardOrder.Content.NEW_DECISION);
            case PROHIBITED -> Optional.of(AwardOrder.Content.NO_AWARD);
        };
    }

    private void record(String tenderId, String what, String by, String statement) {
        dossier.record(new EvidenceToRecord(tenderId, what, by, statement, "Aw 2012 art. 2.131"));
    }

    private LocalDate today() {
        return DutchCalendar.dayOf(clock.instant());
    }
}
