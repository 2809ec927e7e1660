package org.ironstock.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.handover.Handovers;
import org.ironstock.platform.DemoMode;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchCalendar;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.stereotype.Component;

/**
 * A handover of emergency stock at two sites: the first was counted with a difference that a third person settled, and went
 * over; at the second two counts differ and wait for a third person. Since the transfer the receiving party mirrors its stock.
 */
@Component
class HandoverExample {

    private static final String MANAGER = "cibg-contract-manager-1";
    private static final String KEEPER = "lch-stock-1";
    private static final String RECEIVING = "consortium-stock-1";
    private static final String TESTER = "tno-test-1";
    private static final String PRODUCT = "FFP2-MASK";
    private static final String FIRST_SITE = "DC-VENLO";
    private static final String SECOND_SITE = "DC-ALMELO";
    private static final String PRODUCER = "Noordzee Medical BV";
    private static final String FIRST_LOT = "NV-2301";
    private static final String SECOND_LOT = "NA-2401";
    private static final int FOUND = 231_500;
    private static final String HEADER =
            "locatie;product;partij;status;aantal;houdbaar_tot;grondslag;geproduceerd_op;producent\r\n";

    private final Outsiders outsiders;
    private final Desks desks;
    private final Handovers handovers;
    private final ServletWebServerApplicationContext server;
    private final DemoMode demo;

    HandoverExample(
            Outsiders outsiders,
            Desks desks,
            Handovers handovers,
            ServletWebServerApplicationContext server,
            DemoMode demo) {
        this.outsiders = outsiders;
        this.desks = desks;
        this.handovers = handovers;
        this.server = server;
        this.demo = demo;
    }

    /**
     * Walks the handover from its list to the second count.
     *
     * @param contractId framework contract that was signed ten days ago or earlier and began a handover
     * @param receiver its supplier
     */
    void make(String contractId, Outsiders.Party receiver, Instant now) {
        LocalDate today = DutchCalendar.dayOf(now);
        Agreed agreed = new Agreed(contractId, receiver, today);
        String handoverId = begun(contractId);
        BorrowedClock.goTo(today.minusDays(9));
        accept(handoverId, today);
        plan(handoverId, today);

        BorrowedClock.goTo(today.minusDays(7));
        desks.runJobs(handoverId);
        sample(handoverId, today.minusDays(7));
        count(handoverId, today, FIRST_LOT, FOUND, FOUND);
        BorrowedClock.goTo(today.minusDays(6));
        settle(handoverId);
        transfer(handoverId, receiver);
        mirror(agreed, today.minusDays(5), today.minusDays(3));

        BorrowedClock.goTo(today.minusDays(2));
        desks.runJobs(handoverId);
        sample(handoverId, today.minusDays(2));
        mirror(agreed, today.minusDays(2), today.minusDays(2));
        count(handoverId, today, SECOND_LOT, 198_000, 191_000);
        BorrowedClock.goTo(now);
        tell(agreed, today.minusDays(1));
    }

    private String begun(String contractId) {
        return handovers.all().stream()
                .filter(handover -> handover.frameworkRef().equals(contractId))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static List<Lot> lots(LocalDate today) {
        return List.of(
                new Lot(FIRST_SITE, FIRST_LOT, "vrij", 240_000, today.plusMonths(30)),
                new Lot(FIRST_SITE, "NV-2302", "vrij", 160_000, today.plusMonths(24)),
                new Lot(FIRST_SITE, "NV-2108", "vrij", 30_000, today.plusMonths(4)),
                new Lot(FIRST_SITE, "NV-2004", "verlopen", 12_000, today.minusMonths(2)),
                new Lot(SECOND_SITE, SECOND_LOT, "vrij", 200_000, today.plusMonths(36)),
                new Lot(SECOND_SITE, "NA-2402", "vrij", 90_000, today.plusMonths(28)),
                new Lot(SECOND_SITE, "NA-2309", "afgekeurd", 8_000, today.plusMonths(20)));
    }

    /** A row of the list; shelf life is five years. */
    private record Lot(String site, String number, String status, int pieces, LocalDate expiresOn) {

        String row() {
            return String.join(
                    ";",
                    site,
                    PRODUCT,
                    number,
                    status,
                    String.valueOf(pieces),
                    expiresOn.toString(),
                    "PPE-2016-425",
                    expiresOn.minusYears(5).toString(),
                    PRODUCER);
        }
    }

    /** Who keeps the stock brings the list over HTTP, who manages the contract accepts it. */
    private void accept(String handoverId, LocalDate today) {
        String list = HEADER + lots(today).stream().map(Lot::row).collect(Collectors.joining("\r\n"));
        desks.answer(MANAGER, "Task_AcceptStockList", handoverId, Map.of("listNumber", bring(handoverId, list)));
        desks.runJobs(handoverId);
    }

    private long bring(String handoverId, String list) {
        try {
            HttpResponse<String> answer = new OfficialSession(
                            server.getWebServer().getPort(), KEEPER, demo.password())
                    .upload(
                            "/overdrachten/%s/lijsten?naam=voorraadlijst.csv".formatted(handoverId),
                            new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)));
            String page = answer.headers().firstValue("Location").orElseThrow();
            return Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void plan(String handoverId, LocalDate today) {
        desks.answer(
                MANAGER,
                "Task_DraftHandoverPlan",
                handoverId,
                Map.of(
                        "insurer", "Verzekeraar Nederland N.V.",
                        "policy", "VZ-2020-118",
                        "security", "Bewaking dag en nacht, vervoer met volgsysteem.",
                        "sites",
                                List.of(
                                        wave(FIRST_SITE, 1, today.minusDays(7), today.minusDays(6)),
                                        wave(SECOND_SITE, 2, today.minusDays(2), today.plusDays(4)))));
        desks.runJobs(handoverId);
        desks.signAll(handoverId);
    }

    private static Map<String, Object> wave(String site, int number, LocalDate freezeOn, LocalDate transferOn) {
        return Map.of(
                "site", site, "wave", number, "freezeOn", freezeOn.toString(), "transferOn", transferOn.toString());
    }

    private void sample(String handoverId, LocalDate on) {
        desks.answer(
                TESTER,
                "Task_RecordSamples",
                handoverId,
                Map.of(
                        "samples",
                        List.of(Map.of(
                                "productCode",
                                PRODUCT,
                                "laboratory",
                                "TNO Delft",
                                "reportNumber",
                                "TNO-" + on,
                                "testedOn",
                                on.toString(),
                                "failedLots",
                                ""))));
        desks.runJobs(handoverId);
    }

    /** Both count what the list says, but for one lot. */
    private void count(String handoverId, LocalDate today, String lot, int first, int second) {
        count(KEEPER, "Task_CountFirst", handoverId, today, Map.of(lot, first));
        count(RECEIVING, "Task_CountSecond", handoverId, today, Map.of(lot, second));
        desks.runJobs(handoverId);
    }

    private void count(
            String official, String taskKey, String handoverId, LocalDate today, Map<String, Integer> otherwise) {
        Map<String, Integer> found =
                new HashMap<>(lots(today).stream().collect(Collectors.toMap(Lot::number, Lot::pieces)));
        found.putAll(otherwise);
        Task task = desks.open(taskKey, handoverId).get(0);
        List<Map<String, Object>> lines = rows(desks.view(official, task), "lines").stream()
                .map(line -> Map.<String, Object>of(
                        "line", line.get("line"), "pieces", found.get(String.valueOf(line.get("supplierLot")))))
                .toList();
        desks.answer(official, task, Map.of("lines", lines));
    }

    private void settle(String handoverId) {
        Task task = desks.open("Task_InvestigateDifference", handoverId).get(0);
        List<Map<String, Object>> settled = rows(desks.view(MANAGER, task), "lots").stream()
                .map(lot -> Map.<String, Object>of(
                        "line",
                        lot.get("line"),
                        "pieces",
                        FOUND,
                        "explanation",
                        "Vier pallets zijn in 2021 uitgegeven en nooit afgeboekt."))
                .toList();
        desks.answer(MANAGER, task, Map.of("lots", settled));
        desks.runJobs(handoverId);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(TaskView view, String name) {
        return (List<Map<String, Object>>) Objects.requireNonNull(view.data().get(name));
    }

    /** Valued, signed by the receiving party on paper and then by the State. */
    private void transfer(String handoverId, Outsiders.Party receiver) {
        desks.answer(
                MANAGER,
                "Task_DetermineValuation",
                handoverId,
                Map.of(
                        "receiverId",
                        receiver.id(),
                        "temperatureLog",
                        "Logboek " + FIRST_SITE,
                        "prices",
                        List.of(Map.of(
                                "productCode", PRODUCT,
                                "averageCost", "0,42",
                                "currentPrice", "0,35",
                                "source", "Facturen 2020 en prijsopgave van deze maand"))));
        desks.runJobs(handoverId);
        Task signature = desks.open("Task_RecordReceiverSignature", handoverId).get(0);
        String sha256 = desks.view(MANAGER, signature).documents().get(0).sha256();
        desks.answer(MANAGER, signature, Map.of("answer", "SIGNED", "signer", "E. de Wit", "sha256", sha256));
        desks.runJobs(handoverId);
        desks.signAll(handoverId);
    }

    /** @param today last day of the example */
    private record Agreed(String contractId, Outsiders.Party receiver, LocalDate today) {}

    /** Each day is told on the next morning. */
    private void mirror(Agreed agreed, LocalDate from, LocalDate to) {
        from.datesUntil(to.plusDays(1)).forEach(day -> {
            BorrowedClock.goTo(day.plusDays(1));
            tell(agreed, day);
        });
    }

    private void tell(Agreed agreed, LocalDate day) {
        outsiders.send(
                agreed.receiver(),
                "handover.stock-mirrored",
                Map.of(
                        "contractId",
                        agreed.contractId(),
                        "day",
                        day.toString(),
                        "rows",
                        List.of(
                                kept("VV-2501", 800_000, agreed.today().plusMonths(40), "STATE"),
                                kept("VV-2502", 500_000, agreed.today().plusMonths(22), "STATE"),
                                kept("VV-2503", 60_000, agreed.today().plusMonths(44), "OWN"))));
    }

    private static Map<String, Object> kept(String lot, int pieces, LocalDate expiresOn, String role) {
        return Map.of(
                "productCode", PRODUCT,
                "lot", lot,
                "site", "DC-UTRECHT",
                "quantity", pieces,
                "expiresOn", expiresOn.toString(),
                "role", role);
    }
}
