package org.ironstock.notice.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.ironstock.notice.Notice;
import org.ironstock.notice.NoticeChange;
import org.ironstock.notice.NoticeContent;
import org.ironstock.notice.domain.ChangedPart;
import org.ironstock.notice.eforms.NoticeIdentity;
import org.ironstock.notice.persistence.NoticeRows;
import org.ironstock.notice.persistence.StoredNotice;
import org.springframework.stereotype.Component;

/** Identifies notices, each with its references to the earlier notices of its case. */
@Component
class NoticeIdentities {

    private final NoticeRows rows;

    NoticeIdentities(NoticeRows rows) {
        this.rows = rows;
    }

    /** The first edition of a new notice. */
    NoticeIdentity first(UUID noticeId, NoticeContent content, Instant now) {
        return identity(noticeId, content, 1, now, Optional.empty());
    }

    /** The first edition of a notice that changes another. */
    NoticeIdentity change(
            UUID noticeId, NoticeContent content, StoredNotice earlier, NoticeChange change, Instant now) {
        return identity(noticeId, content, 1, now, Optional.of(changed(earlier, content, change)));
    }

    /** An edition of a stored notice with this content. */
    NoticeIdentity edition(StoredNotice stored, NoticeContent content, int edition, Instant now) {
        Optional<NoticeIdentity.Changed> changed = stored.notice()
                .changes()
                .flatMap(rows::find)
                .map(earlier -> changed(earlier, content, stored.change().orElseThrow()));
        return identity(stored.notice().id(), content, edition, now, changed);
    }

    private NoticeIdentity identity(
            UUID noticeId, NoticeContent content, int edition, Instant now, Optional<NoticeIdentity.Changed> changed) {
        return new NoticeIdentity(
                noticeId,
                rows.procedureOf(content.caseRef()),
                edition,
                now,
                previous(content, changed.isPresent()),
                planning(content),
                changed);
    }

    private static NoticeIdentity.Changed changed(StoredNotice earlier, NoticeContent content, NoticeChange change) {
        return new NoticeIdentity.Changed(
                reference(earlier.notice()), change, ChangedPart.between(earlier.content(), content));
    }

    /** The call for competition or the ex-ante notice that this one follows; a change names what it changes instead. */
    private Optional<String> previous(NoticeContent content, boolean change) {
        return switch (content.subtype()) {
            case Notice.CONTRACT_NOTICE -> change ? Optional.empty() : newest(content, Notice.CONTRACT_NOTICE);
            case Notice.EX_ANTE_NOTICE -> newest(content, Notice.CONTRACT_NOTICE);
            case Notice.AWARD_NOTICE -> newest(content, Notice.CONTRACT_NOTICE, Notice.EX_ANTE_NOTICE);
            default -> Optional.empty();
        };
    }

    private Optional<String> planning(NoticeContent content) {
        return switch (content.subtype()) {
            case Notice.PLANNING_NOTICE -> newest(content, Notice.MARKET_CONSULTATION);
            case Notice.CONTRACT_NOTICE ->
                newest(content, Notice.PLANNING_NOTICE).or(() -> newest(content, Notice.MARKET_CONSULTATION));
            default -> Optional.empty();
        };
    }

    private Optional<String> newest(NoticeContent content, String... subtypes) {
        return Stream.of(subtypes)
                .flatMap(subtype -> rows.findPublished(content.caseRef(), subtype).stream())
                .map(StoredNotice::notice)
                .max(Comparator.comparing(notice -> notice.dispatchedAt().orElseThrow()))
                .map(NoticeIdentities::reference);
    }

    private static String reference(Notice notice) {
        return NoticeIdentity.reference(notice.id(), notice.edition());
    }
}
