package org.ironstock.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
 * Stand-by lines that run for years. The months of the first and the last year go through their process: declared, opened,
 * measured, set by one official and confirmed by another at their tasks, made payable. Those between are settled by the same
 * domain without process, which leaves the same rows of lines, months, declarations, documents and payables.
 */
final class StandbyLoad {

    private static final int SUPPLIERS = 20;
    private static final YearMonth FIRST = YearMonth.of(2021, 1);
    private static final int MONTHS_OF_YEAR = 12;
    private static final String SETTER = "rvo-contract-manager-1";
    private static final String CONFIRMER = "rvo-contract-manager-2";

    private final Product product;
    private final int years;
    private final List<String> lineIds = new ArrayList<>();

    /**
     * What the months of a year cost.
     *
     * @param millis for each line and month
     * @param statements for each line and month
     */
    record Cost(double millis, double statements) {}

    StandbyLoad(Product product, int lines, int years) {
        this.product = product;
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
                        "Lijnen " + number,
                        "%08d".formatted(50_000_000 + number),
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
                "SBC-BENCH-" + number,
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

    /** The months of a year, each through its process. */
    Cost throughTheProcess(int year) {
        SqlCounter counter = product.get(SqlCounter.class);
        counter.open();
        double seconds = Now.seconds(() -> eachMonth(year, this::walk));
        long statements =
                counter.close().values().stream().mapToLong(Long::longValue).sum();
        int months = lineIds.size() * MONTHS_OF_YEAR;
        return new Cost(seconds * 1_000 / months, (double) statements / months);
    }

    /** The months of a year, settled without process. */
    void withoutProcess(int year) {
        eachMonth(year, this::settle);
    }

    /** Seconds to show every line with its readiness, and the months of a year of all of them. */
    double shown(int year) {
        return Now.seconds(() -> {
            List<CapacityOverview.LineToday> all =
                    product.get(CapacityOverview.class).lines("SBC-BENCH");
            int months = product.get(StandbyLines.class)
                    .months(lineIds, java.time.Year.of(FIRST.getYear() + year))
                    .size();
            if (all.size() != lineIds.size() || months == 0) {
                throw new IllegalStateException("%d lines and %d months are shown".formatted(all.size(), months));
            }
        });
    }

    /** A step of one month of a line. */
    private interface OneMonth {
        void of(String lineId, YearMonth month);
    }

    private void eachMonth(int year, OneMonth step) {
        for (int number = 0; number < MONTHS_OF_YEAR; number++) {
            YearMonth month = FIRST.plusYears(year).plusMonths(number);
            Now.travelTo(morning(month.plusMonths(1).atDay(1)));
            lineIds.forEach(line -> step.of(line, month));
        }
    }

    private void walk(String lineId, YearMonth month) {
        StandbyMonthStarter starter = product.get(StandbyMonthStarter.class);
        Desks desks = product.get(Desks.class);
        expectKept(starter.declare(declaration(lineId, month)));
        String id = starter.open(lineId, month).orElseThrow();
        desks.runJobs(id);
        desks.answer(SETTER, "Task_SetFee", id, Map.of("choice", "SET"));
        desks.answer(CONFIRMER, "Task_ConfirmFee", id, Map.of("choice", "CONFIRMED"));
        desks.runJobs(id);
        expectConfirmed(id);
    }

    private void settle(String lineId, YearMonth month) {
        LineMonths months = product.get(LineMonths.class);
        expectKept(product.get(Readiness.class).declare(declaration(lineId, month)));
        String id = months.open(lineId, month).orElseThrow();
        months.ask(id);
        months.measure(id);
        months.setFee(id, SETTER);
        months.confirmFee(id, CONFIRMER);
        months.filePerformance(id);
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
