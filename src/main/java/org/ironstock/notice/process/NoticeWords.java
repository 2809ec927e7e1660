package org.ironstock.notice.process;

import org.ironstock.notice.Notice;
import org.ironstock.notice.domain.NoticeTitles;

/** How officials read a notice. */
final class NoticeWords {

    private NoticeWords() {}

    static String kind(Notice notice) {
        return NoticeTitles.of(notice);
    }

    static String documentKind(Notice notice) {
        return "notice" + notice.subtype();
    }

    static String state(Notice notice) {
        return NoticeTitles.of(notice.state());
    }
}
