package org.ironstock.notice.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.ironstock.notice.NoticeContent.AwardNotice;
import org.ironstock.notice.NoticeContent.BidCounts;
import org.ironstock.notice.NoticeContent.NonAwardReason;
import org.ironstock.notice.NoticeContent.ProcedureType;
import org.ironstock.notice.NoticeContent.Winner;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;

/** Rules of the contract award notice (subtype 29). */
final class AwardNoticeRules {

    private static final ZoneId ZONE = DutchCalendar.ZONE;

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
        procedure();
        return rules.findings();
    }

    private void procedure() {
        if ((notice.procedure() == ProcedureType.NEGOTIATED_WITHOUT_CALL)
                != notice.directAward().isPresent()) {
            rules.add(
                    "BT-136",
                    "Noem de reden om niet aan te kondigen precies dan als er geen aankondiging was.",
                    "art. 2.32 Aw 2012");
        }
        notice.directAward().ifPresent(rules::directAward);
    }

    private void outcome() {
        if (notice.winner().isPresent() == notice.nonAwardReason().isPresent()) {
            rules.add(
                    "BT-142",
                    "Noem óf de winnaar, óf de reden waarom niet is gegund; niet allebei en niet geen van beide.",
                    SharedRules.RESULT);
        }
        if (notice.nonAwardReason().filter(NonAwardReason.NO_BIDS::equals).isPresent()
                && notice.bids().received() > 0) {
            rules.add(
                    "BT-144",
                    "De reden 'geen inschrijving ontvangen' past niet bij "
                            + notice.bids().received() + " ontvangen inschrijvingen.",
                    SharedRules.RESULT);
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
            rules.add("BT-759", "Met een winnaar is er ten minste één inschrijving.", SharedRules.RESULT);
        }
    }

    private void winner(Winner winner) {
        rules.winner(winner, notice.maximum());
        dates();
    }

    private void dates() {
        LocalDate awarded = notice.awardedOn().orElse(LocalDate.MIN);
        LocalDate concluded = notice.contractConcludedOn().orElse(LocalDate.MIN);
        if (notice.awardedOn().isEmpty()) {
            rules.add("BT-1451", "Noem de dag van het gunningsbesluit.", SharedRules.RESULT);
        }
        if (notice.contractConcludedOn().isEmpty()) {
            rules.add("BT-145", "Noem de dag waarop het contract is gesloten.", SharedRules.RESULT);
            return;
        }
        if (concluded.isAfter(today)) {
            rules.add("BT-145", "De dag waarop het contract is gesloten ligt niet in de toekomst.", SharedRules.RESULT);
        }
        if (awarded.isAfter(concluded)) {
            rules.add("BT-1451", "Het gunningsbesluit gaat aan het contract vooraf.", SharedRules.RESULT);
        }
    }
}
