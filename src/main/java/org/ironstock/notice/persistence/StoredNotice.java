package org.ironstock.notice.persistence;

import java.time.Instant;
import java.util.Optional;
import org.ironstock.notice.Notice;
import org.ironstock.notice.NoticeChange;
import org.ironstock.notice.NoticeContent;

/**
 * A notice with what it says.
 *
 * @param change why it changes an earlier notice; empty unless it is a change notice
 * @param processInstance instance of {@code noticePublication} that works on it; empty before it was first handed over
 * @param handedOverAt when the newest edition was handed over; empty before
 */
public record StoredNotice(
        Notice notice,
        NoticeContent content,
        Optional<NoticeChange> change,
        Optional<String> processInstance,
        Optional<Instant> handedOverAt) {}
