package org.ironstock.tender.dispute;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.tender.domain.Complaint;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.persistence.ComplaintRows;
import org.ironstock.tender.persistence.TenderCases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The complaint desk of tenders. Silence is no answer: an overdue complaint only rises to somebody else. */
@Service
public class Complaints {

    private static final int MOST_LISTED = 500;

    private final TenderCases cases;
    private final ComplaintRows rows;
    private final Dossier dossier;
    private final DisputeSettings settings;
    private final Clock clock;

    Complaints(TenderCases cases, ComplaintRows rows, Dossier dossier, DisputeSettings settings, Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.dossier = dossier;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether somebody outside can complain about it: it is, or was, known to outsiders. */
    public boolean open(String tenderId) {
        return cases.find(tenderId).map(Tender::isPublic).orElse(false);
    }

    /** Keeps a complaint and sets the term of its answer. */
    @Transactional
    public Complaint receive(String tenderId, String complainant, Optional<String> supplierId, String content) {
        Instant now = clock.instant();
        Complaint complaint = new Complaint(
                UUID.randomUUID(),
                tenderId,
                complainant,
                supplierId,
                content,
                now,
                DutchCalendar.endOf(DutchCalendar.official()
                        .plusWorkingDays(DutchCalendar.dayOf(now), settings.complaintWorkingDays())),
                Optional.empty());
        rows.add(complaint);
        record(
                tenderId,
                "COMPLAINT_RECEIVED",
                supplierId.orElse("system"),
                "Klacht van %s; antwoord uiterlijk %s.".formatted(complainant, DutchText.weekday(complaint.dueAt())));
        return complaint;
    }

    public Complaint get(UUID id) {
        return rows.get(id);
    }

    /** Complaints about a tender, oldest first. */
    public List<Complaint> of(String tenderId) {
        return rows.of(tenderId);
    }

    /** What the complaint desk lists: without answer first, then the newest. */
    public List<Complaint> list() {
        return rows.newest(MOST_LISTED);
    }

    /** Answers a complaint by letter. */
    @Transactional
    public void answer(UUID id, Complaint.Outcome outcome, String text, String official) {
        Complaint complaint = rows.get(id);
        StoredDocument letter = dossier.draw(
                DisputePapers.complaintAnswer(cases.get(complaint.tenderId()), complaint, outcome, text, official));
        dossier.freeze(letter.id());
        rows.answer(id, new Complaint.Answer(outcome, text, official, clock.instant(), letter.id()));
        record(
                complaint.tenderId(),
                "COMPLAINT_ANSWERED",
                official,
                "Klacht van %s: %s.".formatted(complaint.complainant(), outcome.inDutch()));
    }

    /** Nobody answered in time. */
    public void overdue(UUID id) {
        Complaint complaint = rows.get(id);
        record(
                complaint.tenderId(),
                "COMPLAINT_OVERDUE",
                "system",
                "De klacht van %s is niet op tijd beantwoord; de directeur is ingeschakeld."
                        .formatted(complaint.complainant()));
    }

    private void record(String tenderId, String what, String by, String statement) {
        dossier.record(new EvidenceToRecord(tenderId, what, by, statement, ""));
    }
}
