package org.ironstock.notice.process;

import org.ironstock.notice.Notice;

/** How officials read a notice. */
final class NoticeWords {

    private NoticeWords() {}

    static String kind(Notice notice) {
        return notice.subtype().equals(Notice.CONTRACT_NOTICE)
                ? "Aankondiging van de opdracht"
                : "Aankondiging van het resultaat";
    }

    static String documentKind(Notice notice) {
        return "notice" + notice.subtype();
    }

    static String state(Notice notice) {
        return switch (notice.state()) {
            case PREPARED -> "voorbereid";
            case QUEUED -> "nog niet afgeleverd bij het platform";
            case SENT -> "afgeleverd bij het platform";
            case PUBLISHED -> "gepubliceerd";
            case REJECTED -> "afgewezen";
            case ABANDONED -> "gestaakt";
        };
    }
}
