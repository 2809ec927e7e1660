package org.ironstock.tender.assessment;

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

    Assessment(TenderCases tenders, OpenedBids bids) {
        this.tenders = tenders;
        this.bids = bids;
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
