package org.ironstock.notice.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.notice.ImportedNotice;
import org.ironstock.notice.Notice;
import org.ironstock.notice.NoticeChange;
import org.ironstock.notice.NoticeContent;
import org.ironstock.notice.NoticeContent.Buyer;
import org.ironstock.notice.NoticeInvalid;
import org.ironstock.notice.Notices;
import org.ironstock.notice.domain.ChangeRules;
import org.ironstock.notice.eforms.NoticeIdentity;
import org.ironstock.notice.persistence.ImportedRows;
import org.ironstock.notice.persistence.NoticeRows;
import org.ironstock.notice.persistence.Outbox;
import org.ironstock.notice.persistence.StoredNotice;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The facade of the module. */
@Service
class EformsNotices implements Notices {

    private final NoticeRows rows;
    private final Outbox outbox;
    private final ImportedRows imported;
    private final NoticeIdentities identities;
    private final NoticeChecks checks;
    private final NoticeFiling filing;
    private final NoticeSettings settings;
    private final Clock clock;

    EformsNotices(
            NoticeRows rows,
            Outbox outbox,
            ImportedRows imported,
            NoticeIdentities identities,
            NoticeChecks checks,
            NoticeFiling filing,
            NoticeSettings settings,
            Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.imported = imported;
        this.identities = identities;
        this.checks = checks;
        this.filing = filing;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional
    public UUID prepare(NoticeContent content) {
        Instant now = now();
        UUID noticeId = UUID.randomUUID();
        byte[] document = checks.sound(content, identities.first(noticeId, content, now), now);
        rows.add(noticeId, content, now);
        filing.fileConcept(content, false, document);
        return noticeId;
    }

    @Override
    @Transactional
    public UUID prepareChange(UUID publishedNoticeId, NoticeContent changed, NoticeChange change) {
        Instant now = now();
        UUID noticeId = UUID.randomUUID();
        StoredNotice earlier =
                rows.lock(publishedNoticeId).orElseThrow(() -> new NoSuchElementException(missing(publishedNoticeId)));
        List<Finding> blocking = changeFindings(earlier, changed, change, now).stream()
                .filter(Finding::blocking)
                .toList();
        if (!blocking.isEmpty()) {
            throw new NoticeInvalid(blocking);
        }
        byte[] document = checks.sound(
                changed, identities.change(noticeId, changed, earlier, change, now), momentOf(earlier, change, now));
        rows.addChange(noticeId, changed, publishedNoticeId, change, now);
        filing.fileConcept(changed, true, document);
        return noticeId;
    }

    @Override
    @Transactional
    public UUID prepareCancellation(UUID publishedNoticeId, String explanation) {
        return prepareChange(
                publishedNoticeId,
                getContent(publishedNoticeId),
                new NoticeChange(NoticeChange.Reason.CANCELLED, explanation));
    }

    @Override
    public List<Finding> checkChange(UUID publishedNoticeId, NoticeContent changed, NoticeChange change) {
        Instant now = now();
        StoredNotice earlier =
                rows.find(publishedNoticeId).orElseThrow(() -> new NoSuchElementException(missing(publishedNoticeId)));
        List<Finding> findings = new ArrayList<>(changeFindings(earlier, changed, change, now));
        if (findings.isEmpty()) {
            findings.addAll(checks.check(
                    changed,
                    identities.change(UUID.randomUUID(), changed, earlier, change, now),
                    momentOf(earlier, change, now)));
        }
        return List.copyOf(findings);
    }

    private List<Finding> changeFindings(
            StoredNotice earlier, NoticeContent changed, NoticeChange change, Instant now) {
        return ChangeRules.check(
                earlier.notice(),
                earlier.content(),
                rows.changed(earlier.notice().id()),
                changed,
                change,
                DutchCalendar.dayOf(now));
    }

    /** What only loses its standing is held to the day on which it was published: its deadlines may be past. */
    static Instant momentOf(StoredNotice earlier, NoticeChange change, Instant now) {
        return change.reason().ofStandingOnly()
                ? earlier.notice().dispatchedAt().orElse(now)
                : now;
    }

    @Override
    @Transactional
    public void takeBack(UUID noticeId) {
        rows.find(noticeId)
                .map(StoredNotice::notice)
                .filter(notice -> notice.state() != Notice.State.SENT
                        && notice.state() != Notice.State.PUBLISHED
                        && notice.state() != Notice.State.ABANDONED)
                .ifPresent(notice -> {
                    outbox.withdraw(noticeId);
                    rows.state(noticeId, Notice.State.ABANDONED);
                    filing.record(notice, "NOTICE_TAKEN_BACK", "system", "de publicatie is niet meer nodig.");
                });
    }

    @Override
    public List<Finding> check(NoticeContent content) {
        Instant now = now();
        return checks.check(content, NoticeIdentity.first(UUID.randomUUID(), UUID.randomUUID(), now), now);
    }

    @Override
    public Optional<Notice> find(UUID noticeId) {
        return rows.find(noticeId).map(StoredNotice::notice);
    }

    @Override
    public Notice get(UUID noticeId) {
        return find(noticeId).orElseThrow(() -> new NoSuchElementException(missing(noticeId)));
    }

    @Override
    public NoticeContent getContent(UUID noticeId) {
        return rows.find(noticeId)
                .map(StoredNotice::content)
                .orElseThrow(() -> new NoSuchElementException(missing(noticeId)));
    }

    @Override
    public Optional<Notice> findPublished(String caseRef, String subtype) {
        return rows.findPublished(caseRef, subtype).map(StoredNotice::notice);
    }

    @Override
    public Optional<ImportedNotice> findImported(String reference) {
        return imported.findByReference(reference);
    }

    @Override
    public List<ImportedNotice> imported() {
        return imported.all();
    }

    @Override
    public Buyer buyer() {
        return settings.buyer().asBuyer();
    }

    private static String missing(UUID noticeId) {
        return "There is no notice " + noticeId;
    }

    /** PostgreSQL keeps microseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
