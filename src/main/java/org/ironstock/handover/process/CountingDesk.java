package org.ironstock.handover.process;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.ironstock.handover.count.CountSheets;
import org.ironstock.handover.domain.BlindCount;
import org.ironstock.handover.domain.CountLine;
import org.ironstock.handover.domain.CountRole;
import org.ironstock.handover.domain.CountSheet;
import org.ironstock.handover.domain.CountState;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the two counting tasks share: a sheet without quantities, and what comes back. */
@Component
class CountingDesk {

    private final CountSheets sheets;

    CountingDesk(CountSheets sheets) {
        this.sheets = sheets;
    }

    TaskView sheet(TaskContext task, CountRole role) {
        String countId = task.get(BlindCountVariables.COUNT_ID);
        BlindCount count = sheets.count(countId);
        boolean recount = count.state() == CountState.RECOUNTING;
        List<CountLine> asked = count.state().open() ? sheets.asked(countId) : List.of();
        return TaskView.empty()
                .fact("Telling", "%s: %s".formatted(count.id(), count.title()))
                .fact("Locatie", count.site())
                .fact("U telt als", role.inDutch() + (recount ? ", hertelling" : ""))
                .fact("Partijen op het telblad", DutchText.number(asked.size()))
                .data(Map.of(
                        "sheet",
                                "%s-%s-%d"
                                        .formatted(
                                                count.id(), role, count.state().round()),
                        "title", "%s, %s".formatted(count.title(), count.site()),
                        "recount", recount,
                        "lines", asked.stream().map(CountingDesk::line).toList()));
    }

    /** What a counter needs to find the lot; nothing that says how much of it there is. */
    private static Map<String, Object> line(CountLine line) {
        return Map.of(
                "line", line.number(),
                "lotId", line.lotId().orElse(""),
                "productCode", line.productCode(),
                "supplierLot", line.supplierLot(),
                "expiresOn", line.expiresOn().map(DutchText::day).orElse(""),
                "pallets", line.pallets());
    }

    /** Leaves no outcome and no reason, so that the evidence of the task says nothing to the other counter. */
    TaskOutcome handIn(TaskContext task, CountRole role, FormAnswer answer) {
        List<Finding> faults = sheets.handIn(
                task.get(BlindCountVariables.COUNT_ID),
                role,
                answer.as(Counted.class).sheet(),
                task.official());
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        return TaskOutcome.done();
    }

    /** What the form answers. */
    private record Counted(List<Entry> lines, @Nullable List<Found> found) {

        record Entry(int line, long pieces) {}

        record Found(String productCode, String supplierLot, String expiresOn, long pieces) {}

        CountSheet sheet() {
            return new CountSheet(
                    lines.stream()
                            .map(entry -> new CountSheet.Entry(entry.line(), entry.pieces()))
                            .toList(),
                    found == null
                            ? List.of()
                            : found.stream()
                                    .map(one -> new CountSheet.Found(
                                            one.productCode(), one.supplierLot(), day(one.expiresOn()), one.pieces()))
                                    .toList());
        }

        private static LocalDate day(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException noDay) {
                throw new AnswerRefused(
                        Finding.of("COUNT_FOUND_DAY", "found", "'%s' is geen dag van de kalender.".formatted(text)));
            }
        }
    }
}
