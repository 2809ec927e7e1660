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
        List<String> names =
                ranking.stream().map(offer -> nameOf(offer.supplierId())).toList();
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

    /**
     * Draws a letter to every bidder.
     *
     * @return whether all letters are complete; what is missing is kept for who must add it
     */
    public boolean writeLetters(String tenderId) {
        Tender tender = cases.get(tenderId);
        AwardRows.Decision decision = requireSigned(tenderId);
        Instant standstillEnd = standstillEnd(tender, clock.instant());
        List<Finding> gaps = new ArrayList<>();
        for (AwardLetter letter : letters(tender, decision, standstillEnd)) {
            gaps.addAll(letter.gaps());
            StoredDocument drawn = dossier.draw(AwardPapers.awardLetter(tender, letter, standstillDays(tender)));
            rows.putLetter(tenderId, decision.round(), letter.bidId(), letter.supplierId(), drawn.id());
        }
        rows.noteObstacles(tenderId, LETTERS, gaps);
        return gaps.isEmpty();
    }

    /**
     * Sends every letter in one act and starts the standstill on the day of sending (art. 2.127 Aw 2012). Letters that
     * were drawn on an earlier day are drawn anew, so that the term they print is the term that runs.
     *
     * @return last moment of the standstill
     * @throws AwardNotAllowed when the decision is not signed or a letter is incomplete; then none is sent
     */
    public Instant sendLetters(String tenderId) {
        AwardRows.Decision decision = requireSigned(tenderId);
        if (!writtenToday(decision) && !writeLetters(tenderId)) {
            throw new AwardNotAllowed(rows.obstacles(tenderId, LETTERS));
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
        return end;
    }

    private boolean writtenToday(AwardRows.Decision decision) {
        List<AwardRows.Letter> letters = rows.letters(decision.tenderId(), decision.round());
        return !letters.isEmpty()
                && rows.obstacles(decision.tenderId(), LETTERS).isEmpty()
                && letters.stream()
                        .map(letter -> dossier.get(letter.documentId()).filedAt())
                        .map(DutchCalendar::dayOf)
                        .allMatch(DutchCalendar.dayOf(clock.instant())::equals);
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
        BidResult winner = rankings.result(tender.id(), decision.bidId());
        String winnerName = nameOf(decision.supplierId());
        return rankings.results(tender.id()).stream()
                .map(result -> new AwardLetter(
                        tender.id(),
                        result.bidId(),
                        result.supplierId(),
                        nameOf(result.supplierId()),
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
