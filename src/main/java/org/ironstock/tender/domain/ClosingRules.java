package org.ironstock.tender.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;

/** On which day bidding may close, and when it must close later than published. */
public final class ClosingRules {

    private final DutchCalendar calendar;

    public ClosingRules(DutchCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * Whether answers that go out now are in time: at least the days of the law before closing, counted back and not
     * rolled forward.
     */
    public boolean answersInTime(Instant now, Instant closingAt, TimeLimits limits) {
        LocalDate last = calendar.daysBefore(DutchCalendar.dayOf(closingAt), limits.answersDays());
        return !now.isAfter(DutchCalendar.endOf(last));
    }

    /** First working day on which bidding may close when the last answers go out on a day. */
    public LocalDate earliestAfterAnswers(LocalDate answers, int answersDays) {
        LocalDate closing = calendar.workingDayFrom(answers.plusDays(answersDays));
        while (calendar.daysBefore(closing, answersDays).isBefore(answers)) {
            closing = calendar.workingDayFrom(closing.plusDays(1));
        }
        return closing;
    }

    /** First day on which bidding may close after a substantial change that is published on a day. */
    public LocalDate earliestAfterChange(LocalDate published, int changeDays) {
        return calendar.endOfPeriod(published, changeDays);
    }

    /** First day on which bidding may close after an outage: as many working days later as the outage touched days. */
    public LocalDate earliestAfterOutage(Instant closingAt, Instant from, Instant until) {
        LocalDate first = DutchCalendar.dayOf(from);
        LocalDate last = DutchCalendar.dayOf(until);
        int days = (int) first.datesUntil(last.plusDays(1)).count();
        return calendar.plusWorkingDays(DutchCalendar.dayOf(closingAt), days);
    }

    /**
     * What is wrong with a new closing day.
     *
     * @param needs everything that asks for it; the latest of their days is the floor
     */
    public List<Finding> check(LocalDate chosen, Instant formerClosing, List<ExtensionNeed> needs, Instant now) {
        List<Finding> findings = new ArrayList<>();
        if (!calendar.workingDay(chosen)) {
            findings.add(Finding.of(
                    "CLOSING_NO_WORKING_DAY",
                    "newClosing",
                    "%s is geen werkdag; kies een werkdag.".formatted(DutchText.day(chosen)),
                    "art. 1 Algemene termijnenwet"));
        }
        if (!chosen.isAfter(DutchCalendar.dayOf(formerClosing)) || !chosen.isAfter(DutchCalendar.dayOf(now))) {
            findings.add(Finding.of(
                    "CLOSING_NOT_LATER",
                    "newClosing",
                    "De nieuwe sluiting ligt na vandaag en na de bekendgemaakte sluiting van %s: een termijn wordt "
                                    .formatted(DutchText.day(DutchCalendar.dayOf(formerClosing)))
                            + "nooit korter dan bekendgemaakt.",
                    "art. 2.71 Aw 2012"));
        }
        needs.stream()
                .filter(need -> chosen.isBefore(need.earliestClosing()))
                .forEach(need -> findings.add(Finding.of(
                        "CLOSING_TOO_EARLY",
                        "newClosing",
                        "%s: de inschrijving sluit op zijn vroegst op %s."
                                .formatted(need.ground().inDutch(), DutchText.day(need.earliestClosing())),
                        need.ground().law())));
        return findings;
    }

    /** First closing day that satisfies every need and is not before tomorrow. */
    public LocalDate proposal(Instant formerClosing, List<ExtensionNeed> needs, Instant now) {
        LocalDate floor =
                calendar.workingDayFrom(DutchCalendar.dayOf(formerClosing).plusDays(1));
        LocalDate tomorrow = calendar.workingDayFrom(DutchCalendar.dayOf(now).plusDays(1));
        LocalDate proposal = floor.isBefore(tomorrow) ? tomorrow : floor;
        for (ExtensionNeed need : needs) {
            LocalDate earliest = calendar.workingDayFrom(need.earliestClosing());
            proposal = earliest.isAfter(proposal) ? earliest : proposal;
        }
        return proposal;
    }
}
