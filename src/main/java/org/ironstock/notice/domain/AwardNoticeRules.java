package org.ironstock.notice.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.ironstock.notice.NoticeContent.AwardNotice;
import org.ironstock.notice.NoticeContent.BidCounts;
import org.ironstock.notice.NoticeContent.NonAwardReason;
import org.ironstock.notice.NoticeContent.Winner;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;

/** Rules of the contract award notice (subtype 29). */
final class AwardNoticeRules {

    private static final ZoneId ZONE = DutchCalendar.ZONE;
    private static final String RESULT = "art. 2.134 Aw 2012";

    private final AwardNotice notice;
    private final LocalDate today;
    private final SharedRules rules = new SharedRules();

    AwardNoticeRules(AwardNotice notice, Instant now) {
        this.notice = notice;
        this.today = LocalDate.ofInstant(now, ZONE);
    }

    List<Finding> check() {
        rules.check(notice);
        outcome();
        counts();
        notice.winner().ifPresent(this::winner);
        return rules.findings();
    }

    private void outcome() {
        if (notice.winner().isPresent() == notice.nonAwardReason().isPresent()) {
            rules.add(
                    "BT-142",
                    "Noem óf de winnaar, óf de reden waarom niet is gegund; niet allebei en niet geen van beide.",
                    RESULT);
        }
        if (notice.nonAwardReason().filter(NonAwardReason.NO_BIDS::equals).isPresent()
                && notice.bids().received() > 0) {
            rules.add(
                    "BT-144",
                    "De reden 'geen inschrijving ontvangen' past niet bij "
                            + notice.bids().received() + " ontvangen inschrijvingen.",
                    RESULT);
        }
    }

    private void counts() {
        BidCounts bids = notice.bids();
        if (bids.received() < 0 || bids.smallOrMedium() < 0 || bids.otherEea() < 0 || bids.outsideEea() < 0) {
            rules.add("BT-759", "Het aantal inschrijvingen kan niet negatief zijn.", "");
        }
        if (bids.smallOrMedium() > bids.received() || bids.otherEea() + bids.outsideEea() > bids.received()) {
            rules.add("BT-759", "Een deel van de inschrijvingen is groter dan het geheel.", "");
        }
        if (notice.winner().isPresent() && bids.received() < 1) {
            rules.add("BT-759", "Met een winnaar is er ten minste één inschrijving.", RESULT);
        }
    }

    private void winner(Winner winner) {
        List.of(winner.name(), winner.street(), winner.city(), winner.email())
                .forEach(value -> rules.text("BT-500", value));
        rules.required("BT-501", "het registratienummer van de winnaar", winner.kvkNumber());
        rules.required("BT-512", "de postcode van de winnaar", winner.postalCode());
        if (winner.amount().cents() <= 0) {
            rules.add("BT-720", "De waarde van de winnende inschrijving is hoger dan nul.", RESULT);
        }
        if (winner.amount().exceeds(notice.maximum())) {
            rules.add(
                    "BT-709",
                    "De winnende inschrijving gaat boven de maximale waarde van "
                            + notice.maximum().inDutch() + ".",
                    "HvJ EU C-23/20");
        }
        dates();
    }

    private void dates() {
        LocalDate awarded = notice.awardedOn().orElse(LocalDate.MIN);
        LocalDate concluded = notice.contractConcludedOn().orElse(LocalDate.MIN);
        if (notice.awardedOn().isEmpty()) {
            rules.add("BT-1451", "Noem de dag van het gunningsbesluit.", RESULT);
        }
        if (notice.contractConcludedOn().isEmpty()) {
            rules.add("BT-145", "Noem de dag waarop het contract is gesloten.", RESULT);
            return;
        }
        if (concluded.isAfter(today)) {
            rules.add("BT-145", "De dag waarop het contract is gesloten ligt niet in de toekomst.", RESULT);
        }
        if (awarded.isAfter(concluded)) {
            rules.add("BT-1451", "Het gunningsbesluit gaat aan het contract vooraf.", RESULT);
        }
    }
}
