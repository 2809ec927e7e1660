package org.ironstock.tender.assessment;

import java.time.Clock;
import java.time.Instant;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.domain.OpenedBids;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.persistence.TenderCases;
import org.springframework.stereotype.Service;

/** The assessment as a stage of the tender. */
@Service
public class Assessment {

    private final TenderCases tenders;
    private final OpenedBids bids;
    private final AssessmentSettings settings;
    private final Clock clock;

    Assessment(TenderCases tenders, OpenedBids bids, AssessmentSettings settings, Clock clock) {
        this.tenders = tenders;
        this.bids = bids;
        this.settings = settings;
        this.clock = clock;
    }

    /** Moment from which an evaluator who did not score may be replaced. */
    public Instant scoresAwaitedAt() {
        return DutchCalendar.endOf(DutchCalendar.official()
                .plusWorkingDays(DutchCalendar.dayOf(clock.instant()), settings.absenceWorkingDays()));
    }

    /**
     * The assessment begins.
     *
     * @throws org.ironstock.tender.domain.SealNotBroken before both openers have acted after closing
     */
    public void begin(String tenderId) {
        bids.of(tenderId);
        Tender tender = tenders.get(tenderId);
        if (tender.stage() != TenderStage.ASSESSMENT) {
            tenders.save(tender.moveTo(TenderStage.ASSESSMENT));
        }
    }
}
