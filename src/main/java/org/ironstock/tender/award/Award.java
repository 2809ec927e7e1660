package org.ironstock.tender.award;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.product.Product;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.signing.Signing;
import org.ironstock.signing.SigningRequest;
import org.ironstock.supplier.Suppliers;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.domain.AwardAdvice;
import org.ironstock.tender.domain.AwardLetter;
import org.ironstock.tender.domain.AwardOrder;
import org.ironstock.tender.domain.BidResult;
import org.ironstock.tender.domain.RankedOffer;
import org.ironstock.tender.domain.Rankings;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.persistence.AwardRows;
import org.ironstock.tender.persistence.DisputeRows;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.preparation.ScopeCheck;
import org.springframework.stereotype.Component;

/** From the award advice to the end of the standstill: decision, letters, term. Each binding step is guarded. */
@Component
public class Award {

    /** Name under which what stands in the way of the letters is kept. */
    public static final String LETTERS = "LETTERS";

    private final TenderCases cases;
    private final AwardRows rows;
    private final DisputeRows disputes;
    private final Rankings rankings;
    private final Dossier dossier;
    private final Signing signing;
    private final Suppliers suppliers;
    private final ScopeCheck scope;
    private final AwardSettings settings;
    private final Clock clock;

    Award(
            TenderCases cases,
            AwardRows rows,
            DisputeRows disputes,
            Rankings rankings,
            Dossier dossier,
            Signing signing,
            Suppliers suppliers,
            ScopeCheck scope,
            AwardSettings settings,
            Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.disputes = disputes;
        this.rankings = rankings;
        this.dossier = dossier;
        this.signing = signing;
        this.suppliers = suppliers;
        this.scope = scope;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Draws the award decision and asks for its signatures; a negative advice asks for a signed override.
     *
     * @return reference for the process {@code signing}
     */
    public String requestDecision(String tenderId) {
        Tender tender = cases.get(tenderId);
        AwardAdvice advice = advice(tenderId);
        List<RankedOffer> ranking = rankings.ranking(tenderId);
        RankedOffer winner = winner(tenderId);
        Map<String, String> known =
                suppliers.names(ranking.stream().map(RankedOffer::supplierId).toList());
        List<String> names = ranking.stream()
                .map(offer -> known.getOrDefault(offer.supplierId(), offer.supplierId()))
                .toList();
        StoredDocument decision = dossier.draw(AwardPapers.awardDecision(
                tender, advice, ranking, names, rankings.formula(tenderId), advice.advisedBy()));
        rows.decision(tenderId)
                .ifPresent(former -> signing.giveBack(former.documentId(), "er komt een nieuw gunningsbesluit"));
        rows.addDecision(tenderId, decision.id(), winner.bidId(), winner.supplierId());
        cases.save(tender.moveTo(TenderStage.AWARD));
        return signing.request(new SigningRequest(
                tenderId,
                decision.id(),
                AwardPapers.AWARD_DECISION,
                "",
                winner.supplierId(),
                tenderId,
                tender.requireDocuments().maximumValue(),
                productGroup(tender),
                advice.negative() ? Set.of(SigningRequest.Flag.NEGATIVE_ADVICE) : Set.of(),
                signingDeadline()));
    }

    /** How far the letters are. */
    public enum Letters {
        /** Some are drawn; the others follow in transactions of their own. */
        PARTLY,
        /** All are drawn and tell all relevant reasons. */
        COMPLETE,
        /** All are drawn; what some lack is kept for who must add it. */
        INCOMPLETE
    }

    /**
     * Draws letters to bidders that have none of today: as many as one transaction may hold. Hundreds of letters take
     * minutes; what was drawn stays when the work is broken off, and the dossier tells how far it is.
     */
    public Letters writeLetters(String tenderId) {
        Tender tender = cases.get(tenderId);
        AwardRows.Decision decision = requireSigned(tenderId);
        LocalDate today = DutchCalendar.dayOf(clock.instant());
        Set<UUID> drawn = rows.lettersDrawn(tenderId, decision.round(), today);
        List<AwardLetter> letters = letters(tender, decision, standstillEnd(tender, clock.instant()));
        List<AwardLetter> open = letters.stream()
                .filter(letter -> !drawn.contains(letter.bidId()))
                .toList();
        open.stream().limit(settings.lettersAtOnce()).forEach(letter -> {
            StoredDocument document = dossier.draw(AwardPapers.awardLetter(tender, letter, standstillDays(tender)));
            rows.putDrawnLetter(tenderId, decision.round(), letter.bidId(), letter.supplierId(), document.id(), today);
        });
        int left = open.size() - settings.lettersAtOnce();
        if (left > 0) {
            dossier.record(new EvidenceToRecord(
                    tenderId,
                    "AWARD_LETTERS_DRAWN",
                    "system",
                    "Gunningsbrieven opgesteld: %d van %d.".formatted(letters.size() - left, letters.size()),
                    ""));
            return Letters.PARTLY;
        }
        List<Finding> gaps =
                letters.stream().flatMap(letter -> letter.gaps().stream()).toList();
        rows.noteObstacles(tenderId, LETTERS, gaps);
        return gaps.isEmpty() ? Letters.COMPLETE : Letters.INCOMPLETE;
    }

    /**
     * Sends every letter in one act and starts the standstill on the day of sending (art. 2.127 Aw 2012).
     *
     * @return last moment of the standstill; empty, and none is sent, when a letter was drawn on an earlier day and must
     *     be drawn anew, so that the term it prints is the term that runs
     * @throws AwardNotAllowed when the decision is not signed or a letter is incomplete; then none is sent
     */
    public Optional<Instant> sendLetters(String tenderId) {
        AwardRows.Decision decision = requireSigned(tenderId);
        List<Finding> gaps = rows.obstacles(tenderId, LETTERS);
        if (!gaps.isEmpty()) {
            throw new AwardNotAllowed(gaps);
        }
        if (!writtenToday(decision)) {
            return Optional.empty();
        }
        Tender tender = cases.lock(tenderId);
        Instant sent = clock.instant();
        Instant end = standstillEnd(tender, sent);
        rows.letters(tenderId, decision.round()).forEach(letter -> dossier.freeze(letter.documentId()));
        rows.sendLetters(tenderId, decision.round(), sent);
        cases.save(tender.withDates(tender.dates().lettersSent(sent, end)).moveTo(TenderStage.STANDSTILL));
        dossier.record(new EvidenceToRecord(
                tenderId,
                "AWARD_LETTERS_SENT",
                "system",
                "Alle gunningsbrieven verzonden op %s; opschortende termijn tot en met %s."
                        .formatted(DutchText.moment(sent), DutchText.weekday(end)),
                "Aw 2012 art. 2.127"));
        return Optional.of(end);
    }

    private boolean writtenToday(AwardRows.Decision decision) {
        Set<UUID> drawn =
                rows.lettersDrawn(decision.tenderId(), decision.round(), DutchCalendar.dayOf(clock.instant()));
        return rankings.results(decision.tenderId()).stream()
                .map(BidResult::bidId)
                .allMatch(drawn::contains);
    }

    /**
     * Ends the standstill.
     *
     * @throws AwardNotAllowed while it still runs, a court case is open or the decision does not stand
     */
    public void endStandstill(String tenderId) {
        Tender tender = cases.lock(tenderId);
        List<Finding> obstacles = new ArrayList<>(disputes(tenderId));
        standstillRuns(tender).ifPresent(obstacles::add);
        if (!obstacles.isEmpty()) {
            throw new AwardNotAllowed(obstacles);
        }
        cases.save(tender.moveTo(TenderStage.CONTRACTING));
    }

    /** A finding for each open court case that the contract waits for, and for an order to take the decision back. */
    List<Finding> disputes(String tenderId) {
        List<Finding> found = new ArrayList<>();
        disputes.cases(tenderId).forEach(courtCase -> courtCase.obstacle().ifPresent(found::add));
        disputes.orders(tenderId).stream()
                .filter(order -> order.carriedOutAt().isEmpty())
                .map(AwardOrder::obstacle)
                .forEach(found::add);
        return found;
    }

    /** A finding while the standstill runs or never started. */
    Optional<Finding> standstillRuns(Tender tender) {
        Optional<Instant> end = tender.dates().standstillEndsAt();
        if (end.isEmpty()) {
            return Optional.of(Finding.of(
                    "STANDSTILL_NOT_STARTED",
                    tender.id(),
                    "De opschortende termijn is nog niet begonnen: de gunningsbrieven zijn niet verzonden.",
                    "art. 2.127 Aw 2012"));
        }
        return clock.instant().isAfter(end.get())
                ? Optional.empty()
                : Optional.of(Finding.of(
                        "STANDSTILL_RUNS",
                        tender.id(),
                        "De opschortende termijn loopt tot en met %s.".formatted(DutchText.weekday(end.get())),
                        "art. 2.127 Aw 2012"));
    }

    /** A lawyer adds the reasons that a letter lacks. */
    public void addReason(String tenderId, UUID bidId, String reason, String official) {
        rows.putAddition(tenderId, rows.getDecision(tenderId).round(), bidId, reason, official);
    }

    /** Bidders with their names, and what was added to their letters so far. */
    public List<AwardLetter> draftLetters(String tenderId) {
        Tender tender = cases.get(tenderId);
        return letters(tender, rows.getDecision(tenderId), standstillEnd(tender, clock.instant()));
    }

    /**
     * The newest award decision, signed and unchanged.
     *
     * @throws AwardNotAllowed when it is not
     */
    AwardRows.Decision requireSigned(String tenderId) {
        AwardRows.Decision decision = rows.getDecision(tenderId);
        signing.notSigned(decision.documentId()).ifPresent(finding -> {
            throw new AwardNotAllowed(List.of(finding));
        });
        return decision;
    }

    Instant signingDeadline() {
        return workingDays(settings.signingWorkingDays());
    }

    Instant workingDays(int days) {
        return DutchCalendar.endOf(
                DutchCalendar.official().plusWorkingDays(DutchCalendar.dayOf(clock.instant()), days));
    }

    String productGroup(Tender tender) {
        return scope.productsOf(tender.need()).stream()
                .map(Product::group)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Tender %s has no product".formatted(tender.id())));
    }

    String nameOf(String supplierId) {
        return suppliers.get(supplierId).name();
    }

    private List<AwardLetter> letters(Tender tender, AwardRows.Decision decision, Instant standstillEnd) {
        Map<UUID, String> additions = rows.additions(tender.id(), decision.round());
        List<BidResult> results = rankings.results(tender.id());
        BidResult winner = results.stream()
                .filter(result -> result.bidId().equals(decision.bidId()))
                .findFirst()
                .orElseThrow(() ->
                        new NoSuchElementException("Tender %s has no bid %s".formatted(tender.id(), decision.bidId())));
        Map<String, String> names =
                suppliers.names(results.stream().map(BidResult::supplierId).toList());
        String winnerName = nameOf(decision.supplierId());
        return results.stream()
                .map(result -> new AwardLetter(
                        tender.id(),
                        result.bidId(),
                        result.supplierId(),
                        names.getOrDefault(result.supplierId(), ""),
                        winnerName,
                        result.bidId().equals(decision.bidId()),
                        result,
                        winner,
                        winner.place().orElseThrow().price(),
                        additions.getOrDefault(result.bidId(), ""),
                        standstillEnd))
                .toList();
    }

    /** A procedure without standstill (art. 2.127 lid 4 Aw 2012) may contract the day after the letters. */
    private Instant standstillEnd(Tender tender, Instant sent) {
        LocalDate day = DutchCalendar.dayOf(sent);
        int days = standstillDays(tender);
        return DutchCalendar.endOf(days == 0 ? day : DutchCalendar.official().endOfPeriod(day, days));
    }

    private int standstillDays(Tender tender) {
        int ofProcedure =
                tender.procedure().map(rules -> rules.steps().standstillDays()).orElse(settings.standstillDays());
        return tender.withNotice() ? Math.max(ofProcedure, settings.standstillDays()) : ofProcedure;
    }

    private AwardAdvice advice(String tenderId) {
        return rankings.advice(tenderId)
                .orElseThrow(() -> new NoSuchElementException("Tender %s has no award advice".formatted(tenderId)));
    }

    private RankedOffer winner(String tenderId) {
        return rankings.winner(tenderId)
                .orElseThrow(() -> new NoSuchElementException("Tender %s has no ranked bid".formatted(tenderId)));
    }
}
