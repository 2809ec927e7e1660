package org.ironstock.tender.pricing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ironstock.tender.assessment.Bidders;
import org.ironstock.tender.domain.AwardAdvice;
import org.ironstock.tender.domain.AwardCriterion;
import org.ironstock.tender.domain.BidRejection;
import org.ironstock.tender.domain.BidResult;
import org.ironstock.tender.domain.BidResult.CriterionResult;
import org.ironstock.tender.domain.GivenScores;
import org.ironstock.tender.domain.OpenedBid;
import org.ironstock.tender.domain.RankedBid;
import org.ironstock.tender.domain.RankedOffer;
import org.ironstock.tender.domain.RankingRound;
import org.ironstock.tender.domain.Rankings;
import org.ironstock.tender.domain.Score;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.persistence.PricingRows;
import org.ironstock.tender.persistence.ScoreRows;
import org.ironstock.tender.persistence.TenderCases;
import org.springframework.stereotype.Service;

/** Rankings from what assessment and pricing kept. */
@Service
class StoredRankings implements Rankings {

    private final TenderCases tenders;
    private final Bidders bidders;
    private final ScoreRows scores;
    private final PricingRows rows;

    StoredRankings(TenderCases tenders, Bidders bidders, ScoreRows scores, PricingRows rows) {
        this.tenders = tenders;
        this.bidders = bidders;
        this.scores = scores;
        this.rows = rows;
    }

    @Override
    public Optional<RankedOffer> winner(String tenderId) {
        return ranking(tenderId).stream().findFirst();
    }

    @Override
    public List<RankedOffer> ranking(String tenderId) {
        Map<UUID, String> suppliers =
                bidders.all(tenderId).stream().collect(Collectors.toMap(OpenedBid::id, OpenedBid::supplierId));
        return rows.newest(tenderId)
                .map(round -> round.places().stream()
                        .map(place -> offer(place, suppliers))
                        .toList())
                .orElseGet(List::of);
    }

    private static RankedOffer offer(RankedBid place, Map<UUID, String> suppliers) {
        UUID bidId = UUID.fromString(place.bidId());
        String supplier = Optional.ofNullable(suppliers.get(bidId))
                .orElseThrow(() -> new NoSuchElementException("There is no bid " + bidId));
        return new RankedOffer(
                bidId,
                supplier,
                place.rank(),
                place.bid().price(),
                place.bid().quality(),
                place.figure(),
                place.decidedBy());
    }

    @Override
    public List<BidResult> results(String tenderId) {
        Tender tender = tenders.get(tenderId);
        List<RankedOffer> ranking = ranking(tenderId);
        Map<UUID, RankedOffer> places =
                ranking.stream().collect(Collectors.toMap(RankedOffer::bidId, Function.identity()));
        GivenScores consensus = GivenScores.of(scores.consensus(tenderId));
        Map<UUID, BidRejection> rejections = bidders.rejections(tenderId).stream()
                .collect(Collectors.toMap(BidRejection::bidId, Function.identity()));
        List<BidResult> results = new ArrayList<>();
        for (OpenedBid bid : bidders.all(tenderId)) {
            Optional<RankedOffer> place = Optional.ofNullable(places.get(bid.id()));
            results.add(new BidResult(
                    bid.id(),
                    bid.supplierId(),
                    place,
                    Optional.ofNullable(rejections.get(bid.id())),
                    criteria(tender, bid.id(), consensus),
                    place.map(own -> advantages(tender, own, ranking.get(0), consensus))
                            .orElseGet(List::of)));
        }
        results.sort(Comparator.comparing(
                result -> result.place().map(RankedOffer::rank).orElse(Integer.MAX_VALUE)));
        return results;
    }

    @Override
    public BidResult result(String tenderId, UUID bidId) {
        return results(tenderId).stream()
                .filter(result -> result.bidId().equals(bidId))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("Tender %s has no bid %s".formatted(tenderId, bidId)));
    }

    @Override
    public Optional<AwardAdvice> advice(String tenderId) {
        return rows.advice(tenderId);
    }

    @Override
    public String formula(String tenderId) {
        return rows.newest(tenderId).map(RankingRound::parameters).orElse("");
    }

    private static List<CriterionResult> criteria(Tender tender, UUID bidId, GivenScores consensus) {
        List<CriterionResult> results = new ArrayList<>();
        for (AwardCriterion criterion : tender.requireDocuments().qualityCriteria()) {
            consensus
                    .find(bidId, criterion.code())
                    .ifPresent(score -> results.add(new CriterionResult(
                            criterion.code(),
                            criterion.name(),
                            criterion.weight(),
                            score.score(),
                            criterion.scale(),
                            score.motive())));
        }
        return results;
    }

    /** In what the first bid is better than another, in sentences for its letter (art. 2.130 Aw 2012). */
    private static List<String> advantages(Tender tender, RankedOffer own, RankedOffer first, GivenScores consensus) {
        List<String> sentences = new ArrayList<>();
        if (own.bidId().equals(first.bidId())) {
            return sentences;
        }
        for (AwardCriterion criterion : tender.requireDocuments().qualityCriteria()) {
            int theirs = consensus
                    .find(first.bidId(), criterion.code())
                    .map(Score::score)
                    .orElse(0);
            int yours = consensus
                    .find(own.bidId(), criterion.code())
                    .map(Score::score)
                    .orElse(0);
            if (theirs > yours) {
                sentences.add("Op '%s' scoorde de winnaar %d en u %d van %d: %s"
                        .formatted(
                                criterion.name(),
                                theirs,
                                yours,
                                criterion.scale(),
                                consensus
                                        .find(first.bidId(), criterion.code())
                                        .map(Score::motive)
                                        .orElse("")));
            }
        }
        if (own.price().exceeds(first.price())) {
            sentences.add("De prijs van de winnaar is lager dan de uwe.");
        }
        if (sentences.isEmpty()) {
            sentences.add(
                    "De inschrijvingen staan gelijk; de volgorde volgt uit het bekendgemaakte subcriterium of de loting.");
        }
        return sentences;
    }
}
