package org.ironstock.notice.domain;

import java.time.Instant;
import java.util.List;
import org.ironstock.notice.MarketConsultation;
import org.ironstock.notice.PlanningNotice;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;

/** Rules of what is announced before a procedure: planning notice (subtype 4) and market consultation (subtype E1). */
final class PreliminaryRules {

    private final Instant today;
    private final SharedRules rules = new SharedRules();

    PreliminaryRules(Instant today) {
        this.today = today;
    }

    List<Finding> check(PlanningNotice notice) {
        rules.check(notice);
        if (notice.estimate().cents() <= 0) {
            rules.add("BT-27", "De geraamde waarde is hoger dan nul.", "art. 2.15 Aw 2012");
        }
        if (!notice.noticeExpectedOn().isAfter(DutchCalendar.dayOf(today))) {
            rules.add(
                    "BT-127", "De aankondiging van de opdracht wordt later verwacht dan vandaag.", "art. 2.58 Aw 2012");
        }
        return rules.findings();
    }

    List<Finding> check(MarketConsultation notice) {
        rules.check(notice);
        if (!notice.answersUntil().isAfter(today)) {
            rules.add("OPT-999", "De uiterste datum voor antwoorden ligt in de toekomst.", "art. 2.25 Aw 2012");
        }
        rules.url("BT-15", "het adres van de vragen aan de markt", notice.documentsUrl());
        rules.url("BT-18", "het adres waar antwoorden worden ingediend", notice.answersUrl());
        return rules.findings();
    }
}
