package org.ironstock.tender.award;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.notice.Notices;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.tender.domain.ExAnteObjection;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.persistence.AwardRows;
import org.ironstock.tender.persistence.ExAnteRows;
import org.ironstock.tender.persistence.ProcedureWishes;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.procedure.Urgency;
import org.springframework.stereotype.Component;

/**
 * The voluntary ex-ante notice of a negotiated procedure: twenty calendar days from the day after its publication nobody
 * signs, so that the contract cannot be annulled for want of a notice (art. 4.16 Aw 2012).
 */
@Component
public class ExAnte {

    static final int DAYS = 20;

    private final TenderCases cases;
    private final AwardRows awards;
    private final ExAnteRows rows;
    private final ProcedureWishes wishes;
    private final Urgency urgency;
    private final ResultNotices content;
    private final Notices notices;
    private final Dossier dossier;
    private final Clock clock;

    ExAnte(
            TenderCases cases,
            AwardRows awards,
            ExAnteRows rows,
            ProcedureWishes wishes,
            Urgency urgency,
            ResultNotices content,
            Notices notices,
            Dossier dossier,
            Clock clock) {
        this.cases = cases;
        this.awards = awards;
        this.rows = rows;
        this.wishes = wishes;
        this.urgency = urgency;
        this.content = content;
        this.notices = notices;
        this.dossier = dossier;
        this.clock = clock;
    }

    /**
     * Prepares the notice, subtype 25.
     *
     * @return empty when the tender had a call for competition, or the buyer wanted no notice
     */
    public Optional<UUID> prepare(String tenderId) {
        Tender tender = cases.get(tenderId);
        if (!wishes.of(tenderId).exAnte()) {
            return Optional.empty();
        }
        return urgency.directAward(tender).map(reason -> {
            LocalDate decidedOn =
                    DutchCalendar.dayOf(tender.dates().lettersSentAt().orElseGet(clock::instant));
            UUID notice = notices.prepare(
                    content.exAnte(tender, reason, awards.getDecision(tenderId).supplierId(), decidedOn));
            rows.put(tenderId, notice);
            return notice;
        });
    }

    /**
     * Starts the term on the day on which the publication is confirmed, which is never before the publication itself.
     *
     * @return last moment of the term
     */
    public Instant startTerm(String tenderId) {
        LocalDate published = DutchCalendar.dayOf(clock.instant());
        Instant until = DutchCalendar.endOf(DutchCalendar.official().endOfPeriod(published, DAYS));
        rows.startTerm(tenderId, until);
        dossier.record(new EvidenceToRecord(
                tenderId,
                "EX_ANTE_TERM_STARTED",
                "system",
                "Aankondiging vooraf gepubliceerd op %s; geen contract tot en met %s."
                        .formatted(DutchText.day(published), DutchText.weekday(until)),
                "art. 4.16 Aw 2012"));
        return until;
    }

    /** Last moment of the term; empty without a published notice. */
    public Optional<Instant> objectionsUntil(String tenderId) {
        return rows.find(tenderId).flatMap(ExAnteRows.Announced::objectionsUntil);
    }

    /** Keeps an objection that came in. */
    public void object(String tenderId, String objector, String text, String official) {
        rows.addObjection(
                new ExAnteObjection(tenderId, objector, text, official, clock.instant(), Optional.empty(), ""));
    }

    /** Objections, the newest first. */
    public List<ExAnteObjection> objections(String tenderId) {
        return rows.objections(tenderId);
    }

    /** Keeps what an official decided on the newest objection. */
    public void judge(String tenderId, boolean upheld, String reason, String official) {
        rows.judge(tenderId, upheld, reason, official, clock.instant());
    }

    /**
     * Guard before contracting: the term of a published ex-ante notice has passed, and no objection stands.
     *
     * @return why no contract may be signed; empty when it may
     */
    public Optional<Finding> standsInTheWay(String tenderId) {
        Instant now = clock.instant();
        Optional<Finding> running = objectionsUntil(tenderId)
                .filter(until -> !now.isAfter(until))
                .map(until -> Finding.of(
                        "EX_ANTE_TERM_RUNS",
                        tenderId,
                        "Na de aankondiging vooraf mag tot en met %s geen contract worden gesloten."
                                .formatted(DutchText.weekday(until)),
                        "art. 4.16 Aw 2012"));
        return running.or(() -> rows.objections(tenderId).stream()
                .filter(objection -> objection.upheld().orElse(true))
                .findFirst()
                .map(objection -> Finding.of(
                        "EX_ANTE_OBJECTION_STANDS",
                        tenderId,
                        "Het bezwaar van %s tegen de aankondiging vooraf is niet afgewezen."
                                .formatted(objection.objector()),
                        "art. 4.16 Aw 2012")));
    }
}
