package org.ironstock.handover.mirror;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.handover.domain.MirrorCase;
import org.ironstock.handover.domain.MirrorCase.Decision;
import org.ironstock.handover.domain.MirrorCase.Found;
import org.ironstock.handover.domain.MirrorCase.Outcome;
import org.ironstock.handover.domain.MirrorParameter;
import org.ironstock.handover.persistence.MirrorCaseRows;
import org.ironstock.handover.persistence.MirrorRows;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was found in mirrored stock, and what officials decided about it. Only a decision or a better mirror settles it. */
@Service
@Transactional
public class MirrorCases {

    private static final String SYSTEM = "system";

    private final MirrorCaseRows cases;
    private final MirrorRows mirrors;
    private final MirrorPolicy policy;
    private final Dossier dossier;
    private final ApplicationEventPublisher events;

    MirrorCases(
            MirrorCaseRows cases,
            MirrorRows mirrors,
            MirrorPolicy policy,
            Dossier dossier,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.mirrors = mirrors;
        this.policy = policy;
        this.dossier = dossier;
        this.events = events;
    }

    /**
     * Notes what was found on a day; what an open case already has stays there, the rest becomes one new case.
     *
     * @param before newest judged day before this one
     */
    void found(String contractId, LocalDate day, List<Finding> findings, LocalDate before) {
        List<Finding> fresh = findings.stream()
                .filter(finding -> !cases.foundAgain(contractId, finding, day, before))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        String id = cases.open(contractId, day, fresh, policy.now());
        fresh.forEach(finding -> record(id, "MIRROR_FINDING_" + finding.code(), SYSTEM, finding.message()));
        events.publishEvent(new MirrorFindingsMade(id));
    }

    @Transactional(readOnly = true)
    public MirrorCase get(String caseId) {
        return cases.get(caseId);
    }

    /** Cases of a contract, the newest first. */
    @Transactional(readOnly = true)
    public List<MirrorCase> of(String contractId, int most) {
        return cases.of(contractId, most);
    }

    /** Last moment at which a new case is judged in time. */
    public Instant judgeBy() {
        return policy.judgeBy();
    }

    /**
     * Keeps a decision.
     *
     * @param term last day of a measure; empty when none is needed
     * @return why it cannot be; empty when it is kept
     */
    public List<Finding> decide(
            String caseId, Outcome outcome, String reason, Optional<LocalDate> term, String official) {
        LocalDate today = policy.today();
        LocalDate latest = today.plusDays(policy.value(MirrorParameter.LONGEST_TERM_DAYS, today));
        Optional<LocalDate> agreed = outcome == Outcome.MEASURE ? term : Optional.empty();
        if (outcome == Outcome.MEASURE
                && agreed.filter(day -> day.isAfter(today) && !day.isAfter(latest))
                        .isEmpty()) {
            return List.of(Finding.of(
                    "MIRROR_TERM",
                    "term",
                    "Geef een termijn na vandaag en binnen %d dagen."
                            .formatted(policy.value(MirrorParameter.LONGEST_TERM_DAYS, today))));
        }
        cases.decide(caseId, new Decision(outcome, reason, agreed, official, policy.now()));
        record(
                caseId,
                "MIRROR_CASE_" + outcome,
                official,
                outcome == Outcome.MEASURE ? "Maatregel: " + reason : "Ongegrond: " + reason);
        if (outcome == Outcome.UNFOUNDED) {
            cases.close(caseId, policy.now());
        }
        return List.of();
    }

    /** When it is looked whether the measure of a case worked: its last day was judged by then. */
    @Transactional(readOnly = true)
    public Instant checkAt(String caseId) {
        return DutchCalendar.startOf(termOf(caseId).plusDays(2));
    }

    private LocalDate termOf(String caseId) {
        List<Decision> decisions = cases.get(caseId).decisions();
        return decisions
                .get(decisions.size() - 1)
                .term()
                .orElseThrow(() -> new IllegalStateException("Case %s has no term".formatted(caseId)));
    }

    /**
     * Looks whether what was found is gone: the term is over, a mirror of the newest judged day is there, and nothing was
     * found again in it. A missing mirror settles nothing.
     */
    public boolean settle(String caseId) {
        MirrorCase one = cases.get(caseId);
        Optional<LocalDate> newest = mirrors.lastJudged(one.contractId());
        boolean settled = newest.filter(day -> !day.isBefore(termOf(caseId)))
                .filter(day -> mirrors.find(one.contractId(), day)
                        .filter(head -> !head.late())
                        .isPresent())
                .filter(day -> one.stillFound(day).isEmpty())
                .isPresent();
        if (settled) {
            cases.close(caseId, policy.now());
            record(caseId, "MIRROR_CASE_SETTLED", SYSTEM, "De bevindingen zijn niet meer gedaan.");
        } else {
            record(caseId, "MIRROR_MEASURE_FAILED", SYSTEM, "De termijn is voorbij en de bevindingen zijn niet weg.");
        }
        return settled;
    }

    /** What is still found in a case. */
    @Transactional(readOnly = true)
    public List<Found> stillFound(MirrorCase one) {
        return mirrors.lastJudged(one.contractId()).map(one::stillFound).orElse(one.findings());
    }

    /** Nobody judged a case in time. */
    public void overdue(String caseId) {
        record(
                caseId,
                "MIRROR_CASE_OVERDUE",
                SYSTEM,
                "De bevindingen zijn niet op tijd beoordeeld; de directeur is erbij.");
    }

    private void record(String caseId, String what, String by, String statement) {
        dossier.record(new EvidenceToRecord(caseId, what, by, statement, ""));
    }
}
