package org.ironstock.tender.dispute;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.signing.Signing;
import org.ironstock.supplier.Suppliers;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.assessment.AssessmentRounds;
import org.ironstock.tender.domain.AssessmentRound;
import org.ironstock.tender.domain.AwardOrder;
import org.ironstock.tender.domain.BidResult;
import org.ironstock.tender.domain.CourtCase;
import org.ironstock.tender.domain.Rankings;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.persistence.AwardRows;
import org.ironstock.tender.persistence.DisputeRows;
import org.ironstock.tender.persistence.TenderCases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How an award decision is taken back: by order of a judge, after a complaint, or on second thoughts. What was decided and
 * sent stays in the file; a new decision has letters and a standstill of its own (art. 2.127 Aw 2012).
 */
@Service
public class AwardOrders {

    private final TenderCases cases;
    private final DisputeRows rows;
    private final AwardRows awards;
    private final Rankings rankings;
    private final AssessmentRounds rounds;
    private final Suppliers suppliers;
    private final Signing signing;
    private final Dossier dossier;
    private final Clock clock;

    AwardOrders(
            TenderCases cases,
            DisputeRows rows,
            AwardRows awards,
            Rankings rankings,
            AssessmentRounds rounds,
            Suppliers suppliers,
            Signing signing,
            Dossier dossier,
            Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.awards = awards;
        this.rankings = rankings;
        this.rounds = rounds;
        this.suppliers = suppliers;
        this.signing = signing;
        this.dossier = dossier;
        this.clock = clock;
    }

    /** How a standstill stands. */
    public enum Standstill {
        /** Its term has not passed. */
        RUNS,
        /** Its term has passed, and a court case is open. */
        BLOCKED,
        /** Its term has passed and no court case is open. */
        PASSED,
        /** The award decision does not stand. */
        OVERTURNED
    }

    /** How the standstill of a tender stands now: an order comes first, then the term, then open cases. */
    public Standstill standstill(String tenderId) {
        Tender tender = cases.get(tenderId);
        if (open(tenderId).isPresent()) {
            return Standstill.OVERTURNED;
        }
        Instant end = tender.dates()
                .standstillEndsAt()
                .orElseThrow(() -> new NoSuchElementException("Tender %s has no standstill".formatted(tenderId)));
        if (!clock.instant().isAfter(end)) {
            return Standstill.RUNS;
        }
        return rows.cases(tenderId).stream().map(CourtCase::obstacle).anyMatch(Optional::isPresent)
                ? Standstill.BLOCKED
                : Standstill.PASSED;
    }

    /** The newest order that was not carried out. */
    public Optional<AwardOrder> open(String tenderId) {
        return rows.orders(tenderId).stream()
                .filter(order -> order.carriedOutAt().isEmpty())
                .reduce((earlier, later) -> later);
    }

    /** Every order of a tender, oldest first. */
    public List<AwardOrder> of(String tenderId) {
        return rows.orders(tenderId);
    }

    /** Orders that the award decision does not stand; a contract that waits for signatures is taken back. */
    @Transactional
    public void order(
            String tenderId, AwardOrder.Content content, AwardOrder.Cause cause, String reason, String official) {
        cases.lock(tenderId);
        int round = awards.decision(tenderId).map(AwardRows.Decision::round).orElse(0);
        rows.addOrder(new AwardOrder(
                0, tenderId, round, content, cause, reason, official, clock.instant(), Optional.empty()));
        record(tenderId, "AWARD_ORDERED", official, "%s: %s. %s".formatted(cause.inDutch(), content.inDutch(), reason));
        awards.contractOf(tenderId)
                .ifPresent(contract ->
                        signing.withdraw(contract.documentId(), "de gunningsbeslissing blijft niet in stand"));
    }

    /**
     * Withdraws the award decision: every bidder is told in one act, its standstill counts no more, an offered contract
     * lapses and the value that its signature took from mandates is given back.
     *
     * @return what must happen instead
     * @throws NoSuchElementException when nothing was ordered
     */
    @Transactional
    public AwardOrder.Content carryOut(String tenderId) {
        Tender tender = cases.lock(tenderId);
        AwardOrder order = open(tenderId)
                .orElseThrow(() -> new NoSuchElementException("Nothing is ordered in tender " + tenderId));
        Instant now = clock.instant();
        awards.decision(tenderId).ifPresent(decision -> {
            inform(tender, decision, order, now);
            signing.giveBack(decision.documentId(), "de gunningsbeslissing is ingetrokken");
        });
        scope(order.content()).ifPresent(scope -> rounds.begin(tenderId, scope, order.reason(), order.orderedBy()));
        awards.contractOf(tenderId).ifPresent(contract -> awards.lapse(contract.id(), order.reason(), now));
        rows.carriedOut(tenderId, now);
        cases.save(tender.withDates(tender.dates().withoutStandstill()).moveTo(TenderStage.AWARD));
        record(
                tenderId,
                "AWARD_WITHDRAWN",
                order.orderedBy(),
                "Gunningsbeslissing %d is ingetrokken; alle inschrijvers zijn geïnformeerd. Vervolg: %s."
                        .formatted(order.awardRound(), order.content().inDutch()));
        return order.content();
    }

    private void inform(Tender tender, AwardRows.Decision decision, AwardOrder order, Instant now) {
        boolean sent = awards.letters(tender.id(), decision.round()).stream()
                .anyMatch(letter -> letter.sentAt().isPresent());
        if (!sent) {
            return;
        }
        for (BidResult bid : rankings.results(tender.id())) {
            String name = suppliers.get(bid.supplierId()).name();
            StoredDocument letter = dossier.draw(DisputePapers.awardWithdrawn(tender, order, bid.supplierId(), name));
            dossier.freeze(letter.id());
            rows.addLetter(new DisputeRows.WithdrawalLetter(
                    tender.id(), decision.round(), bid.supplierId(), letter.id(), now));
        }
    }

    private static Optional<AssessmentRound.Scope> scope(AwardOrder.Content content) {
        return switch (content) {
            case REASSESS_QUALITY -> Optional.of(AssessmentRound.Scope.QUALITY);
            case REASSESS_PRICE -> Optional.of(AssessmentRound.Scope.PRICE);
            case NEW_DECISION, NO_AWARD -> Optional.empty();
        };
    }

    private void record(String tenderId, String what, String by, String statement) {
        dossier.record(new EvidenceToRecord(tenderId, what, by, statement, "Aw 2012 art. 2.127"));
    }
}
