package org.ironstock.notice.domain;

import java.time.Instant;
import java.util.List;
import org.ironstock.notice.CompletionNotice;
import org.ironstock.notice.NoticeContent.Winner;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;

/** Rules of the notice that a contract was completed (subtype E5). */
final class CompletionNoticeRules {

    private static final String GROUND = "Uitvoeringsverordening (EU) 2019/1780, bijlage";

    private final CompletionNotice notice;
    private final Instant today;
    private final SharedRules rules = new SharedRules();

    CompletionNoticeRules(CompletionNotice notice, Instant today) {
        this.notice = notice;
        this.today = today;
    }

    List<Finding> check() {
        rules.check(notice);
        rules.earlierPublication("OPP-090", notice.concludedNotice());
        rules.required("BT-780", "wat het betaalde bedrag omvat", notice.paidExplanation());
        rules.required("BT-781", "de looptijd van het contract", notice.duration());
        Winner contractor = notice.contractor();
        rules.party(contractor);
        if (contractor.amount().cents() <= 0) {
            rules.add("BT-720", "De waarde van het contract is hoger dan nul.", GROUND);
        }
        if (notice.paid().negative()) {
            rules.add("BT-779", "Het betaalde bedrag is niet lager dan nul.", GROUND);
        }
        if (notice.penalties().negative()) {
            rules.add("BT-782", "Het bedrag van de boetes is niet lager dan nul.", GROUND);
        }
        if (notice.concludedOn().isAfter(notice.endedOn())) {
            rules.add("BT-145", "Het contract is gesloten voordat het eindigde.", GROUND);
        }
        if (notice.endedOn().isAfter(DutchCalendar.dayOf(today))) {
            rules.add("BT-781", "Voltooiing wordt pas aangekondigd als het contract is geëindigd.", GROUND);
        }
        return rules.findings();
    }
}
