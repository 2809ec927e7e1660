package org.ironstock.tender.pricing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToDraw.Table;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.PersonalDetail;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.Officials;
import org.ironstock.shared.Finding;
import org.ironstock.tender.assessment.Bidders;
import org.ironstock.tender.assessment.Draws;
import org.ironstock.tender.assessment.NotReady;
import org.ironstock.tender.assessment.RejectedBids;
import org.ironstock.tender.domain.AwardAdvice;
import org.ironstock.tender.domain.RankedBid;
import org.ironstock.tender.domain.RankingRound;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.persistence.PricingRows;
import org.ironstock.tender.persistence.TenderCases;
import org.springframework.stereotype.Service;

/** The buyer's advice on the award, with the ranking that it rests on. */
@Service
public class Advice {

    /** Kind of the document. */
    public static final String KIND = "awardAdvice";

    /** Heads of the columns of {@link #calculations}. */
    public static final List<String> HISTORY_COLUMNS = List.of("Ronde", "Aanleiding", "Rangorde", "Rangorde veranderd");

    private final TenderCases tenders;
    private final Pricing pricing;
    private final LowPrices lowPrices;
    private final Bidders bidders;
    private final RejectedBids rejected;
    private final Draws draws;
    private final PricingRows rows;
    private final Dossier dossier;
    private final Officials officials;
    private final Clock clock;

    Advice(
            TenderCases tenders,
            Pricing pricing,
            LowPrices lowPrices,
            Bidders bidders,
            RejectedBids rejected,
            Draws draws,
            PricingRows rows,
            Dossier dossier,
            Officials officials,
            Clock clock) {
        this.tenders = tenders;
        this.pricing = pricing;
        this.lowPrices = lowPrices;
        this.bidders = bidders;
        this.rejected = rejected;
        this.draws = draws;
        this.rows = rows;
        this.dossier = dossier;
        this.officials = officials;
        this.clock = clock;
    }

    /**
     * Keeps the advice.
     *
     * @throws AnswerRefused when there is nobody to award to, or a low price is still to be judged
     */
    public void give(String tenderId, AwardAdvice.Advice advice, String motive, String official) {
        RankingRound round = pricing.newest(tenderId);
        if (advice != AwardAdvice.Advice.NO_AWARD && round.places().isEmpty()) {
            throw new AnswerRefused(Finding.of(
                    "NOBODY_RANKED",
                    "advice",
                    "Er is geen geldige inschrijving om aan te gunnen; adviseer niet te gunnen."));
        }
        if (!lowPrices.open(tenderId).isEmpty()) {
            throw new AnswerRefused(
                    Finding.of("LOW_PRICE_OPEN", "advice", "Beoordeel eerst elke lage prijs.", "art. 2.116 Aw 2012"));
        }
        rows.add(tenderId, round.round(), new AwardAdvice(advice, motive.strip(), official, clock.instant()));
    }

    /** Whether another bid stands first than in the ranking on which the advice rests. */
    public boolean outdated(String tenderId) {
        List<String> now = pricing.newest(tenderId).order();
        return rows.adviceRound(tenderId)
                .flatMap(advised -> pricing.all(tenderId).stream()
                        .filter(round -> round.round() == advised)
                        .findFirst())
                .map(RankingRound::order)
                .filter(former ->
                        !now.isEmpty() && !former.isEmpty() && !former.get(0).equals(now.get(0)))
                .isPresent();
    }

    /** The same advice for who stands first now, with a motive of its own; {@link #draw} puts it on paper. */
    public void renew(String tenderId, String motive, String official) {
        give(tenderId, former(tenderId), motive, official);
    }

    private AwardAdvice.Advice former(String tenderId) {
        return find(tenderId).map(AwardAdvice::advice).orElse(AwardAdvice.Advice.AWARD);
    }

    public Optional<AwardAdvice> find(String tenderId) {
        return rows.advice(tenderId);
    }

    /**
     * Draws the advice for the dossier.
     *
     * @throws NotReady when no advice was given
     */
    public StoredDocument draw(String tenderId) {
        AwardAdvice advice = find(tenderId)
                .orElseThrow(() -> new NotReady(
                        tenderId, List.of(Finding.of("NO_ADVICE", KIND, "Er is nog geen gunningsadvies gegeven."))));
        Tender tender = tenders.get(tenderId);
        RankingRound round = pricing.newest(tenderId);
        return dossier.draw(new DocumentToDraw(
                tenderId,
                KIND,
                "Gunningsadvies " + tender.title(),
                List.of(
                        new Fact("Kenmerk", tenderId),
                        new Fact("Advies", advice.advice().inDutch()),
                        new Fact("Adviseur", new PersonalDetail(officials.displayName(advice.advisedBy()))),
                        new Fact("Formule", round.parameters())),
                List.of(
                        Section.of("Motivering", advice.motive()),
                        ranking(tenderId, round),
                        history(tenderId),
                        rejected.section(tenderId),
                        lot(tenderId, round)),
                Audience.RESTRICTED,
                advice.advisedBy()));
    }

    /** Rows of the ranking as people read it: rank, bidder, quality, price, figure, what decided. */
    public List<List<String>> table(String tenderId) {
        Map<UUID, String> names = bidders.names(tenderId);
        List<List<String>> table = new ArrayList<>();
        for (RankedBid place : pricing.newest(tenderId).places()) {
            table.add(List.of(
                    String.valueOf(place.rank()),
                    names.getOrDefault(UUID.fromString(place.bidId()), place.bidId()),
                    Figures.percent(place.bid().quality()),
                    place.bid().price().inDutch(),
                    Figures.twoDecimals(place.figure().total()),
                    Figures.inDutch(place.decidedBy())));
        }
        return table;
    }

    private Section ranking(String tenderId, RankingRound round) {
        List<String> paragraphs = new ArrayList<>();
        if (round.orderChanged()) {
            paragraphs.add("De rangorde veranderde nadat een inschrijving was afgevallen.");
        }
        if (round.reversals() > 0) {
            paragraphs.add("Rangwisseling: bij " + round.reversals()
                    + " inschrijving(en) keert de rangorde van de andere om als zij wegvalt.");
        }
        return new Section(
                "Rangorde", paragraphs, List.of(new Table("Rangorde", Figures.RANKING_COLUMNS, table(tenderId))));
    }

    /** Every calculation with its order, so that who reads the advice sees what an exclusion changed. */
    private Section history(String tenderId) {
        return new Section(
                "Berekeningen", List.of(), List.of(new Table("Berekeningen", HISTORY_COLUMNS, calculations(tenderId))));
    }

    /** Every calculation, oldest first: round, occasion, order, whether the order of who stayed changed. */
    public List<List<String>> calculations(String tenderId) {
        Map<UUID, String> names = bidders.names(tenderId);
        return pricing.all(tenderId).stream()
                .map(round -> List.of(
                        String.valueOf(round.round()),
                        round.occasion(),
                        round.order().stream()
                                .map(bid -> names.getOrDefault(UUID.fromString(bid), bid))
                                .collect(Collectors.joining(", ")),
                        round.orderChanged() ? "Ja" : "Nee"))
                .toList();
    }

    /** The seed is told only where it decided; its hash stands in the signed quality report. */
    private Section lot(String tenderId, RankingRound round) {
        boolean drawn = round.places().stream().anyMatch(place -> place.decidedBy() == RankedBid.DecidedBy.DRAW);
        return Section.of(
                "Loting",
                drawn
                        ? "Bij gelijke stand besliste het lot "
                                + draws.get(tenderId).seed() + "."
                        : "Er was geen loting nodig.");
    }
}
