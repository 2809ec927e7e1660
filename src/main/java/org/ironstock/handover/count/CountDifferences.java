package org.ironstock.handover.count;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ironstock.handover.domain.BlindCount;
import org.ironstock.handover.domain.CountLine;
import org.ironstock.handover.domain.CountParameter;
import org.ironstock.handover.domain.CountState;
import org.ironstock.handover.persistence.CountRows;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Differences that two counters leave: a third person settles them in time, or nobody does. */
@Service
public class CountDifferences {

    private static final String THIRD_PERSON =
            "werkwijze overdracht noodvoorraad, stap 3.5: een derde onderzoekt het verschil";

    private final CountRows rows;
    private final CountClosing closing;
    private final Clock clock;

    CountDifferences(CountRows rows, CountClosing closing, Clock clock) {
        this.rows = rows;
        this.closing = closing;
        this.clock = clock;
    }

    /** What a third person found of one lot, and why. */
    public record Settled(int line, Quantity pieces, String explanation) {}

    /** The count, for the head of the form. */
    public BlindCount count(String countId) {
        return rows.get(countId);
    }

    /** Lots that a third person settles. */
    public List<CountLine> disputed(String countId) {
        return rows.lines(countId).stream().filter(CountLine::disputed).toList();
    }

    /** Last moment for the third person who starts today. */
    public Instant investigateBy(String countId) {
        BlindCount count = rows.get(countId);
        int days = rows.parameter(CountParameter.INVESTIGATION_DAYS, count.rulesDate());
        return DutchCalendar.endOf(DutchCalendar.dayOf(clock.instant()).plusDays(days));
    }

    /**
     * Settles every lot in dispute, and with that the count.
     *
     * @return why it is not settled; empty when it is
     */
    @Transactional
    public List<Finding> settle(String countId, List<Settled> settled, String official) {
        BlindCount count = rows.lock(countId);
        if (count.state() != CountState.INVESTIGATING) {
            return List.of(Finding.of(
                    "COUNT_NOT_INVESTIGATED",
                    countId,
                    "Van telling %s wordt geen verschil onderzocht: %s."
                            .formatted(countId, count.state().inDutch())));
        }
        List<CountLine> disputed = disputed(countId);
        List<Finding> faults = faults(countId, disputed, settled, official);
        if (faults.isEmpty()) {
            settled.forEach(one -> rows.settle(countId, one.line(), one.pieces(), one.explanation()));
            closing.close(count, CountState.AGREED, Optional.of(official), clock.instant());
        }
        return faults;
    }

    private List<Finding> faults(String countId, List<CountLine> disputed, List<Settled> settled, String official) {
        List<Finding> faults = new ArrayList<>();
        if (rows.sheets(countId).stream().anyMatch(sheet -> sheet.counter().equals(official))) {
            faults.add(Finding.of(
                    "COUNT_THIRD_COUNTED",
                    countId,
                    "U telde zelf mee; een ander onderzoekt het verschil.",
                    THIRD_PERSON));
        }
        Set<Integer> open = disputed.stream().map(CountLine::number).collect(Collectors.toSet());
        Set<Integer> seen = new HashSet<>();
        settled.stream()
                .filter(one -> !open.contains(one.line()) || !seen.add(one.line()))
                .forEach(one -> faults.add(Finding.of(
                        "COUNT_SETTLED_OTHER",
                        String.valueOf(one.line()),
                        "Regel %d is niet in onderzoek of staat er twee keer; laad de taak opnieuw."
                                .formatted(one.line()))));
        disputed.stream()
                .filter(line -> !seen.contains(line.number()))
                .forEach(line -> faults.add(Finding.of(
                        "COUNT_SETTLED_MISSING",
                        line.supplierLot(),
                        "Stel ook van partij %s vast wat er ligt.".formatted(line.supplierLot()))));
        return faults;
    }

    /** Closes a count whose difference nobody settled in time; nothing is accepted for it. */
    @Transactional
    public void expire(String countId) {
        BlindCount count = rows.lock(countId);
        if (count.state() == CountState.INVESTIGATING) {
            closing.close(count, CountState.UNRESOLVED, Optional.empty(), clock.instant());
        }
    }
}
