package org.ironstock.notice.domain;

import java.time.Instant;
import java.util.List;
import org.ironstock.notice.ModificationNotice;
import org.ironstock.notice.NoticeContent.Winner;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;

/** Rules of the notice of a contract modification (subtype 38). */
final class ModificationNoticeRules {

    private static final String GROUND = "art. 72 lid 1 Richtlijn 2014/24/EU";

    private final ModificationNotice notice;
    private final Instant today;
    private final SharedRules rules = new SharedRules();

    ModificationNoticeRules(ModificationNotice notice, Instant today) {
        this.notice = notice;
        this.today = today;
    }

    List<Finding> check() {
        rules.check(notice);
        rules.earlierPublication("BT-1501", notice.modifiedNotice());
        rules.required("BT-201", "de motivering van de contractwijziging", notice.explanation());
        rules.required("BT-202", "wat er in het contract wijzigt", notice.modification());
        Winner contractor = notice.contractor();
        rules.party(contractor);
        if (contractor.amount().cents() <= 0) {
            rules.add("BT-161", "De waarde van het gewijzigde contract is hoger dan nul.", GROUND);
        }
        if (notice.concludedOn().isAfter(DutchCalendar.dayOf(today))) {
            rules.add("BT-145", "Het contract is gesloten voordat het wijzigt.", GROUND);
        }
        return rules.findings();
    }
}
