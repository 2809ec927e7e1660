package org.ironstock.tender.pricing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.shared.Finding;
import org.ironstock.tender.assessment.Bidders;
import org.ironstock.tender.domain.BidRejection;
import org.ironstock.tender.domain.JudgedPrice;
import org.ironstock.tender.domain.LowPrice;
import org.ironstock.tender.domain.OpenedBid;
import org.ironstock.tender.persistence.EligibilityRows;
import org.ironstock.tender.persistence.PricingRows;
import org.springframework.stereotype.Service;

/**
 * Abnormally low prices (art. 2.116 Aw 2012): a flag only asks for an explanation. A person judges it; nobody is
 * rejected without having been asked, and nobody accepted by silence.
 */
@Service
public class LowPrices {

    private static final int LEAST_TEXT = 10;

    private final PricingRows rows;
    private final EligibilityRows eligibility;
    private final Bidders bidders;
    private final Clock clock;

    LowPrices(PricingRows rows, EligibilityRows eligibility, Bidders bidders, Clock clock) {
        this.rows = rows;
        this.eligibility = eligibility;
        this.bidders = bidders;
        this.clock = clock;
    }

    /** Bids whose price is compared with the others. */
    public List<String> compared(String tenderId) {
        List<String> in =
                bidders.valid(tenderId).stream().map(bid -> bid.id().toString()).toList();
        return rows.prices(tenderId).stream()
                .map(judged -> judged.price().bidId())
                .filter(in::contains)
                .toList();
    }

    /** @throws NoSuchElementException when the price of this bid was not compared */
    public LowPrice get(String tenderId, String bidId) {
        return rows.prices(tenderId).stream()
                .map(JudgedPrice::price)
                .filter(price -> price.bidId().equals(bidId))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("The price of bid %s was not compared".formatted(bidId)));
    }

    /** Keeps what the decision {@code abnormallyLowTender} says. */
    public void flag(String tenderId, String bidId, boolean flagged, String ruleVersion) {
        rows.flag(tenderId, UUID.fromString(bidId), flagged, ruleVersion);
    }

    /** Flagged prices of bids that are in, and that nobody judged yet. */
    public List<JudgedPrice> open(String tenderId) {
        List<String> in =
                bidders.valid(tenderId).stream().map(bid -> bid.id().toString()).toList();
        return rows.prices(tenderId).stream()
                .filter(JudgedPrice::open)
                .filter(judged -> in.contains(judged.price().bidId()))
                .toList();
    }

    /** Every price that was judged. */
    public List<JudgedPrice> judged(String tenderId) {
        return rows.prices(tenderId).stream()
                .filter(price -> price.accepted().isPresent())
                .toList();
    }

    /**
     * Keeps the judgement on every flagged price; a rejected bid falls out.
     *
     * @return whether a bid fell out
     * @throws AnswerRefused with every rule that the judgement breaks
     */
    public boolean judge(String tenderId, LowPriceAnswer answer, String official) {
        List<Finding> findings = check(tenderId, answer);
        if (!findings.isEmpty()) {
            throw new AnswerRefused(findings);
        }
        boolean rejected = false;
        for (LowPriceAnswer.Row row : answer.rows()) {
            rows.judge(
                    tenderId,
                    row.bidId(),
                    row.explanation().strip(),
                    row.accepted(),
                    row.reason().strip(),
                    official,
                    clock.instant());
            if (!row.accepted()) {
                rejected = true;
                eligibility.reject(new BidRejection(
                        row.bidId(),
                        tenderId,
                        BidRejection.Ground.ABNORMALLY_LOW,
                        row.reason().strip(),
                        official,
                        clock.instant()));
            }
        }
        return rejected;
    }

    private List<Finding> check(String tenderId, LowPriceAnswer answer) {
        List<Finding> findings = new ArrayList<>();
        Map<UUID, OpenedBid> bids = new HashMap<>();
        bidders.valid(tenderId).forEach(bid -> bids.put(bid.id(), bid));
        Map<UUID, OpenedBid> open = new HashMap<>();
        open(tenderId).stream()
                .map(price -> UUID.fromString(price.price().bidId()))
                .forEach(id -> open.put(id, bids.get(id)));
        for (LowPriceAnswer.Row row : answer.rows()) {
            OpenedBid bid = open.remove(row.bidId());
            if (bid == null) {
                findings.add(Finding.of("PRICE_UNEXPECTED", "rows", "Beoordeel elke lage prijs één keer."));
            } else {
                findings.addAll(check(bidders.name(bid), row));
            }
        }
        open.values()
                .forEach(bid -> findings.add(Finding.of(
                        "PRICE_NOT_JUDGED", "rows", "Beoordeel de lage prijs van " + bidders.name(bid) + ".")));
        return findings;
    }

    private static List<Finding> check(String name, LowPriceAnswer.Row row) {
        List<Finding> findings = new ArrayList<>();
        if (row.explanation().strip().length() < LEAST_TEXT) {
            findings.add(Finding.of(
                    "NO_EXPLANATION_ASKED",
                    "explanation",
                    "Leg vast wat " + name + " op uw verzoek om toelichting antwoordde; zonder verzoek mag niet worden"
                            + " afgewezen.",
                    "art. 2.116 Aw 2012"));
        }
        if (row.reason().strip().length() < LEAST_TEXT) {
            findings.add(Finding.of(
                    "PRICE_WITHOUT_REASON",
                    "reason",
                    "Geef bij " + name + " een reden van ten minste " + LEAST_TEXT + " tekens.",
                    "art. 2.116 Aw 2012"));
        }
        return findings;
    }
}
