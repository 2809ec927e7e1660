package org.ironstock.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.shared.DutchCalendar;
import org.springframework.stereotype.Component;

/**
 * A stand-by contract with two lines, ready since some months: one line always, the other one half of the last month. The
 * last month of the second line waits for who sets its fee.
 */
@Component
class StandbyExample {

    private static final int MONTHS = 3;
    private static final int DAY_THE_MACHINE_STOPPED = 16;
    private static final String CONTRACT = "SBC-2026-001";
    private static final String SETTER = "rvo-contract-manager-1";
    private static final String CONFIRMER = "rvo-contract-manager-2";
    private static final List<String> PROOFS =
            List.of("STAFF", "MACHINE", "FILTER_STOCK", "CERTIFICATES", "TEST_RUN", "LEAD_TIME");

    private final Outsiders outsiders;
    private final Desks desks;
    private final RuntimeService runtime;

    StandbyExample(Outsiders outsiders, Desks desks, RuntimeService runtime) {
        this.outsiders = outsiders;
        this.desks = desks;
        this.runtime = runtime;
    }

    /**
     * Walks the lines from their first day to today.
     *
     * @param supplierId their producer, confirmed
     */
    void make(String supplierId, Instant now) {
        YearMonth first = YearMonth.from(DutchCalendar.dayOf(now)).minusMonths(MONTHS);
        BorrowedClock.goTo(first.atDay(1));
        String always = register(supplierId, "Maskerlijn 1", first);
        String half = register(supplierId, "Maskerlijn 2", first);
        for (int number = 0; number < MONTHS; number++) {
            YearMonth month = first.plusMonths(number);
            boolean last = number == MONTHS - 1;
            BorrowedClock.goTo(month.plusMonths(1).atDay(1));
            declare(always, month.atDay(1), month.atEndOfMonth(), true);
            declare(half, month.atDay(1), last ? month.atDay(DAY_THE_MACHINE_STOPPED - 1) : month.atEndOfMonth(), true);
            if (last) {
                declare(half, month.atDay(DAY_THE_MACHINE_STOPPED), month.atEndOfMonth(), false);
            }
            String calendar = "MAANDEN-" + month;
            runtime.startProcessInstanceByKey("standbyCalendar", calendar);
            desks.runJobs(calendar);
            settle(always + "-" + month, true);
            settle(half + "-" + month, !last);
        }
    }

    private String register(String supplierId, String name, YearMonth first) {
        return outsiders.send(
                "capacity.contract-signed",
                Map.ofEntries(
                        Map.entry("contractId", CONTRACT),
                        Map.entry("supplierId", supplierId),
                        Map.entry("name", name),
                        Map.entry("site", "Arnhem"),
                        Map.entry("productCode", "IIR-MASK"),
                        Map.entry("startsOn", first.atDay(1).toString()),
                        Map.entry(
                                "endsOn",
                                first.plusYears(3).atDay(1).minusDays(1).toString()),
                        Map.entry("piecesPerMonth", 4_000_000),
                        Map.entry("feePerMonthCents", 3_000_000),
                        Map.entry("activatedPrice", "0.08"),
                        Map.entry("payerOin", "00000004003214345001"),
                        Map.entry("paymentDays", 30)));
    }

    private void declare(String lineId, LocalDate from, LocalDate to, boolean ready) {
        List<Map<String, String>> proofs = PROOFS.stream()
                .map(item -> Map.of(
                        "item",
                        item,
                        "validFrom",
                        from.minusMonths(1).toString(),
                        "validTo",
                        from.plusYears(1).toString(),
                        "reference",
                        "dossier van de producent"))
                .toList();
        outsiders.send(
                "capacity.readiness-declared",
                Map.of(
                        "lineId",
                        lineId,
                        "from",
                        from.toString(),
                        "to",
                        to.toString(),
                        "ready",
                        ready,
                        "reason",
                        ready ? "" : "De vouwmachine staat stil; een onderdeel is besteld.",
                        "proofs",
                        ready ? proofs : List.of()));
    }

    /** Up to the desk of who sets the fee, and on when it is set. */
    private void settle(String monthId, boolean whole) {
        desks.runJobs(monthId);
        if (!whole) {
            return;
        }
        desks.answer(SETTER, "Task_SetFee", monthId, Map.of("choice", "SET"));
        desks.answer(CONFIRMER, "Task_ConfirmFee", monthId, Map.of("choice", "CONFIRMED"));
        desks.runJobs(monthId);
    }
}
