package org.ironstock.notice.domain;

import java.time.Instant;
import java.util.List;
import org.ironstock.notice.ExAnteNotice;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;

/** Rules of the voluntary ex-ante notice (subtype 25). */
final class ExAnteNoticeRules {

    private final ExAnteNotice notice;
    private final Instant today;
    private final SharedRules rules = new SharedRules();

    ExAnteNoticeRules(ExAnteNotice notice, Instant today) {
        this.notice = notice;
        this.today = today;
    }

    List<Finding> check() {
        rules.check(notice);
        rules.directAward(notice.directAward());
        rules.winner(notice.winner(), notice.maximum());
        if (notice.decidedOn().isAfter(DutchCalendar.dayOf(today))) {
            rules.add("BT-1451", "Het gunningsbesluit gaat aan de aankondiging vooraf.", "art. 4.16 Aw 2012");
        }
        return rules.findings();
    }
}
