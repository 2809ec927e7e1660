package org.ironstock.capacity.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.capacity.LineRegistration;
import org.ironstock.capacity.StandbyLines;
import org.ironstock.capacity.domain.Activation;
import org.ironstock.capacity.domain.ActivationState;
import org.ironstock.capacity.domain.ProofItem;
import org.ironstock.capacity.persistence.ActivationRows;
import org.ironstock.contract.process.OrderScene;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.Evidence;
import org.ironstock.platform.Officials;
import org.ironstock.quality.process.LotDesk;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.ironstock.supplier.RegisteredSupplier;
import org.ironstock.supplier.SupplierRegistration;
import org.ironstock.supplier.Suppliers;
import org.ironstock.support.ConnectedSystem;
import org.ironstock.support.Desk;
import org.ironstock.support.Signers;
import org.springframework.context.ApplicationContext;

/** A line for caps, ready since a month: 1,000 pieces a month at EUR 0.05, fee EUR 3,000 a month. */
public final class ActivationScene {

    public static final String MANAGER = "rvo-contract-manager-1";
    public static final String SECOND = "rvo-contract-manager-2";
    public static final String WAREHOUSE = "lch-stock-1";

    public final String lineId;
    private final String supplierId;
    private final String secret;
    final Desk desk;
    final Signers signers;
    private final ApplicationContext beans;

    private ActivationScene(ApplicationContext beans, String lineId, String supplierId, String secret) {
        this.beans = beans;
        this.lineId = lineId;
        this.supplierId = supplierId;
        this.secret = secret;
        this.desk = beans.getBean(Desk.class);
        this.signers = new Signers(desk, beans.getBean(TaskService.class), beans.getBean(Officials.class));
    }

    private static String line(
            ApplicationContext beans,
            String contractId,
            String supplierId,
            LocalDate endsOn,
            String unitPrice,
            long pieces) {
        LocalDate today = DutchCalendar.dayOf(beans.getBean(Clock.class).instant());
        return beans.getBean(StandbyLines.class)
                .register(
                        new LineRegistration(
                                contractId,
                                supplierId,
                                "Mutsenlijn",
                                "Venlo",
                                "CAP",
                                today.minusMonths(1),
                                endsOn,
                                Quantity.of(pieces),
                                Money.euro(3_000),
                                UnitPrice.of(unitPrice),
                                "00000004003214345001",
                                30),
                        MANAGER);
    }

    private static RegisteredSupplier supplier(ApplicationContext beans) {
        Suppliers suppliers = beans.getBean(Suppliers.class);
        RegisteredSupplier registered = suppliers.register(new SupplierRegistration(
                "Stand-by lijnen " + UUID.randomUUID(),
                String.valueOf(ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999)),
                "lijnen@standby.example",
                "Filterstraat 1",
                "5911 AA",
                "Venlo",
                "NL",
                true));
        suppliers.confirm(registered.supplier().id(), "cibg-buyer-1");
        return registered;
    }

    /** A line under a stand-by contract that is kept elsewhere, declared ready today. */
    public static ActivationScene ready(ApplicationContext beans) {
        return ready(beans, "0.05", 1_000);
    }

    public static ActivationScene ready(ApplicationContext beans, String unitPrice, long pieces) {
        return undeclared(beans, unitPrice, pieces).declared(true);
    }

    /** The same line, about which its producer said nothing. */
    public static ActivationScene undeclared(ApplicationContext beans) {
        return undeclared(beans, "0.05", 1_000);
    }

    private static ActivationScene undeclared(ApplicationContext beans, String unitPrice, long pieces) {
        RegisteredSupplier registered = supplier(beans);
        String supplierId = registered.supplier().id();
        LocalDate end =
                DutchCalendar.dayOf(beans.getBean(Clock.class).instant()).plusYears(4);
        return new ActivationScene(
                beans,
                line(beans, "SBC-" + UUID.randomUUID(), supplierId, end, unitPrice, pieces),
                supplierId,
                registered.secret());
    }

    /** A line under a production contract that is kept here. */
    public static ActivationScene under(ApplicationContext beans, OrderScene contract) {
        String line = line(
                beans,
                contract.contractId,
                contract.supplierId(),
                contract.today().plusMonths(11),
                "0.05",
                1_000);
        return new ActivationScene(beans, line, contract.supplierId(), "").declared(true);
    }

    /** A line whose months were settled. */
    public static ActivationScene of(ApplicationContext beans, StandbyScene line) {
        return new ActivationScene(beans, line.lineId, line.supplierId(), line.supplier.secret()).declared(true);
    }

    /** The producer declares about today. */
    public ActivationScene declared(boolean ready) {
        Map<String, Object> data = new HashMap<>(
                Map.of("lineId", lineId, "from", today().toString(), "to", today().toString(), "ready", ready));
        if (ready) {
            data.put("proofs", Stream.of(ProofItem.values()).map(this::proof).toList());
        } else {
            data.put("reason", "machine stuk");
        }
        send("capacity.readiness-declared", data);
        return this;
    }

    private Map<String, Object> proof(ProofItem item) {
        return Map.of(
                "item",
                item.name(),
                "validFrom",
                today().minusMonths(1).toString(),
                "validTo",
                today().plusYears(1).toString(),
                "reference",
                "bewijs 1");
    }

    public String supplierId() {
        return supplierId;
    }

    /** What the supplier signs in with. */
    public String secret() {
        return secret;
    }

    /** What a sound request says. */
    public Map<String, Object> request() {
        return new HashMap<>(Map.of(
                "lineId",
                lineId,
                "piecesPerMonth",
                1_000,
                "months",
                3,
                "startsOn",
                today().toString(),
                "decisionReference",
                "CRISISBESLUIT-" + lineId));
    }

    /** Asks and lets it be checked. @return id of the activation */
    public String requested(Map<String, Object> request) {
        String id = send("capacity.activation-requested", request);
        desk.runJobs(id);
        return id;
    }

    public String beforeSigners() {
        return beforeSigners(request());
    }

    public String beforeSigners(Map<String, Object> request) {
        String id = requested(request);
        prepare(id, "READY");
        return id;
    }

    public void prepare(String id, String choice) {
        desk.as("vws-gmt-policy-1")
                .completeJson(
                        "Task_PrepareActivation",
                        id,
                        Map.of("choice", choice, "motive", "De dekking van dijk 1 is onder twee weken."));
        desk.runJobs(id);
    }

    /** Signed and before the supplier. */
    public String offered() {
        String id = beforeSigners();
        signers.signAll(id);
        desk.runJobs(id);
        return id;
    }

    /** Confirmed by the supplier. */
    public String running() {
        String id = offered();
        confirm(id);
        return id;
    }

    public void confirm(String id) {
        told("capacity.activation-confirmed", Map.of("activationId", id));
        desk.runJobs(id);
    }

    public void milestone(String id, String milestone) {
        told(
                "capacity.milestone-reached",
                Map.of(
                        "activationId",
                        id,
                        "milestone",
                        milestone,
                        "reachedOn",
                        today().toString(),
                        "evidence",
                        "foto 17"));
        desk.runJobs(id);
    }

    public void stop(String id, String stop) {
        send("capacity.activation-stop-requested", Map.of("activationId", id, "stop", stop, "reason", "niveau daalt"));
        desk.runJobs(id);
    }

    /** The open task of a kind about one milestone. */
    public Task taskAbout(String key, String id, String milestone) {
        RuntimeService runtime = beans.getBean(RuntimeService.class);
        return desk.tasks(key, id).stream()
                .filter(task -> milestone.equals(runtime.getVariable(task.getExecutionId(), "milestone")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No %s about %s".formatted(key, milestone)));
    }

    public void deliver(String id, String reference, long pieces) {
        told("capacity.delivery-announced", dispatch(id, reference));
        desk.as(WAREHOUSE)
                .completeJson(
                        "Task_CountDelivery",
                        id,
                        Map.of(
                                "rows",
                                List.of(row(reference, pieces)),
                                "basis",
                                "MDR-2017-745",
                                "place",
                                "DC-VENLO",
                                "returnExcess",
                                true));
        desk.runJobs(id);
    }

    public Map<String, Object> dispatch(String id, String reference) {
        return Map.of(
                "activationId",
                id,
                "reference",
                reference,
                "expectedOn",
                today().toString(),
                "lots",
                List.of(Map.of(
                        "supplierLot",
                        "B-" + reference,
                        "quantity",
                        999_999,
                        "expiresOn",
                        today().plusYears(3).toString())));
    }

    public Map<String, Object> row(String reference, long pieces) {
        return Map.of(
                "supplierLot",
                "B-" + reference,
                "producedOn",
                today().minusDays(3).toString(),
                "expiresOn",
                today().plusYears(3).toString(),
                "counted",
                pieces);
    }

    /** The one lot that waits is tested and released. */
    public void release(String id) {
        new LotDesk(beans).release(id, 125);
    }

    /** The papers of the one lot that waits do not come. */
    public void reject(String id) {
        desk.as(WAREHOUSE)
                .completeJson(
                        "Task_CompleteCertificates",
                        id,
                        Map.of("outcome", "GIVEN_UP", "reason", "De fabrikant bestaat niet meer."));
        desk.as("cibg-contract-manager-1")
                .completeJson(
                        "Task_HandleLotRejection",
                        id,
                        Map.of(
                                "claim", "REPLACEMENT",
                                "serious", "NO",
                                "reason", "De partij voldoet niet; vervanging is gevraagd."));
        desk.runJobs(id);
    }

    public String send(String event, Map<String, Object> data) {
        return new ConnectedSystem(beans).send(event, data).caseId();
    }

    /** The supplier tells it itself. */
    public String told(String event, Map<String, Object> data) {
        return new ConnectedSystem(beans).sendAs(supplierId, event, data).caseId();
    }

    public Activation activation(String id) {
        return beans.getBean(ActivationRows.class).get(id);
    }

    public ActivationState state(String id) {
        return activation(id).state();
    }

    public List<String> findings(String id) {
        return beans.getBean(ActivationRows.class).findings(id).stream()
                .map(Finding::code)
                .toList();
    }

    public List<String> evidence(String id) {
        return beans.getBean(Dossier.class).evidenceOf(id).stream()
                .map(Evidence::what)
                .toList();
    }

    public void travel(LocalDate day) {
        desk.travelTo(day.atTime(10, 0).atZone(DutchCalendar.ZONE).toInstant());
    }

    public LocalDate today() {
        return DutchCalendar.dayOf(now());
    }

    public Instant now() {
        return beans.getBean(Clock.class).instant();
    }
}
