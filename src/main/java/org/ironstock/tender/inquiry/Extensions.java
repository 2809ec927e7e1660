package org.ironstock.tender.inquiry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.Problem;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.signing.Signing;
import org.ironstock.signing.SigningRequest;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.domain.BiddingPeriod;
import org.ironstock.tender.domain.ClosingDecision;
import org.ironstock.tender.domain.ClosingRules;
import org.ironstock.tender.domain.ExtensionNeed;
import org.ironstock.tender.domain.ExtensionNeed.Ground;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.persistence.ExtensionRows;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.preparation.Publication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A later closing: why it is needed, who decided and signed, and from when it counts. While a need is open bidding
 * cannot be closed; the new closing counts only with its signed decision.
 */
@Service
public class Extensions {

    private final TenderCases tenders;
    private final ExtensionRows rows;
    private final Publication publication;
    private final Dossier dossier;
    private final Signing signing;
    private final LimitRules limits;
    private final Signals signals;
    private final InquirySettings settings;
    private final Clock clock;
    private final ClosingRules rules = new ClosingRules(DutchCalendar.official());

    Extensions(
            TenderCases tenders,
            ExtensionRows rows,
            Publication publication,
            Dossier dossier,
            Signing signing,
            LimitRules limits,
            Signals signals,
            InquirySettings settings,
            Clock clock) {
        this.tenders = tenders;
        this.rows = rows;
        this.publication = publication;
        this.dossier = dossier;
        this.signing = signing;
        this.limits = limits;
        this.signals = signals;
        this.settings = settings;
        this.clock = clock;
    }

    /** What became of a signed decision. */
    public enum Step {
        /** The new closing counts; a change notice must be published. */
        NOTICE,
        /** The new closing counts; the invited parties are told without a notice. */
        INFORM,
        /** The chosen day no longer satisfies the rules: decide again. */
        DECIDE_AGAIN
    }

    /** An outage as it is reported. */
    public record Outage(String tenderId, Instant from, Instant until, String detail) {}

    /** Opens a need for a later closing; the caller holds the lock on the tender. */
    void need(Tender tender, Ground ground, LocalDate earliest, String detail) {
        rows.add(
                new ExtensionNeed(UUID.randomUUID(), tender.id(), ground, earliest, detail, "system", clock.instant()));
        record(tender.id(), "EXTENSION_NEEDED", "system", ground.inDutch() + ": " + detail, "");
    }

    /**
     * The platform could not be reached: officials decide whether closing moves for all.
     *
     * @param reporter official or machine client
     * @throws Problem 422 when bidding is closed or the period makes no sense
     */
    @Transactional
    public void reportOutage(Outage outage, String reporter) {
        if (tenders.find(outage.tenderId()).isEmpty()) {
            throw refused("TENDER_UNKNOWN", "tenderId", "Aanbesteding %s bestaat niet.".formatted(outage.tenderId()));
        }
        Tender tender = tenders.lock(outage.tenderId());
        Instant now = clock.instant();
        Instant closing = tender.dates().closingAt().orElse(Instant.MIN);
        if (tender.stage() != TenderStage.BIDDING
                || tender.dates().closedAt().isPresent()
                || !signals.listens(tender.id())) {
            throw refused(
                    "OUTAGE_AFTER_CLOSING",
                    "tenderId",
                    "De inschrijving is niet (meer) open; een storing verlengt haar niet.");
        }
        if (outage.until().isBefore(outage.from()) || outage.until().isAfter(now)) {
            throw refused("OUTAGE_PERIOD", "until", "De storing eindigt niet voor haar begin en niet in de toekomst.");
        }
        if (!outage.from().isBefore(closing)) {
            throw refused("OUTAGE_PERIOD", "from", "De storing begon na de sluiting van de inschrijving.");
        }
        rows.add(new ExtensionNeed(
                UUID.randomUUID(),
                tender.id(),
                Ground.OUTAGE,
                rules.earliestAfterOutage(closing, outage.from(), outage.until()),
                "Storing van %s tot %s: %s"
                        .formatted(DutchText.moment(outage.from()), DutchText.moment(outage.until()), outage.detail()),
                reporter,
                now));
        record(tender.id(), "OUTAGE_REPORTED", reporter, "Storing van het platform gemeld: " + outage.detail(), "");
        signals.periodInDoubt(tender.id());
    }

    /** Needs that nobody has decided on. */
    public List<ExtensionNeed> open(String tenderId) {
        return rows.open(tenderId);
    }

    /** The first closing day that satisfies every open need. */
    public LocalDate proposal(String tenderId) {
        return rules.proposal(closing(tenders.get(tenderId)), rows.open(tenderId), clock.instant());
    }

    /** Whether the law leaves the choice not to extend. */
    public boolean mayRefuse(String tenderId) {
        return rows.open(tenderId).stream().noneMatch(need -> need.ground().compelling());
    }

    /**
     * Keeps that closing does not move.
     *
     * @throws AnswerRefused when the law demands a later closing
     */
    @Transactional
    public void refuse(String tenderId, String motive, String official) {
        Tender tender = tenders.lock(tenderId);
        List<ExtensionNeed> needs = rows.open(tenderId);
        needs.stream().filter(need -> need.ground().compelling()).findFirst().ifPresent(need -> {
            throw new AnswerRefused(Finding.of(
                    "EXTENSION_COMPELLED",
                    "decision",
                    need.ground().inDutch() + ": de termijn moet worden verlengd.",
                    need.ground().law()));
        });
        ClosingDecision decision = rows.addDecision(
                new ClosingDecision(
                        tenderId,
                        0,
                        false,
                        closing(tender),
                        Optional.empty(),
                        motive,
                        official,
                        InquiryPapers.OUTAGE_DECISION,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                clock.instant());
        if (!needs.isEmpty()) {
            rows.settle(tenderId, decision, needs);
        }
        record(tenderId, "EXTENSION_REFUSED", official, "De termijn wordt niet verlengd: " + motive, "");
    }

    /**
     * Keeps what an official decides; it counts once it is signed.
     *
     * @return number of the decision
     * @throws AnswerRefused with every finding when the day breaks a rule
     */
    @Transactional
    public int decide(String tenderId, LocalDate newClosing, String motive, String official) {
        Tender tender = tenders.lock(tenderId);
        List<ExtensionNeed> needs = rows.open(tenderId);
        List<Finding> findings = rules.check(newClosing, closing(tender), needs, clock.instant());
        if (!findings.isEmpty()) {
            throw new AnswerRefused(findings);
        }
        boolean outageOnly = needs.stream().allMatch(need -> need.ground() == Ground.OUTAGE);
        return rows.addDecision(
                        new ClosingDecision(
                                tenderId,
                                0,
                                true,
                                closing(tender),
                                Optional.of(DutchCalendar.endOf(newClosing)),
                                motive,
                                official,
                                outageOnly ? InquiryPapers.OUTAGE_DECISION : InquiryPapers.EXTENSION_DECISION,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        clock.instant())
                .number();
    }

    /**
     * Draws the decision and asks for its signatures. It moves days, not money, so it draws on no mandate's amount.
     *
     * @return reference for the process {@code signing}
     */
    @Transactional
    public String requestDecision(String tenderId, int number) {
        Tender tender = tenders.get(tenderId);
        ClosingDecision decision = rows.get(tenderId, number);
        StoredDocument document = dossier.draw(InquiryPapers.decision(tender, decision, rows.open(tenderId)));
        rows.drawn(decision, document.id());
        return signing.request(new SigningRequest(
                tenderId,
                document.id(),
                decision.documentKind(),
                "",
                "",
                "",
                Money.ZERO,
                publication.productGroup(tender),
                Set.of(),
                DutchCalendar.endOf(DutchCalendar.official()
                        .plusWorkingDays(
                                DutchCalendar.dayOf(clock.instant()), settings.extensionSigningWorkingDays()))));
    }

    /**
     * The signed decision counts from now: closing moves on the locked row. Bids that are in stay sealed.
     *
     * @throws IllegalStateException without a valid signature, wherever the token came from
     */
    @Transactional
    public Step putInForce(String tenderId, int number) {
        Tender tender = tenders.lock(tenderId);
        ClosingDecision decision = rows.get(tenderId, number);
        UUID document = decision.document().orElseThrow(() -> notSigned(tenderId, number));
        if (signing.notSigned(document).isPresent()) {
            throw notSigned(tenderId, number);
        }
        if (decision.inForceAt().isEmpty()) {
            Instant now = clock.instant();
            LocalDate day = DutchCalendar.dayOf(decision.requireNewClosing());
            List<ExtensionNeed> needs = rows.open(tenderId);
            if (!rules.check(day, closing(tender), needs, now).isEmpty()) {
                record(
                        tenderId,
                        "EXTENSION_OUTDATED",
                        "system",
                        "De besloten sluiting van %s voldoet niet meer; er wordt opnieuw besloten."
                                .formatted(DutchText.day(day)),
                        "");
                return Step.DECIDE_AGAIN;
            }
            boolean withQuestions = needs.stream().anyMatch(need -> need.ground() != Ground.ANSWERS_LATE);
            BiddingPeriod period = BiddingPeriod.closingOn(day, limits.timeLimits(tender), DutchCalendar.official());
            tenders.save(tender.withDates(tender.dates().extended(period, withQuestions)));
            rows.inForce(decision, now);
            if (!needs.isEmpty()) {
                rows.settle(tenderId, decision, needs);
            }
            record(
                    tenderId,
                    "CLOSING_EXTENDED",
                    decision.decidedBy(),
                    "De inschrijving sluit op %s in plaats van %s."
                            .formatted(
                                    DutchText.moment(decision.requireNewClosing()),
                                    DutchText.moment(decision.formerClosing())),
                    limits.timeLimits(tender).ruleVersion());
        }
        // after a selection only the invited bid, and the notice stated no closing
        boolean stated =
                tender.withNotice() && !tender.requireProcedure().steps().selection();
        return stated ? Step.NOTICE : Step.INFORM;
    }

    /** Prepares the change notice of a decision in force. */
    @Transactional
    public UUID prepareChangeNotice(String tenderId, int number) {
        ClosingDecision decision = rows.get(tenderId, number);
        if (decision.inForceAt().isEmpty()) {
            throw notSigned(tenderId, number);
        }
        UUID notice = publication.prepareChange(tenderId, limits.timeLimits(tenders.get(tenderId)), decision.motive());
        rows.noticed(decision, notice);
        return notice;
    }

    /** Tells all interested parties at once: on the page, and in the dossier of the tender. */
    @Transactional
    public void inform(String tenderId, int number) {
        Tender tender = tenders.get(tenderId);
        ClosingDecision decision = rows.get(tenderId, number);
        if (decision.inForceAt().isEmpty()) {
            throw notSigned(tenderId, number);
        }
        StoredDocument message = dossier.draw(InquiryPapers.message(tender, decision));
        if (tender.withNotice()) {
            dossier.publish(message.id());
        }
        record(tenderId, "EXTENSION_TOLD", "system", "Alle partijen zijn over de nieuwe sluiting geïnformeerd.", "");
    }

    /** Decisions on the closing of a tender, by number. */
    public List<ClosingDecision> decisions(String tenderId) {
        return rows.decisions(tenderId);
    }

    private static Instant closing(Tender tender) {
        return tender.dates()
                .closingAt()
                .orElseThrow(() -> new IllegalStateException("Tender %s has no closing".formatted(tender.id())));
    }

    private static IllegalStateException notSigned(String tenderId, int number) {
        return new IllegalStateException(
                "Decision %d on the closing of %s is not signed and in force".formatted(number, tenderId));
    }

    private static Problem refused(String code, String subject, String message) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "outage-refused",
                "The outage was not taken; see findings.",
                List.of(Finding.of(code, subject, message, Ground.OUTAGE.law())));
    }

    private void record(String tenderId, String what, String actor, String statement, String rule) {
        dossier.record(new EvidenceToRecord(tenderId, what, actor, statement, rule));
    }
}
