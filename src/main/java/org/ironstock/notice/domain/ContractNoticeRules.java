package org.ironstock.notice.domain;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.ironstock.notice.NoticeContent.ContractNotice;
import org.ironstock.shared.Finding;

/** Rules of the contract notice (subtype 16). */
final class ContractNoticeRules {

    private final ContractNotice notice;
    private final Instant today;
    private final SharedRules rules = new SharedRules();

    ContractNoticeRules(ContractNotice notice, Instant today) {
        this.notice = notice;
        this.today = today;
    }

    List<Finding> check() {
        rules.check(notice);
        motives();
        values();
        periods();
        url("BT-15", "het adres van de aanbestedingsstukken", notice.documentsUrl());
        url("BT-18", "het adres waar inschrijvingen worden ingediend", notice.submissionUrl());
        return rules.findings();
    }

    private void motives() {
        if (notice.accelerated()) {
            rules.required("BT-1351", "de motivering van de spoed", notice.accelerationReason());
        }
        if (notice.needsLongTermReason() && notice.longTermReason().isBlank()) {
            rules.add(
                    "BT-109",
                    "Een raamovereenkomst van meer dan 48 maanden vraagt een motivering.",
                    "art. 2.140 Aw 2012");
        }
        rules.text("BT-109", notice.longTermReason());
    }

    private void values() {
        if (notice.estimate().cents() <= 0) {
            rules.add("BT-27", "De geraamde waarde is hoger dan nul.", "art. 2.15 Aw 2012");
        }
        if (notice.estimate().exceeds(notice.maximum())) {
            rules.add(
                    "BT-271",
                    "De maximale waarde is niet lager dan de geraamde waarde van "
                            + notice.estimate().inDutch() + ".",
                    "HvJ EU C-23/20");
        }
    }

    private void periods() {
        if (!notice.closingAt().isAfter(today)) {
            rules.add("BT-131", "De uiterste datum voor inschrijving ligt in de toekomst.", "art. 2.71 Aw 2012");
        }
        if (!notice.questionsUntil().isBefore(notice.closingAt())) {
            rules.add("BT-13", "Vragen kunnen worden gesteld tot een moment vóór de sluiting.", "art. 2.53 Aw 2012");
        }
        if (notice.validityDays() < 1) {
            rules.add("BT-98", "Noem hoeveel dagen een inschrijving geldig blijft (ten minste 1).", "");
        }
    }

    private void url(String field, String what, String value) {
        rules.required(field, what, value);
        if (!value.isBlank() && !absolute(value)) {
            rules.add(field, "Geef " + what + " als volledig webadres (https://…).", "");
        }
    }

    private static boolean absolute(String value) {
        try {
            URI uri = URI.create(value.strip());
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
