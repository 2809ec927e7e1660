package org.ironstock.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ironstock.bench.Meter.Section;
import org.ironstock.capacity.LineMonth;
import org.ironstock.capacity.LineRegistration;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.capacity.StandbyLines;
import org.ironstock.capacity.activation.CapacityOverview;
import org.ironstock.capacity.application.LineMonths;
import org.ironstock.capacity.application.Readiness;
import org.ironstock.capacity.domain.Declaration;
import org.ironstock.capacity.domain.ProofItem;
import org.ironstock.capacity.process.StandbyMonthStarter;
import org.ironstock.demo.Desks;
import org.ironstock.payment.InvoiceXml;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.ironstock.supplier.SupplierRegistration;
import org.ironstock.supplier.Suppliers;

/**
 * Stand-by lines that run for years. Each month of a line goes through its process: declared, opened, measured, set by one
 * official and confirmed by another at their tasks, made payable.
 */
final class StandbyLoad {

    private static final int SUPPLIERS = 20;
    private static final YearMonth FIRST = YearMonth.of(2026, 1);
    private static final String MONTH_ENDED = "capacity.month-ended";
    private static final String SETTER = "rvo-contract-manager-1";
    private static final String CONFIRMER = "rvo-contract-manager-2";

    private final Product product;
    private final int series;
    private final int years;
    private final List<String> lineIds = new ArrayList<>();

    /**
     * What months cost.
     *
     * @param millis for each line and month
     * @param statements for each line and month
     */
    record Cost(double millis, double statements) {}

    /** @param series tells these lines and their producers apart from those of another load */
    StandbyLoad(Product product, int series, int lines, int years) {
        this.product = product;
        this.series = series;
        this.years = years;
        Now.travelTo(morning(FIRST.atDay(1)));
        List<String> producers =
                Stream.iterate(0, number -> number + 1).limit(SUPPLIERS).map(this::producer).toList();
        for (int number = 0; number < lines; number++) {
            lineIds.add(product.get(StandbyLines.class).register(line(number, producers), SETTER));
        }
    }

    private String producer(int number) {
        Suppliers suppliers = product.get(Suppliers.class);
        String id = suppliers
                .register(new SupplierRegistration(
                        "Lijnen %d-%d".formatted(series, number),
                        "%08d".formatted(50_000_000 + series * 1_000 + number),
                        "a@b.example",
                        "Weg 1",
                        "2595 AA",
                        "Den Haag",
                        "NL",
                        true))
                .supplier()
                .id();
        suppliers.confirm(id, "cibg-buyer-1");
        return id;
    }

    private LineRegistration line(int number, List<String> producers) {
        return new LineRegistration(
                contracts() + number,
                producers.get(number % SUPPLIERS),
                "Lijn " + number,
                "Arnhem",
                "IIR-MASK",
                FIRST.atDay(1),
                FIRST.plusYears(years).atDay(1).minusDays(1),
                Quantity.of(4_000_000),
                Money.euro(30_000 + number),
                UnitPrice.of("0.08"),
                InvoiceXml.OIN,
                30);
    }

    private String contracts() {
        return "SBC-BENCH-%d-".formatted(series);
    }

    /**
     * Months of all lines, each through its process.
     *
     * @param from how many months after the first
     */
    Cost throughTheProcess(int from, int months) {
        SqlCounter counter = product.get(SqlCounter.class);
        counter.open();
        double seconds = Now.seconds(() -> walk(from, months));
        long statements =
                counter.close().values().stream().mapToLong(Long::longValue).sum();
        int settled = lineIds.size() * months;
        return new Cost(seconds * 1_000 / settled, (double) statements / settled);
    }

    /**
     * Months as in {@link #throughTheProcess}, and each step once more through the bare engine.
     *
     * @param bare runs the same models with empty delegates
     */
    Beside besideTheEngine(BareEngine bare, Models models, int from, int months) throws Exception {
        List<Section> ours = new ArrayList<>();
        List<Section> theirs = new ArrayList<>();
        for (int number = 0; number < months; number++) {
            YearMonth month = FIRST.plusMonths(from + number);
            for (String line : lineIds) {
                Now.travelTo(morning(month.plusMonths(1).atDay(1)));
                walkTwice(line, month, bare, models, ours, theirs);
            }
        }
        return new Beside(
                lineIds.size() * months,
                WholeTender.sum(ours),
                WholeTender.sum(theirs),
                WholeTender.sumOfSuppliers(ours));
    }

    /**
     * The same months, walked twice.
     *
     * @param months how many
     * @param declarations what the producers' declarations cost, which the engine does not see
     */
    record Beside(int months, Figures product, Figures bare, Figures declarations) {}

    private void walkTwice(
            String line, YearMonth month, BareEngine bare, Models models, List<Section> ours, List<Section> theirs)
            throws Exception {
        Meter meter = product.get(Meter.class);
        try (Gauges gauges = product.gauges()) {
            product.get(Recorder.class).open();
            meter.start(gauges);
            String id;
            List<Section> walked;
            try {
                meter.measure(new Step(Step.What.SUPPLIER, "declaration", Now.instant()), () -> {
                    declare(line, month);
                    return line;
                });
                id = meter.measure(
                        new Step(Step.What.START, MONTH_ENDED, Now.instant()),
                        () -> open(line, month));
                settleAtTasks(id);
            } finally {
                walked = meter.stop();
            }
            Script script = new Script(product.get(Recorder.class).close(), models.variablesRead());
            meter.start(gauges);
            try {
                bare.replay(id, walked.stream().map(Section::step).toList(), script, models.processByCollection(), meter);
            } finally {
                theirs.addAll(meter.stop());
            }
            ours.addAll(walked);
        }
    }

    /** Seconds to show every line with its readiness, and the months of a year of all of them. */
    double shown(int year) {
        return Now.seconds(() -> {
            List<CapacityOverview.LineToday> all =
                    product.get(CapacityOverview.class).lines(contracts());
            int months = product.get(StandbyLines.class)
                    .months(lineIds, java.time.Year.of(FIRST.getYear() + year))
                    .size();
            if (all.size() != lineIds.size() || months != 12 * lineIds.size()) {
                throw new IllegalStateException("%d lines and %d months are shown".formatted(all.size(), months));
            }
        });
    }

    private void walk(int from, int months) {
        for (int number = from; number < from + months; number++) {
            YearMonth month = FIRST.plusMonths(number);
            Now.travelTo(morning(month.plusMonths(1).atDay(1)));
            for (String line : lineIds) {
                declare(line, month);
                settleAtTasks(open(line, month));
            }
        }
    }

    private void declare(String lineId, YearMonth month) {
        expectKept(product.get(StandbyMonthStarter.class).declare(declaration(lineId, month)));
    }

    private String open(String lineId, YearMonth month) {
        return product.get(StandbyMonthStarter.class).open(lineId, month).orElseThrow();
    }

    private void settleAtTasks(String id) {
        Desks desks = product.get(Desks.class);
        desks.runJobs(id);
        desks.answer(SETTER, "Task_SetFee", id, Map.of("choice", "SET"));
        desks.answer(CONFIRMER, "Task_ConfirmFee", id, Map.of("choice", "CONFIRMED"));
        desks.runJobs(id);
        expectConfirmed(id);
    }

    private Declaration declaration(String lineId, YearMonth month) {
        LocalDate from = month.atDay(1);
        return new Declaration(
                0,
                lineId,
                from,
                month.atEndOfMonth(),
                true,
                "",
                Stream.of(ProofItem.values())
                        .map(item -> new Declaration.Proof(item, from.minusYears(1), from.plusYears(1), "bewijs"))
                        .toList(),
                "SUP-BENCH",
                Now.instant(),
                Optional.empty());
    }

    private static void expectKept(Readiness.Outcome outcome) {
        if (!outcome.kept()) {
            throw new IllegalStateException("Refused: " + outcome.faults());
        }
    }

    private void expectConfirmed(String monthId) {
        LineMonth month = product.get(LineMonths.class).get(monthId);
        StandbyLine line = product.get(StandbyLines.class).get(month.lineId());
        Money fee = line.terms().get(0).feePerMonth();
        if (month.state() != LineMonth.State.CONFIRMED
                || !month.measuredSettlement().due().equals(fee)) {
            throw new IllegalStateException("%s is %s".formatted(monthId, month));
        }
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(9, 0).atZone(DutchCalendar.ZONE).toInstant();
    }
}
