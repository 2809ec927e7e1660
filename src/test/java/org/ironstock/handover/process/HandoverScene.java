package org.ironstock.handover.process;

import static org.ironstock.handover.ListText.row;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.ironstock.handover.FrameworkMother;
import org.ironstock.handover.Handovers;
import org.ironstock.handover.ListText;
import org.ironstock.handover.application.FrameworkRegister;
import org.ironstock.handover.application.StockLists;
import org.ironstock.handover.domain.StockList;
import org.ironstock.platform.Officials;
import org.ironstock.supplier.Suppliers;
import org.ironstock.support.Desk;
import org.ironstock.support.Signers;
import org.ironstock.tender.FrameworkContractSigned;
import org.springframework.context.ApplicationContext;

/** A handover on its way; Monday 2 February 2026, ten o'clock in the Netherlands. */
public final class HandoverScene {

    public static final Instant MONDAY = Instant.parse("2026-02-02T09:00:00Z");
    public static final String MANAGER = "cibg-contract-manager-1";
    public static final String KEEPER = "lch-stock-1";

    /** Makes the lots of this scene its own. */
    public final String batch = UUID.randomUUID().toString().substring(0, 8);

    public String handoverId = "";

    /** Signed framework contract to whose supplier is handed over. */
    public final String frameworkRef;

    final Desk desk;
    final Signers signers;
    private final ApplicationContext beans;

    public HandoverScene(ApplicationContext beans) {
        this(
                beans,
                FrameworkMother.signed(
                        FrameworkMother.consortium(beans.getBean(Suppliers.class)),
                        false,
                        FrameworkMother.need("IIR-MASK", 100)));
    }

    /** Under a contract of its own term. */
    HandoverScene(ApplicationContext beans, FrameworkContractSigned signed) {
        this.beans = beans;
        this.desk = beans.getBean(Desk.class);
        this.signers = new Signers(desk, beans.getBean(TaskService.class), beans.getBean(Officials.class));
        desk.travelTo(MONDAY);
        frameworkRef = signed.contractId();
        beans.getBean(FrameworkRegister.class).hear(signed);
    }

    /** A contract manager begins it in Tasklist. */
    public HandoverScene begun() {
        String definition = beans.getBean(RepositoryService.class)
                .createProcessDefinitionQuery()
                .processDefinitionKey("stockHandover")
                .latestVersion()
                .singleResult()
                .getId();
        ProcessInstance begun = desk.as(MANAGER).doing(() -> beans.getBean(FormService.class)
                .submitStartForm(definition, Map.of("frameworkRef", frameworkRef)));
        handoverId = beans.getBean(org.camunda.bpm.engine.RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceId(begun.getId())
                .singleResult()
                .getBusinessKey();
        return this;
    }

    /** Seven lots at two sites, of every status. */
    public StockList listed() {
        return bring(
                row("ASSEN", "IIR-MASK", lot(1), "vrij", "1000", "2028-01-01"),
                row("ASSEN", "IIR-MASK", lot(2), "niet vrij", "200", "2028-01-01"),
                row("ASSEN", "IIR-MASK", lot(3), "gereserveerd", "30", "2028-01-01"),
                row("VENLO", "IIR-MASK", lot(4), "afgekeurd", "4", "2028-01-01"),
                row("VENLO", "IIR-MASK", lot(5), "verlopen", "5", "2025-01-01"),
                row("VENLO", "IIR-MASK", lot(6), "vrij", "60", "2026-04-01"),
                row("VENLO", "IIR-MASK", lot(7), "vrij", "70", "2028-01-01"));
    }

    String lot(int number) {
        return "B-%s-%d".formatted(batch, number);
    }

    public StockList bring(String... rows) {
        return beans.getBean(StockLists.class)
                .bring(handoverId, "lijst.csv", new ByteArrayInputStream(ListText.of(rows)), KEEPER);
    }

    public void accept(String official, long number, String remark) {
        desk.as(official)
                .completeJson("Task_AcceptStockList", handoverId, Map.of("listNumber", number, "remark", remark));
    }

    /** Until the plan can be drawn up. */
    public HandoverScene opened() {
        begun();
        accept(MANAGER, listed().number(), "");
        desk.runJobs(handoverId);
        return this;
    }

    /** A row of the plan. */
    static Map<String, Object> site(String site, int wave, String freezeOn, String transferOn) {
        return Map.of("site", site, "wave", wave, "freezeOn", freezeOn, "transferOn", transferOn);
    }

    @SafeVarargs
    final void draft(Map<String, Object>... sites) {
        desk.as(MANAGER)
                .completeJson(
                        "Task_DraftHandoverPlan",
                        handoverId,
                        Map.of(
                                "insurer", "Verzekeraar Nederland N.V.",
                                "security", "Bewaking dag en nacht, transport met volgsysteem.",
                                "sites", Arrays.asList(sites)));
    }

    void draft() {
        draft(site("ASSEN", 1, "2026-03-02", "2026-03-05"), site("VENLO", 2, "2026-03-05", "2026-03-09"));
    }

    List<String> lots() {
        return IntStream.rangeClosed(2, 8)
                .mapToObj(row -> "%s-%06d".formatted(handoverId, row))
                .toList();
    }

    Handovers handovers() {
        return beans.getBean(Handovers.class);
    }
}
