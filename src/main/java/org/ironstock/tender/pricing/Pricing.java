package org.ironstock.tender.pricing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.assessment.Bidders;
import org.ironstock.tender.assessment.Draws;
import org.ironstock.tender.assessment.QualityReports;
import org.ironstock.tender.domain.AssessedBid;
import org.ironstock.tender.domain.AwardFormula;
import org.ironstock.tender.domain.BidRejection;
import org.ironstock.tender.domain.Draw;
import org.ironstock.tender.domain.GivenScores;
import org.ironstock.tender.domain.LowPrice;
import org.ironstock.tender.domain.OpenedBid;
import org.ironstock.tender.domain.OpenedPrice;
import org.ironstock.tender.domain.PriceEnvelopes;
import org.ironstock.tender.domain.PriceOffer;
import org.ironstock.tender.domain.RankReversal;
import org.ironstock.tender.domain.Ranking;
import org.ironstock.tender.domain.RankingRound;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.persistence.EligibilityRows;
import org.ironstock.tender.persistence.PricingRows;
import org.ironstock.tender.persistence.TenderCases;
import org.springframework.stereotype.Service;

/** Opens prices and ranks the bids by the published formula; every calculation is kept. */
@Service
public class Pricing {

    private final TenderCases tenders;
    private final QualityReports reports;
    private final PriceEnvelopes envelopes;
    private final Bidders bidders;
    private final AssessedQuality quality;
    private final Draws draws;
    private final PricingRows rows;
    private final EligibilityRows eligibility;
    private final Dossier dossier;
    private final Clock clock;

    Pricing(
            TenderCases tenders,
            QualityReports reports,
            PriceEnvelopes envelopes,
            Bidders bidders,
            AssessedQuality quality,
            Draws draws,
            PricingRows rows,
            EligibilityRows eligibility,
            Dossier dossier,
            Clock clock) {
        this.tenders = tenders;
        this.reports = reports;
        this.envelopes = envelopes;
        this.bidders = bidders;
        this.quality = quality;
        this.draws = draws;
        this.rows = rows;
        this.eligibility = eligibility;
        this.dossier = dossier;
        this.clock = clock;
    }

    /** Opens the price envelopes; a bid without a valid price falls out, with what was found as its reason. */
    public void open(String tenderId) {
        reports.requireSigned(tenderId);
        Map<UUID, OpenedPrice> prices = prices(tenderId);
        tenders.save(tenders.get(tenderId).moveTo(TenderStage.PRICING));
        for (OpenedBid bid : bidders.valid(tenderId)) {
            if (price(prices, bid.id()).isEmpty()) {
                eligibility.reject(new BidRejection(
                        bid.id(),
                        tenderId,
                        BidRejection.Ground.PRICE_INVALID,
                        reason(Optional.ofNullable(prices.get(bid.id()))),
                        "system",
                        clock.instant()));
            }
        }
    }

    private static String reason(Optional<OpenedPrice> price) {
        return price.filter(opened -> !opened.findings().isEmpty())
                .map(opened -> opened.findings().stream().map(Finding::message).collect(Collectors.joining(" ")))
                .orElse("De inschrijving bevat geen totaalprijs boven nul.");
    }

    /**
     * Ranks the bids that are still in and compares their prices. What changed since the round before, and whose exclusion
     * would turn the order, goes into the evidence.
     */
    public RankingRound rank(String tenderId) {
        reports.requireSigned(tenderId);
        Tender tender = tenders.get(tenderId);
        AwardFormula formula = AwardFormula.of(tender.requireDocuments());
        Draw draw = draws.get(tenderId);
        List<AssessedBid> bids = assessed(tender);
        Ranking ranking = Ranking.of(formula, bids, draw);
        RankingRound round = round(tender, formula, ranking, RankReversal.in(formula, bids, draw));
        Optional<RankingRound> former = rows.last(tenderId);
        rows.add(tenderId, round, tender.rulesDate(), clock.instant());
        rows.compare(tenderId, LowPrice.of(bids), clock.instant());
        record(tender, former, round);
        return round;
    }

    private RankingRound round(Tender tender, AwardFormula formula, Ranking ranking, List<RankReversal> reversals) {
        Optional<RankingRound> former = rows.last(tender.id());
        return new RankingRound(
                former.map(RankingRound::round).orElse(0) + 1,
                tender.requireDocuments().formula().kind().name(),
                formula.description(),
                occasion(tender.id(), former.isPresent()),
                former.map(before -> RankingRound.orderChanged(before.order(), ranking.order()))
                        .orElse(false),
                reversals.size(),
                ranking.places());
    }

    private String occasion(String tenderId, boolean calculatedBefore) {
        if (!calculatedBefore) {
            return "Eerste berekening";
        }
        return rows.newest(tenderId).isPresent()
                ? "Opnieuw berekend nadat een inschrijving is afgevallen"
                : "Opnieuw berekend in een herbeoordeling";
    }

    private void record(Tender tender, Optional<RankingRound> former, RankingRound round) {
        String changed = former.filter(before -> round.orderChanged())
                .map(before -> " De rangorde van de overige inschrijvingen is veranderd; eerst: "
                        + names(tender.id(), before) + "; nu: " + names(tender.id(), round) + ".")
                .orElse("");
        String reversals = round.reversals() > 0
                ? " Rangwisseling: bij " + round.reversals()
                        + " inschrijving(en) keert de rangorde van de andere om als zij wegvalt."
                : "";
        dossier.record(new EvidenceToRecord(
                tender.id(),
                "RANKING_CALCULATED",
                "system",
                "Ronde " + round.round() + ", " + round.parameters() + "." + changed + reversals,
                round.formula() + " " + tender.rulesDate()));
    }

    private String names(String tenderId, RankingRound round) {
        Map<UUID, String> names = bidders.names(tenderId);
        return round.order().stream()
                .map(bid -> names.getOrDefault(UUID.fromString(bid), bid))
                .collect(Collectors.joining(", "));
    }

    /** Bids that are in with quality and price. */
    List<AssessedBid> assessed(Tender tender) {
        Map<UUID, OpenedPrice> prices = prices(tender.id());
        Money lowest = lowest(prices);
        GivenScores consensus = quality.of(tender);
        List<AssessedBid> bids = new ArrayList<>();
        for (OpenedBid bid : bidders.valid(tender.id())) {
            price(prices, bid.id())
                    .ifPresent(price -> bids.add(quality.with(tender, consensus, bid.id(), price, lowest)));
        }
        return bids;
    }

    /** What would turn the order if one bid fell out, for the report at the evaluation. */
    public List<RankReversal> reversals(String tenderId) {
        Tender tender = tenders.get(tenderId);
        return RankReversal.in(AwardFormula.of(tender.requireDocuments()), assessed(tender), draws.get(tenderId));
    }

    /** @throws NoSuchElementException before the first calculation */
    public RankingRound newest(String tenderId) {
        return rows.newest(tenderId)
                .orElseThrow(() -> new NoSuchElementException("No ranking was made for " + tenderId));
    }

    /** Every calculation, of earlier rounds of the assessment too, oldest first. */
    public List<RankingRound> all(String tenderId) {
        return rows.all(tenderId);
    }

    private Map<UUID, OpenedPrice> prices(String tenderId) {
        Map<UUID, OpenedPrice> prices = new HashMap<>();
        envelopes.open(tenderId).forEach(price -> prices.put(price.bidId(), price));
        return prices;
    }

    private static Optional<Money> price(Map<UUID, OpenedPrice> prices, UUID bidId) {
        return Optional.ofNullable(prices.get(bidId))
                .flatMap(OpenedPrice::offer)
                .map(PriceOffer::total)
                .filter(total -> total.cents() > 0);
    }

    private static Money lowest(Map<UUID, OpenedPrice> prices) {
        return prices.keySet().stream()
                .flatMap(bid -> price(prices, bid).stream())
                .min(Money::compareTo)
                .orElse(Money.ZERO);
    }
}
