package org.ironstock.handover.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.handover.count.CountRequest;
import org.ironstock.handover.count.CountResult;
import org.ironstock.handover.count.Counts;
import org.ironstock.shared.Quantity;
import org.ironstock.support.Desk;
import org.springframework.context.ApplicationContext;

/** A blind count on its way; Monday 2 February 2026, ten o'clock in the Netherlands. */
public final class CountScene {

    public static final String FIRST = "lch-stock-1";
    public static final String SECOND = "consortium-stock-1";
    public static final String THIRD = "cibg-contract-manager-1";

    /** Case that the count belongs to; of this scene only. */
    public final String reference = "TEST-" + UUID.randomUUID();

    public String countId = "";
    final Desk desk;
    final Counts counts;
    private final ApplicationContext beans;
    private final List<CountRequest.Line> lines = new ArrayList<>();

    public CountScene(ApplicationContext beans) {
        this.beans = beans;
        this.desk = beans.getBean(Desk.class);
        this.counts = beans.getBean(Counts.class);
        desk.travelTo(HandoverScene.MONDAY);
    }

    /** A lot of which the books say so many pieces, at ten cents each. */
    public CountScene lot(long book) {
        return lot(book, Optional.of(10L));
    }

    CountScene lot(long book, Optional<Long> priceCents) {
        int number = lines.size() + 1;
        lines.add(CountRequest.Line.of(
                reference + "-" + number,
                "IIR-MASK",
                "B-" + number,
                LocalDate.of(2028, 1, 1),
                Quantity.of(book),
                priceCents));
        return this;
    }

    /** Opens the count and gives out its sheets. */
    public CountScene opened() {
        return opened("lch-stock", "consortium-stock");
    }

    CountScene opened(String first, String second) {
        countId = counts.open(new CountRequest(
                reference, "ASSEN", "Golf 1 van de overdracht", lines, first, second, "cibg-contract-manager"));
        beans.getBean(RuntimeService.class)
                .startProcessInstanceByKey("countProbe", reference, Map.of("countId", countId));
        return this;
    }

    /** Hands in a first count of all lines. */
    void first(long... pieces) {
        first(FIRST, pieces);
    }

    void first(String official, long... pieces) {
        handIn("Task_CountFirst", official, sheet(1, pieces));
    }

    /** Hands in a second count of all lines, and compares. */
    void second(long... pieces) {
        second(SECOND, pieces);
    }

    void second(String official, long... pieces) {
        handIn("Task_CountSecond", official, sheet(1, pieces));
        desk.runJobs(reference);
    }

    void handIn(String taskKey, String official, Map<String, Object> sheet) {
        desk.as(official).completeJson(taskKey, reference, sheet);
    }

    /** What a counter types for lines from this one on. */
    static Map<String, Object> sheet(int from, long... pieces) {
        return Map.of(
                "lines",
                IntStream.range(0, pieces.length)
                        .mapToObj(at -> Map.of("line", from + at, "pieces", pieces[at]))
                        .toList());
    }

    void settle(String official, int line, long pieces) {
        desk.as(official)
                .completeJson(
                        "Task_InvestigateDifference",
                        reference,
                        Map.of(
                                "lots",
                                List.of(Map.of(
                                        "line", line, "pieces", pieces, "explanation", "Twee dozen stonden apart."))));
    }

    CountResult result() {
        return counts.result(countId);
    }
}
