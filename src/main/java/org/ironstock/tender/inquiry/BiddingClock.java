package org.ironstock.tender.inquiry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.tender.domain.BidVault;
import org.ironstock.tender.domain.ClosingRules;
import org.ironstock.tender.domain.ExtensionNeed.Ground;
import org.ironstock.tender.domain.Question;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.persistence.ExtensionRows;
import org.ironstock.tender.persistence.NotaRows;
import org.ironstock.tender.persistence.QuestionRows;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.vault.BidClosing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges on the locked row of the tender whether bidding goes on, must be extended, or is closed. A timer only says when
 * to look; what it finds is decided here.
 */
@Service
public class BiddingClock {

    private final TenderCases tenders;
    private final QuestionRows questions;
    private final NotaRows notas;
    private final ExtensionRows needs;
    private final Extensions extensions;
    private final BidClosing closing;
    private final LimitRules limits;
    private final Clock clock;
    private final ClosingRules rules = new ClosingRules(DutchCalendar.official());

    BiddingClock(
            TenderCases tenders,
            QuestionRows questions,
            NotaRows notas,
            ExtensionRows needs,
            Extensions extensions,
            BidClosing closing,
            LimitRules limits,
            Clock clock) {
        this.tenders = tenders;
        this.questions = questions;
        this.notas = notas;
        this.needs = needs;
        this.extensions = extensions;
        this.closing = closing;
        this.limits = limits;
        this.clock = clock;
    }

    /** How bidding stands. */
    public enum State {
        /** Bids go in; look again later. */
        OPEN,
        /** Something asks for a later closing: officials decide first. */
        EXTENSION_NEEDED,
        /** Nothing goes in any more. */
        CLOSED
    }

    /**
     * What was found.
     *
     * @param lookAgainAt when to look again; of no meaning once closed
     * @param bidCount bids in the vault; only once closed
     */
    public record Judgement(State state, Instant lookAgainAt, OptionalInt bidCount) {}

    /** Judges, and closes the vault when nothing stands in the way. */
    @Transactional
    public Judgement judge(String tenderId) {
        Tender tender = tenders.lock(tenderId);
        Instant now = clock.instant();
        Instant closesAt = BidVault.closesAt(tender.dates()
                .closingAt()
                .orElseThrow(() -> new IllegalStateException("Tender %s has no closing".formatted(tenderId))));
        if (tender.dates().closedAt().isEmpty()) {
            openNeedForUnanswered(tender, now);
            if (!needs.open(tenderId).isEmpty()) {
                return new Judgement(State.EXTENSION_NEEDED, now, OptionalInt.empty());
            }
            if (now.isBefore(closesAt)) {
                return new Judgement(State.OPEN, nextLook(tender, now, closesAt), OptionalInt.empty());
            }
        }
        return new Judgement(State.CLOSED, now, OptionalInt.of(closing.close(tenderId)));
    }

    /** First moment at which somebody must look after bidding opened. */
    public Instant firstLook(String tenderId) {
        Tender tender = tenders.get(tenderId);
        Instant now = clock.instant();
        return needs.open(tenderId).isEmpty()
                ? nextLook(
                        tender,
                        now,
                        BidVault.closesAt(tender.dates().closingAt().orElse(now)))
                : now;
    }

    private static Instant nextLook(Tender tender, Instant now, Instant closesAt) {
        return tender.dates()
                .answersUntil()
                .map(until -> until.plusSeconds(1))
                .filter(look -> look.isAfter(now) && look.isBefore(closesAt))
                .orElse(closesAt);
    }

    /** The last answers are not out while they should be: closing must move, whoever is to blame. */
    private void openNeedForUnanswered(Tender tender, Instant now) {
        boolean passed = tender.dates().answersUntil().filter(now::isAfter).isPresent();
        if (!passed) {
            return;
        }
        long open = questions.of(tender.id()).stream()
                .map(Question::state)
                .filter(Question.State::open)
                .count();
        boolean owed = open > 0 || notas.inPreparation(tender.id()).isPresent();
        boolean raised = needs.open(tender.id()).stream().anyMatch(need -> need.ground() == Ground.ANSWERS_LATE);
        if (owed && !raised) {
            LocalDate soonest = DutchCalendar.official().plusWorkingDays(DutchCalendar.dayOf(now), 1);
            int answersDays = limits.timeLimits(tender).answersDays();
            extensions.need(
                    tender,
                    Ground.ANSWERS_LATE,
                    rules.earliestAfterAnswers(soonest, answersDays),
                    "Op de laatste dag voor inlichtingen stonden nog %d vragen open; tussen de laatste inlichtingen en de sluiting liggen ten minste %d dagen."
                            .formatted(open, answersDays));
        }
    }
}
