package org.ironstock.tender.assessment;

import java.time.Clock;
import java.util.List;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.tender.domain.AssessmentRound;
import org.ironstock.tender.domain.AssessmentRound.Scope;
import org.ironstock.tender.persistence.AssessmentRoundRows;
import org.ironstock.tender.persistence.TenderCases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judging anew, e.g. by order of a judge. Scores, report, rankings and who fell out stay under the number of their round;
 * everything that is asked of them from now on answers for the new round alone.
 */
@Service
public class AssessmentRounds {

    private final AssessmentRoundRows rows;
    private final TenderCases tenders;
    private final Dossier dossier;
    private final Clock clock;

    AssessmentRounds(AssessmentRoundRows rows, TenderCases tenders, Dossier dossier, Clock clock) {
        this.rows = rows;
        this.tenders = tenders;
        this.dossier = dossier;
        this.clock = clock;
    }

    /** Number of the round that runs now, from 1. */
    public int current(String tenderId) {
        return rows.current(tenderId);
    }

    /** Rounds after the first, oldest first. */
    public List<AssessmentRound> all(String tenderId) {
        return rows.all(tenderId);
    }

    /**
     * Begins a round; call it just before {@code tenderAssessment} (scope quality) or {@code tenderPricing} (scope price)
     * runs again.
     *
     * @param reason why, in Dutch, e.g. the case number of the judgment
     * @return number of the new round
     */
    @Transactional
    public int begin(String tenderId, Scope scope, String reason, String official) {
        tenders.lock(tenderId);
        int former = rows.current(tenderId);
        AssessmentRound round =
                new AssessmentRound(tenderId, former + 1, scope, reason.strip(), official, clock.instant());
        rows.add(round);
        if (scope == Scope.PRICE) {
            rows.keepRejectionsBeforePrice(tenderId, former, round.round());
        }
        dossier.record(new EvidenceToRecord(
                tenderId,
                "ASSESSED_ANEW",
                official,
                "Ronde %d: %s opnieuw. Reden: %s Wat eerder is vastgesteld, blijft bewaard als ronde %d."
                        .formatted(round.round(), scope.inDutch(), round.reason(), former),
                ""));
        return round.round();
    }
}
