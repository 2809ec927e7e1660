package org.ironstock.tender.dispute;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.ironstock.shared.Finding;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.domain.AwardOrder;
import org.ironstock.tender.domain.AwardReview;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.persistence.ComplaintRows;
import org.ironstock.tender.persistence.TenderCases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The contracting authority takes its own award decision back: one official proposes, another confirms. */
@Service
public class AwardReviews {

    private final TenderCases cases;
    private final ComplaintRows rows;
    private final AwardOrders orders;
    private final Clock clock;

    AwardReviews(TenderCases cases, ComplaintRows rows, AwardOrders orders, Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.orders = orders;
        this.clock = clock;
    }

    /** @return why the award decision cannot be reconsidered now; empty when it can */
    public List<Finding> faults(String tenderId) {
        Optional<Tender> tender = cases.find(tenderId);
        if (tender.isEmpty()) {
            return List.of(
                    Finding.of("TENDER_UNKNOWN", "tenderId", "Aanbesteding %s bestaat niet.".formatted(tenderId)));
        }
        TenderStage stage = tender.get().stage();
        List<Finding> faults = new ArrayList<>();
        if (stage != TenderStage.STANDSTILL && stage != TenderStage.CONTRACTING) {
            faults.add(Finding.of(
                    "NO_AWARD_SENT",
                    "tenderId",
                    "Er is nu geen verzonden gunningsbeslissing om te heroverwegen; de aanbesteding is in de fase '%s'."
                            .formatted(stage.inDutch()),
                    "art. 2.127 Aw 2012"));
        }
        return faults;
    }

    /** Keeps what an official proposes. */
    public void propose(
            String tenderId, AwardOrder.Cause cause, AwardOrder.Content content, String motive, String official) {
        rows.addReview(
                new AwardReview(0, tenderId, cause, content, motive, official, clock.instant(), Optional.empty()));
    }

    /** @throws NoSuchElementException when nothing was proposed */
    public AwardReview get(String tenderId) {
        return rows.review(tenderId)
                .orElseThrow(() -> new NoSuchElementException("Nothing is proposed in tender " + tenderId));
    }

    /**
     * Another official agrees or not; with agreement the award decision is to be withdrawn.
     *
     * @return what stands in the way; empty when it is kept
     */
    @Transactional
    public List<Finding> confirm(String tenderId, boolean agrees, String official) {
        AwardReview review = get(tenderId);
        if (review.proposedBy().equals(official)) {
            return List.of(Finding.of(
                    "FOUR_EYES", "decision", "U stelde dit zelf voor; een ander moet het bevestigen of afwijzen."));
        }
        List<Finding> faults = agrees ? faults(tenderId) : List.of();
        if (faults.isEmpty()) {
            rows.confirm(review.id(), agrees, official, clock.instant());
            if (agrees) {
                orders.order(tenderId, review.content(), review.cause(), review.motive(), official);
            }
        }
        return faults;
    }
}
