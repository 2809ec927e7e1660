package org.ironstock.notice.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.notice.Notice;
import org.ironstock.notice.NoticeContent;
import org.ironstock.notice.NoticeContent.Buyer;
import org.ironstock.notice.Notices;
import org.ironstock.notice.eforms.NoticeIdentity;
import org.ironstock.notice.persistence.NoticeRows;
import org.ironstock.notice.persistence.StoredNotice;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The facade of the module. */
@Service
class EformsNotices implements Notices {

    private final NoticeRows rows;
    private final NoticeChecks checks;
    private final NoticeFiling filing;
    private final NoticeSettings settings;
    private final Clock clock;

    EformsNotices(NoticeRows rows, NoticeChecks checks, NoticeFiling filing, NoticeSettings settings, Clock clock) {
        this.rows = rows;
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
        NoticeIdentity identity = new NoticeIdentity(
                noticeId, rows.procedureOf(content.caseRef()), 1, now, previousNotice(rows, content.caseRef()));
        byte[] document = checks.sound(content, identity, now);
        rows.add(noticeId, content, now);
        filing.fileConcept(content, document);
        return noticeId;
    }

    @Override
    public List<Finding> check(NoticeContent content) {
        Instant now = now();
        NoticeIdentity identity = new NoticeIdentity(UUID.randomUUID(), UUID.randomUUID(), 1, now, Optional.empty());
        return checks.check(content, identity, now);
    }

    @Override
    public Optional<Notice> find(UUID noticeId) {
        return rows.find(noticeId).map(StoredNotice::notice);
    }

    @Override
    public Notice get(UUID noticeId) {
        return find(noticeId).orElseThrow(() -> new NoSuchElementException("There is no notice " + noticeId));
    }

    @Override
    public Optional<Notice> findPublished(String caseRef, String subtype) {
        return rows.findPublished(caseRef, subtype).map(StoredNotice::notice);
    }

    @Override
    public Buyer buyer() {
        return settings.buyer().asBuyer();
    }

    /** The published contract notice of the case, as a later notice refers to it. */
    static Optional<String> previousNotice(NoticeRows rows, String caseRef) {
        return rows.findPublished(caseRef, Notice.CONTRACT_NOTICE)
                .map(StoredNotice::notice)
                .map(notice -> NoticeIdentity.reference(notice.id(), notice.edition()));
    }

    /** PostgreSQL keeps microseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
