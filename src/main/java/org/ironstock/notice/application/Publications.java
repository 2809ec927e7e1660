package org.ironstock.notice.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.notice.Notice;
import org.ironstock.notice.Notice.State;
import org.ironstock.notice.NoticeContent;
import org.ironstock.notice.NoticeInvalid;
import org.ironstock.notice.NoticePublished;
import org.ironstock.notice.domain.Correction;
import org.ironstock.notice.domain.PublicationReport;
import org.ironstock.notice.eforms.NoticeIdentity;
import org.ironstock.notice.eforms.NoticeValidation;
import org.ironstock.notice.persistence.NoticeRows;
import org.ironstock.notice.persistence.Outbox;
import org.ironstock.notice.persistence.StoredNotice;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens to a notice between its preparation and its publication. Each act locks the notice first and looks whether
 * its state allows it, so that a token moved in the engine changes nothing.
 */
@Service
@Transactional(propagation = Propagation.REQUIRED)
public class Publications {

    /** So long we wait for an answer of the platform before an official looks into it. */
    private static final int DAYS_TO_ANSWER = 2;

    /** Time for this node to come round to what it handed over, and for the answer of the gateway. */
    private static final Duration HELD = Outbox.LEASE.multipliedBy(2);

    private final NoticeRows rows;
    private final Outbox outbox;
    private final NoticeIdentities identities;
    private final NoticeChecks checks;
    private final NoticeFiling filing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publications(
            NoticeRows rows,
            Outbox outbox,
            NoticeIdentities identities,
            NoticeChecks checks,
            NoticeFiling filing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.identities = identities;
        this.checks = checks;
        this.filing = filing;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NoSuchElementException when there is no such notice */
    @Transactional(readOnly = true)
    public StoredNotice get(UUID noticeId) {
        return rows.find(noticeId).orElseThrow(() -> unknown(noticeId));
    }

    /**
     * The notice, locked until the transaction ends.
     *
     * @throws NoSuchElementException when there is no such notice
     */
    public StoredNotice lock(UUID noticeId) {
        return rows.lock(noticeId).orElseThrow(() -> unknown(noticeId));
    }

    /** What was last heard of the newest edition: why its delivery failed, or an answer that must wait; may be empty. */
    @Transactional(readOnly = true)
    public String lastHeard(Notice notice) {
        return outbox.lastHeard(notice.id(), notice.edition());
    }

    /** Keeps for the official what the platform answered while nothing waited for it. */
    public void noteAnswer(Notice notice, String answer) {
        outbox.note(notice.id(), notice.edition(), answer);
    }

    /** When an official looks into it if the platform has not answered: two days from now, at the same hour. */
    public Instant answerDueAt() {
        return now().atZone(DutchCalendar.ZONE).plusDays(DAYS_TO_ANSWER).toInstant();
    }

    /**
     * Checks a prepared notice once more: days may have gone by since. A notice with findings is rejected by ourselves.
     *
     * @return whether it can be handed over
     */
    public boolean checkBeforeHandingOver(UUID noticeId) {
        StoredNotice stored = lock(noticeId);
        Notice notice = require(stored, State.PREPARED, State.QUEUED, State.SENT);
        if (notice.state() != State.PREPARED) {
            return true;
        }
        List<Finding> findings = checks.check(stored.content(), identity(stored, now()), moment(stored, now()));
        List<String> blocking = findings.stream()
                .filter(Finding::blocking)
                .map(Finding::message)
                .toList();
        if (!blocking.isEmpty()) {
            reject(noticeId, blocking, "system");
        }
        return blocking.isEmpty();
    }

    /**
     * Hands a notice over: its bytes are fixed, filed and put in the outbox, all in this transaction. This node delivers
     * it; when it cannot, any node does some minutes later. A notice that is on its way already is sent again under the key
     * that it had.
     *
     * @param processInstance instance of {@code noticePublication} that waits for the answer
     * @throws NoticeInvalid when it is not in order, whatever the process did before
     */
    public void handOver(UUID noticeId, String processInstance) {
        StoredNotice stored = lock(noticeId);
        Notice notice = require(stored, State.PREPARED, State.QUEUED, State.SENT);
        Instant now = now();
        if (notice.state() == State.PREPARED) {
            byte[] xml = checks.sound(stored.content(), identity(stored, now), moment(stored, now));
            StoredDocument document = filing.fileEdition(notice, stored.content(), xml);
            rows.addEdition(
                    noticeId,
                    notice.edition(),
                    xml,
                    NoticeValidation.SDK_VERSION,
                    document.sha256(),
                    document.id(),
                    now);
        }
        Instant heldUntil = now.plus(HELD);
        outbox.add(noticeId, notice.edition(), NoticeIdentity.reference(noticeId, notice.edition()), heldUntil);
        rows.queued(noticeId, processInstance);
        events.publishEvent(new EditionHandedOver(noticeId, notice.edition(), heldUntil));
    }

    /** Every reason why this report cannot be right for this notice. */
    @Transactional(readOnly = true)
    public List<Finding> check(StoredNotice stored, PublicationReport report) {
        Notice notice = stored.notice();
        List<Finding> findings =
                new ArrayList<>(report.check(stored.handedOverAt().orElse(Instant.EPOCH), now()));
        if (rows.numberTaken(report.publicationNumber(), notice.id())) {
            findings.add(Finding.of(
                    "PUBLICATION_NUMBER_TAKEN",
                    "publicationNumber",
                    "Het publicatienummer " + report.publicationNumber() + " hoort bij een andere aankondiging."));
        }
        return findings;
    }

    /**
     * Records that the notice was published.
     *
     * @throws NoticeInvalid when the report cannot be right
     */
    public void publish(UUID noticeId, PublicationReport report) {
        StoredNotice stored = lock(noticeId);
        Notice notice = require(stored, State.QUEUED, State.SENT, State.REJECTED);
        List<Finding> findings = check(stored, report);
        if (!findings.isEmpty()) {
            throw new NoticeInvalid(findings);
        }
        outbox.withdraw(noticeId);
        rows.published(noticeId, report.publicationNumber(), report.dispatchedAt());
        rows.findDocument(noticeId, notice.edition()).ifPresent(filing::publish);
        filing.record(
                notice,
                "NOTICE_PUBLISHED",
                "system",
                "gepubliceerd onder nummer %s, verzonden op %s."
                        .formatted(
                                report.publicationNumber(),
                                report.dispatchedAt().atZone(DutchCalendar.ZONE)));
        events.publishEvent(new NoticePublished(
                noticeId,
                notice.caseRef(),
                notice.subtype(),
                report.dispatchedAt(),
                report.publicationNumber(),
                notice.changes()));
    }

    /** Records that the newest edition was rejected, with all reasons. */
    public void reject(UUID noticeId, List<String> reasons, String by) {
        Notice notice = require(lock(noticeId), State.PREPARED, State.QUEUED, State.SENT);
        outbox.withdraw(noticeId);
        rows.rejected(noticeId, notice.edition(), reasons, by, now());
        filing.record(notice, "NOTICE_REJECTED", by, "afgewezen. " + String.join(" ", reasons));
    }

    /**
     * Makes the next edition of a rejected notice.
     *
     * @throws NoticeInvalid when the corrected notice is not in order
     */
    public void correct(UUID noticeId, Correction correction) {
        StoredNotice stored = lock(noticeId);
        Notice notice = require(stored, State.REJECTED);
        NoticeContent corrected = correction.applyTo(stored.content());
        Instant now = now();
        checks.sound(corrected, identities.edition(stored, corrected, notice.edition() + 1, now), moment(stored, now));
        rows.corrected(noticeId, corrected);
    }

    /** Gives a rejected notice up: it will never be published. */
    public void abandon(UUID noticeId) {
        Notice notice = require(lock(noticeId), State.REJECTED);
        rows.state(noticeId, State.ABANDONED);
        filing.record(notice, "NOTICE_ABANDONED", "system", "de publicatie is gestaakt.");
    }

    private NoticeIdentity identity(StoredNotice stored, Instant now) {
        return identities.edition(stored, stored.content(), stored.notice().edition(), now);
    }

    /** The moment against which the content is held: that of the publication that loses its standing, or now. */
    private Instant moment(StoredNotice stored, Instant now) {
        return stored.notice()
                .changes()
                .flatMap(rows::find)
                .map(earlier -> EformsNotices.momentOf(earlier, stored.change().orElseThrow(), now))
                .orElse(now);
    }

    private static Notice require(StoredNotice stored, State... allowed) {
        Notice notice = stored.notice();
        if (!List.of(allowed).contains(notice.state())) {
            throw new IllegalStateException("Notice %s of %s must be %s for this, found %s"
                    .formatted(notice.id(), notice.caseRef(), List.of(allowed), notice.state()));
        }
        return notice;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static NoSuchElementException unknown(UUID noticeId) {
        return new NoSuchElementException("There is no notice " + noticeId);
    }
}
