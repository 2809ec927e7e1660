package org.ironstock.handover.count;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ironstock.handover.domain.BlindCount;
import org.ironstock.handover.domain.CountComparison;
import org.ironstock.handover.domain.CountComparison.Course;
import org.ironstock.handover.domain.CountComparison.Judgement;
import org.ironstock.handover.domain.CountLimits;
import org.ironstock.handover.domain.CountLine;
import org.ironstock.handover.domain.CountParameter;
import org.ironstock.handover.domain.CountRole;
import org.ironstock.handover.domain.CountSheet;
import org.ironstock.handover.domain.CountState;
import org.ironstock.handover.persistence.CountRows;
import org.ironstock.handover.persistence.CountRows.Handed;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sheets of two counters: what each is asked, what each hands in, and what the two come to. */
@Service
public class CountSheets {

    private static final String TWO_PEOPLE =
            "werkwijze overdracht noodvoorraad, stap 3.4: twee personen tellen, los van elkaar";

    private final CountRows rows;
    private final CountClosing closing;
    private final Clock clock;

    CountSheets(CountRows rows, CountClosing closing, Clock clock) {
        this.rows = rows;
        this.closing = closing;
        this.clock = clock;
    }

    /** What a comparison of two sheets comes to. */
    public enum Outcome {
        /** Of every lot it is known what counts. */
        AGREED,
        /** Both count some lots once more. */
        RECOUNT,
        /** A third person looks into it. */
        DIFFERENCE
    }

    /** The count, for the head of a sheet. */
    public BlindCount count(String countId) {
        return rows.get(countId);
    }

    /** Lots on the sheets that are out now; the same for both counters. */
    public List<CountLine> asked(String countId) {
        return asked(rows.get(countId), rows.lines(countId));
    }

    private static List<CountLine> asked(BlindCount count, List<CountLine> lines) {
        return count.state() == CountState.RECOUNTING
                ? lines.stream()
                        .filter(line ->
                                line.course().filter(Course.RECOUNT::equals).isPresent())
                        .toList()
                : lines.stream().filter(line -> line.lotId().isPresent()).toList();
    }

    /**
     * Takes the sheet of one counter.
     *
     * @return why it is not taken; empty when it is
     */
    @Transactional
    public List<Finding> handIn(String countId, CountRole role, CountSheet sheet, String counter) {
        BlindCount count = rows.lock(countId);
        int round = count.state().round();
        List<Handed> handed = rows.sheets(countId);
        Optional<Finding> barred = barred(count, role, counter, handed);
        if (barred.isPresent()) {
            return List.of(barred.get());
        }
        List<CountLine> lines = rows.lines(countId);
        List<Finding> faults = sheet.faults(
                asked(count, lines),
                lines.stream()
                        .filter(line -> line.lotId().isPresent())
                        .map(CountLine::key)
                        .collect(Collectors.toSet()),
                round == 1);
        if (faults.isEmpty()) {
            rows.handIn(countId, role, round, counter, entries(countId, sheet, lines), clock.instant());
        }
        return faults;
    }

    private static Optional<Finding> barred(BlindCount count, CountRole role, String counter, List<Handed> handed) {
        if (!count.state().open()) {
            return Optional.of(Finding.of(
                    "COUNT_CLOSED",
                    count.id(),
                    "Telling %s neemt geen tellingen meer aan: %s."
                            .formatted(count.id(), count.state().inDutch())));
        }
        boolean twice = handed.stream()
                .anyMatch(sheet ->
                        sheet.role() == role && sheet.round() == count.state().round());
        if (twice) {
            return Optional.of(Finding.of(
                    "COUNT_HANDED_IN",
                    count.id(),
                    "Iemand anders heeft dit telblad al ingeleverd; uw telling telt niet mee."));
        }
        boolean both = handed.stream()
                .anyMatch(
                        sheet -> sheet.role() == role.other() && sheet.counter().equals(counter));
        return both
                ? Optional.of(Finding.of(
                        "COUNT_SAME_PERSON",
                        count.id(),
                        "U telde al als %s; een ander is de %s."
                                .formatted(role.other().inDutch(), role.inDutch()),
                        TWO_PEOPLE))
                : Optional.empty();
    }

    /** Entries with those of lots that are not on the sheet, which get a line where the other counter did not find them. */
    private List<CountSheet.Entry> entries(String countId, CountSheet sheet, List<CountLine> lines) {
        Map<String, Integer> known = new HashMap<>();
        lines.stream().filter(line -> line.lotId().isEmpty()).forEach(line -> known.put(line.key(), line.number()));
        List<CountSheet.Entry> entries = new ArrayList<>(sheet.entries());
        List<CountLine> added = new ArrayList<>();
        for (CountSheet.Found found : sheet.found()) {
            Integer number = known.get(CountSheet.key(found.productCode(), found.supplierLot()));
            if (number == null) {
                number = lines.size() + added.size() + 1;
                added.add(CountLine.found(number, found));
            }
            entries.add(new CountSheet.Entry(number, found.pieces()));
        }
        rows.addLines(countId, added);
        return entries;
    }

    /**
     * Holds the sheets of a round against each other and against the books.
     *
     * @throws IllegalStateException when not both sheets of the round were handed in
     */
    @Transactional
    public Outcome compare(String countId) {
        BlindCount count = rows.lock(countId);
        int round = count.state().round();
        long handed = rows.sheets(countId).stream()
                .filter(sheet -> sheet.round() == round)
                .count();
        if (!count.state().open() || handed != CountRole.values().length) {
            throw new IllegalStateException("Count %s has not both sheets of round %d".formatted(countId, round));
        }
        CountComparison comparison = new CountComparison(limits(count));
        List<CountLine> compared = round == 1 ? rows.lines(countId) : asked(count, rows.lines(countId));
        Map<Integer, Judgement> judgements = new HashMap<>();
        compared.forEach(line -> judgements.put(line.number(), comparison.judge(line.counted())));
        rows.judged(countId, judgements);
        return next(count, judgements);
    }

    private Outcome next(BlindCount count, Map<Integer, Judgement> judgements) {
        Instant now = clock.instant();
        if (judgements.values().stream().anyMatch(one -> one.course() == Course.RECOUNT)) {
            rows.state(count.id(), CountState.RECOUNTING);
            return Outcome.RECOUNT;
        }
        if (rows.lines(count.id()).stream().anyMatch(CountLine::disputed)) {
            rows.state(count.id(), CountState.INVESTIGATING);
            return Outcome.DIFFERENCE;
        }
        closing.close(count, CountState.AGREED, Optional.empty(), now);
        return Outcome.AGREED;
    }

    private CountLimits limits(BlindCount count) {
        return new CountLimits(
                rows.parameter(CountParameter.ACCEPT_PER_MILLE, count.rulesDate()),
                rows.parameter(CountParameter.RECOUNT_PER_MILLE, count.rulesDate()),
                Money.euro(rows.parameter(CountParameter.VALUE_LIMIT_EURO, count.rulesDate())));
    }
}
