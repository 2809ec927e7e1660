package org.ironstock.handover.process;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ironstock.handover.domain.SampleCheck;
import org.ironstock.handover.domain.SiteLot;
import org.ironstock.handover.wave.SiteLots;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Steekproef vastleggen": of lots that nobody checked in the last six months. */
@Component
class RecordSamples implements OfficialTask {

    private static final int SHOWN = 50;

    private final SiteLots lots;
    private final SiteViews views;
    private final ListedProducts listed;

    RecordSamples(SiteLots lots, SiteViews views, ListedProducts listed) {
        this.lots = lots;
        this.views = views;
        this.listed = listed;
    }

    @Override
    public String taskKey() {
        return "Task_RecordSamples";
    }

    @Override
    public TaskView view(TaskContext task) {
        Map<String, List<SiteLot>> due = lots.samplesDue(task.get(WaveVariables.SITE_HANDOVER_ID));
        List<Map<String, Object>> rows = due.keySet().stream()
                .map(code -> Map.<String, Object>of("productCode", code))
                .toList();
        return views.of(task)
                .table(
                        "Per product: partijen die langer dan zes maanden niet zijn gekeurd",
                        List.of("Product", "Partijen"),
                        due.entrySet().stream()
                                .map(one -> List.of(
                                        listed.inDutch(one.getKey()),
                                        DutchText.number(one.getValue().size())))
                                .toList())
                .table(
                        "De partijen, van elk product ten hoogste %d".formatted(SHOWN),
                        List.of("Partij", "Nummer op de doos", "Product", "Houdbaar tot"),
                        due.values().stream()
                                .flatMap(lots -> lots.stream().limit(SHOWN))
                                .map(lot -> List.of(
                                        lot.lot().lotId(),
                                        lot.lot().supplierLot(),
                                        lot.lot().productCode(),
                                        DutchText.day(lot.lot().expiresOn())))
                                .toList())
                .data(Map.of("samples", rows));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        List<Finding> faults = lots.recordSamples(
                task.get(WaveVariables.SITE_HANDOVER_ID),
                answer.as(Recorded.class).samples().stream().map(Row::check).toList(),
                task.official());
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        return TaskOutcome.done();
    }

    /** What the form answers. */
    private record Recorded(List<Row> samples) {}

    private record Row(
            String productCode,
            String laboratory,
            String reportNumber,
            String testedOn,
            @Nullable String failedLots) {

        SampleCheck check() {
            Set<String> failed = new TreeSet<>();
            Arrays.stream((failedLots == null ? "" : failedLots).split("[\\s,;]+"))
                    .filter(lot -> !lot.isEmpty())
                    .forEach(failed::add);
            return new SampleCheck(
                    productCode.strip(), laboratory.strip(), reportNumber.strip(), day(testedOn), failed);
        }

        private static LocalDate day(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException noDay) {
                throw new AnswerRefused(
                        Finding.of("SAMPLE_NO_DAY", "samples", "'%s' is geen dag van de kalender.".formatted(text)));
            }
        }
    }
}
