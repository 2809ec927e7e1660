package org.ironstock.handover.process;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.dossier.Dossier;
import org.ironstock.handover.HandoverProgress;
import org.ironstock.handover.SiteState;
import org.ironstock.handover.domain.Lane;
import org.ironstock.handover.persistence.SiteRows;
import org.ironstock.handover.wave.SitesUnderWay;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.Counter;
import org.ironstock.stock.Holding;
import org.ironstock.stock.Movement;
import org.ironstock.stock.MovementKind;
import org.ironstock.stock.StockLedger;
import org.ironstock.support.Desk;
import org.springframework.context.ApplicationContext;

/**
 * A handover of which the plan is signed and what is to be taken over was booked as taken over: of its seven lots five are left, of
 * 60 pieces to sell, 9 to process and 230 in quarantine.
 */
public final class ClosingScene {

    static final String MANAGER = HandoverScene.MANAGER;
    static final String SECOND = "cibg-contract-manager-2";
    static final String LAWYER = "cibg-lawyer-1";
    static final String FINANCE = "vws-finance-1";
    static final String NOTE = "De hoeveelheid is klein naast de markt, en gaat naar een land zonder eigen aanbod.";
    static final String REASON = "De partij is beoordeeld en mag deze weg gaan.";

    public final HandoverScene handover;
    public final String handoverId;
    final Desk desk;
    private final ApplicationContext beans;

    public ClosingScene(ApplicationContext beans) {
        this.beans = beans;
        this.handover = new HandoverScene(beans).opened();
        this.handoverId = handover.handoverId;
        this.desk = handover.desk;
        handover.draft();
        desk.runJobs(handoverId);
        handover.signers.signAll(handoverId);
        desk.runJobs(handoverId);
        takeOver("ASSEN", 0, 1000);
        takeOver("VENLO", 6, 70);
    }

    /** The end of a handover whose waves were walked. */
    ClosingScene(ApplicationContext beans, HandoverScene handover) {
        this.beans = beans;
        this.handover = handover;
        this.handoverId = handover.handoverId;
        this.desk = handover.desk;
    }

    /** The receiving party becomes the owner, by the signed plan. */
    private void takeOver(String place, int lot, long pieces) {
        post(
                "OVERNAME-" + lot,
                MovementKind.OWNERSHIP,
                plan().toString(),
                new Movement.Line(
                        lot(lot), Quantity.of(pieces), Holding.free(place, "VWS"), Holding.free(place, "CONSORTIUM")));
    }

    UUID plan() {
        return beans.getBean(Dossier.class)
                .latest(handoverId, "handoverPlan")
                .orElseThrow()
                .id();
    }

    /** Lots from 0, in the order of the list. */
    public String lot(int number) {
        return handover.lots().get(number);
    }

    /** Stock of the last lot that the list does not know. */
    void plant(String name, long pieces) {
        post(
                name,
                MovementKind.OPENING,
                plan().toString(),
                new Movement.Line(lot(6), Quantity.of(pieces), Counter.OPENING, Holding.free("VENLO", "VWS")));
    }

    private void post(String name, MovementKind kind, String document, Movement.Line line) {
        StockLedger ledger = beans.getBean(StockLedger.class);
        ledger.post(new Movement(
                handoverId + "-TEST-" + name,
                kind,
                document,
                beans.getBean(Clock.class).instant(),
                "lch-stock-1",
                List.of(line)));
    }

    /** Its sites are taken out of the handover before they are frozen, so that its closing is what is left to do. */
    public ClosingScene begun() {
        SitesUnderWay sites = beans.getBean(SitesUnderWay.class);
        SiteRows rows = beans.getBean(SiteRows.class);
        beans.getBean(HandoverProgress.class)
                .of(handoverId)
                .forEach(site -> rows.move(
                        sites.get(site.id()),
                        SiteState.LEFT_OUT,
                        REASON,
                        MANAGER,
                        beans.getBean(Clock.class).instant()));
        RuntimeService runtime = beans.getBean(RuntimeService.class);
        runtime.createProcessInstanceModification(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(handoverId)
                        .processDefinitionKey("stockHandover")
                        .singleResult()
                        .getId())
                .startBeforeActivity("Task_SelectNextSite")
                .cancelAllForActivity("CallActivity_HandOverSite")
                .execute();
        desk.runJobs(handoverId);
        return this;
    }

    Task task(String key, Lane lane) {
        TaskService tasks = beans.getBean(TaskService.class);
        return desk.tasks(key, handoverId).stream()
                .filter(task -> lane.name().equals(tasks.getVariable(task.getId(), "lane")))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("No %s in %s; open: %s".formatted(key, lane, desk.openTasks(handoverId))));
    }

    /** All that is to be sold is chosen for one decision. */
    public void sellable() {
        chosen(Lane.SALE, Map.of());
    }

    void chosen(Lane lane, Map<String, Object> more) {
        Map<String, Object> answer = new HashMap<>(more);
        answer.put("choice", "CHOSEN");
        desk.as(MANAGER).completeJson(task("Task_ChooseLots", lane), answer);
    }

    void moved(Lane lane, Lane to, Map<String, Object> more) {
        Map<String, Object> answer = new HashMap<>(more);
        answer.putAll(Map.of("choice", "MOVED", "lane", to.name(), "reason", REASON));
        desk.as(MANAGER).completeJson(task("Task_ChooseLots", lane), answer);
        desk.runJobs(handoverId);
    }

    void judged(Lane to, Map<String, Object> more) {
        Map<String, Object> answer = new HashMap<>(more);
        answer.putAll(Map.of("lane", to.name(), "reason", REASON));
        desk.as(LAWYER).completeJson("Task_JudgeQuarantine", handoverId, answer);
        desk.runJobs(handoverId);
    }

    void offered() {
        desk.as(MANAGER)
                .completeJson(
                        "Task_OfferLots",
                        handoverId,
                        Map.of("minimumCents", 10_000, "until", "2026-02-20", "marketNote", NOTE));
    }

    void sold() {
        desk.as(MANAGER)
                .completeJson(
                        "Task_RecordBuyer",
                        handoverId,
                        Map.of(
                                "taker", "FOUND",
                                "name", "Schutzhandel GmbH",
                                "register", "HRB 4711",
                                "country", "DE",
                                "priceCents", 12_500,
                                "checked", true,
                                "outsideCare", true));
        desk.runJobs(handoverId);
    }

    void nobody(String task) {
        desk.as(MANAGER).completeJson(task, handoverId, Map.of("taker", "NOBODY"));
        desk.runJobs(handoverId);
    }

    void given(String type, String register, String country) {
        desk.as(MANAGER)
                .completeJson(
                        "Task_RecordRecipient",
                        handoverId,
                        Map.of(
                                "taker", "FOUND",
                                "recipient", "Stichting Medische Hulp",
                                "type", type,
                                "register", register,
                                "country", country,
                                "purpose", "Gebruik in ziekenhuizen in het noodgebied.",
                                "marketNote", NOTE));
        desk.runJobs(handoverId);
    }

    void advised(String advice) {
        desk.as("foreign-affairs-1")
                .completeJson(
                        "Task_AdviseForeignAffairs",
                        handoverId,
                        Map.of("advised", advice, "text", "Het land vroeg zelf om deze goederen."));
        desk.runJobs(handoverId);
    }

    /** Orders, signs and certifies the processing of all that is in its lane. */
    void processed() {
        chosen(Lane.PROCESSING, Map.of());
        desk.as(MANAGER)
                .completeJson(
                        "Task_OrderProcessing",
                        handoverId,
                        Map.of(
                                "processor", "Verwerker B.V.",
                                "permit", "VIHB-505050",
                                "method", "RECYCLING",
                                "expectedKilos", 100,
                                "costCents", 4_000));
        desk.runJobs(handoverId);
        signed();
        desk.as(SECOND)
                .completeJson(
                        "Task_RecordCertificate", handoverId, Map.of("number", "AF-1", "kilos", 101, "on", today()));
        desk.runJobs(handoverId);
    }

    private String today() {
        return DutchCalendar.dayOf(beans.getBean(Clock.class).instant()).toString();
    }

    void signed() {
        handover.signers.signAll(handoverId);
        desk.runJobs(handoverId);
    }

    void refused() {
        handover.signers.refuse(handoverId);
        desk.runJobs(handoverId);
    }

    void resolved(String resolution) {
        desk.as(FINANCE)
                .completeJson(
                        "Task_ResolveDifference",
                        handoverId,
                        Map.of(
                                "resolution",
                                resolution,
                                "reason",
                                "Alle gangen zijn twee keer doorzocht en de partij is nergens aangetroffen."));
        desk.runJobs(handoverId);
    }

    void reported() {
        desk.as(MANAGER)
                .completeJson(
                        "Task_DraftFinalReport",
                        handoverId,
                        Map.of(
                                "account", "De voorraad is in twee golven overgedragen; elk verschil is uitgezocht.",
                                "lessons", "Een volgende keer wordt de lijst eerder en met barcodes opgemaakt."));
        desk.runJobs(handoverId);
    }
}
