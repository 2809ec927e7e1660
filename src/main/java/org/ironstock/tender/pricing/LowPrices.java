package org.ironstock.tender.pricing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.shared.Finding;
import org.ironstock.tender.assessment.Bidders;
import org.ironstock.tender.domain.BidRejection;
import org.ironstock.tender.domain.BidderRequest;
import org.ironstock.tender.domain.BidderRequest.Kind;
import org.ironstock.tender.domain.JudgedPrice;
import org.ironstock.tender.domain.LowPrice;
import org.ironstock.tender.domain.OpenedBid;
import org.ironstock.tender.fairness.BidderRequests;
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

    private static final String QUESTION = """
            Uw prijs ligt veel lager dan die van de andere inschrijvers.
            Licht toe hoe u voor deze prijs kunt leveren wat is gevraagd. Ga in op de wijze van productie, de technische oplossing, gunstige omstandigheden, de naleving van milieu-, sociaal en arbeidsrecht, onderaanneming en mogelijke staatssteun.""";

    private final PricingRows rows;
    private final EligibilityRows eligibility;
    private final Bidders bidders;
    private final BidderRequests requests;
    private final Clock clock;

    LowPrices(PricingRows rows, EligibilityRows eligibility, Bidders bidders, BidderRequests requests, Clock clock) {
        this.rows = rows;
        this.eligibility = eligibility;
        this.bidders = bidders;
        this.requests = requests;
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
                    explanation(tenderId, row.bidId()),
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
                findings.addAll(check(bid, row));
            }
        }
        open.values()
                .forEach(bid -> findings.add(Finding.of(
                        "PRICE_NOT_JUDGED", "rows", "Beoordeel de lage prijs van " + bidders.name(bid) + ".")));
        return findings;
    }

    private List<Finding> check(OpenedBid bid, LowPriceAnswer.Row row) {
        List<Finding> findings = new ArrayList<>();
        if (request(bid).filter(this::ended).isEmpty()) {
            findings.add(Finding.of(
                    "NO_EXPLANATION_ASKED",
                    "rows",
                    "Aan " + bidders.name(bid)
                            + " is geen toelichting gevraagd, of de termijn daarvoor loopt nog; zonder"
                            + " verzoek mag niet worden afgewezen.",
                    "art. 2.116 Aw 2012"));
        }
        if (row.reason().strip().length() < LEAST_TEXT) {
            findings.add(Finding.of(
                    "PRICE_WITHOUT_REASON",
                    "reason",
                    "Geef bij " + bidders.name(bid) + " een reden van ten minste " + LEAST_TEXT + " tekens.",
                    "art. 2.116 Aw 2012"));
        }
        return findings;
    }

    private Optional<BidderRequest> request(OpenedBid bid) {
        return requests.find(bid.tenderId(), bid.id(), Kind.LOW_PRICE).filter(BidderRequest::asked);
    }

    /** Asked, and answered or out of time. */
    private boolean ended(BidderRequest request) {
        return request.answerInTime().isPresent() || request.closedAt().isPresent() || request.late(clock.instant());
    }

    /** Drafts the question to explain its price to every flagged bidder who was not asked before. */
    public void draftQuestions(String tenderId, String official) {
        Map<UUID, OpenedBid> bids = new HashMap<>();
        bidders.valid(tenderId).forEach(bid -> bids.put(bid.id(), bid));
        open(tenderId).stream()
                .flatMap(price ->
                        Stream.ofNullable(bids.get(UUID.fromString(price.price().bidId()))))
                .forEach(bid -> requests.draft(bid, Kind.LOW_PRICE, QUESTION, official));
    }

    /** What a bidder answered within the term, in its words; it says so when nothing came. */
    public String explanation(String tenderId, UUID bidId) {
        return requests.find(tenderId, bidId, Kind.LOW_PRICE)
                .flatMap(BidderRequest::answerInTime)
                .map(answer -> answer.text().isBlank() ? "Zie het document." : answer.text())
                .orElse("Geen toelichting ontvangen binnen de termijn.");
    }

    /** The document that came with the answer within the term; empty when none did. */
    public Optional<UUID> explanationDocument(String tenderId, UUID bidId) {
        return requests.find(tenderId, bidId, Kind.LOW_PRICE)
                .flatMap(BidderRequest::answerInTime)
                .flatMap(BidderRequest.Answer::document);
    }
}
