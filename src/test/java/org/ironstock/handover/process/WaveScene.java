package org.ironstock.handover.process;

import static org.ironstock.handover.ListText.row;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.dossier.Dossier;
import org.ironstock.handover.HandoverProgress;
import org.ironstock.handover.SiteProgress;
import org.ironstock.handover.SiteState;
import org.ironstock.handover.application.FrameworkRegister;
import org.ironstock.handover.application.HandoverSettings;
import org.ironstock.handover.application.OpeningStock;
import org.ironstock.handover.persistence.HandoverRows;
import org.ironstock.handover.persistence.ListFindings;
import org.ironstock.handover.persistence.StockListRows;
import org.ironstock.stock.AsOf;
import org.ironstock.stock.HoldingQuestion;
import org.ironstock.stock.StockHolding;
import org.ironstock.stock.StockLedger;
import org.ironstock.support.Desk;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A handover with its plan signed, at sites of its own; frozen on Monday 2 March 2026. */
final class WaveScene {

    static final Instant FREEZE = Instant.parse("2026-03-02T09:00:00Z");
    private static final int MANY = 100;
    static final String REASON = "De cijfers zijn nagelopen en akkoord bevonden.";

    final HandoverScene handover;
    final Desk desk;
    final String first;
    final String second;
    final String receiver;
    private final ApplicationContext beans;
    private final StockLedger ledger;

    WaveScene(ApplicationContext beans) {
        this(beans, new HandoverScene(beans));
    }

    WaveScene(ApplicationContext beans, HandoverScene handover) {
        this.beans = beans;
        this.handover = handover;
        this.desk = handover.desk;
        this.ledger = beans.getBean(StockLedger.class);
        this.first = "A-" + handover.batch;
        this.second = "B-" + handover.batch;
        this.receiver = beans.getBean(FrameworkRegister.class)
                .find(handover.frameworkRef)
                .orElseThrow()
                .supplierId();
    }

    /** A row of the list. */
    String lot(String site, int number, String status, long pieces, String expiry) {
        return row(site, "IIR-MASK", handover.lot(number), status, String.valueOf(pieces), expiry);
    }

    /** Handed over in a wave for each site that the rows name; the plan is signed, and nothing is frozen yet. */
    WaveScene planned(String... rows) {
        handover.begun();
        long list = handover.bring(rows).number();
        handover.accept(HandoverScene.MANAGER, list, "");
        if (rows.length > MANY) {
            book(list);
        }
        run();
        List<Map<String, Object>> sites = new ArrayList<>();
        sites.add(HandoverScene.site(first, 1, "2026-03-02", "2026-03-05"));
        if (List.of(rows).stream().anyMatch(one -> one.startsWith(second))) {
            sites.add(HandoverScene.site(second, 2, "2026-03-05", "2026-03-09"));
        }
        desk.as(HandoverScene.MANAGER)
                .completeJson(
                        "Task_DraftHandoverPlan",
                        id(),
                        Map.of("insurer", "Verzekeraar N.V.", "security", "Bewaking dag en nacht.", "sites", sites));
        run();
        handover.signers.signAll(id());
        run();
        return this;
    }

    /** Books the opening in large portions; tests book three rows at once otherwise. */
    private void book(long list) {
        HandoverSettings small = beans.getBean(HandoverSettings.class);
        HandoverSettings large = new HandoverSettings(
                small.csvRows(),
                small.maxCsv(),
                small.xlsxRows(),
                small.maxXlsx(),
                5_000,
                small.owner(),
                small.signingWorkingDays(),
                small.mirrorRows(),
                small.maxMirror());
        OpeningStock opening = new OpeningStock(
                beans.getBean(HandoverRows.class),
                beans.getBean(StockListRows.class),
                beans.getBean(ListFindings.class),
                ledger,
                beans.getBean(Dossier.class),
                large,
                beans.getBean(Clock.class));
        TransactionTemplate transaction = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
        boolean booked = false;
        while (!booked) {
            booked = Boolean.TRUE.equals(transaction.execute(status -> opening.bookNext(list)));
        }
    }

    /** One free lot of a thousand pieces at one site, frozen. */
    WaveScene frozen() {
        planned(lot(first, 1, "vrij", 1000, "2028-01-01"));
        desk.travelTo(FREEZE);
        run();
        return this;
    }

    /** The same, its sample taken and counted by both. */
    WaveScene counted() {
        frozen();
        sampled("");
        count(1000);
        return this;
    }

    /** The same, valued, the minutes signed by the receiving party. */
    WaveScene minuted() {
        counted();
        value();
        receiverSigns();
        return this;
    }

    /** The same, signed by all who sign for the State; what follows from it has not begun yet. */
    WaveScene signed() {
        minuted();
        List.of("lch-stock-1", "cibg-contract-manager-2", "cibg-director-1").forEach(this::sign);
        return this;
    }

    /** The same, signed by all. */
    WaveScene transferred() {
        minuted();
        handover.signers.signAll(id());
        run();
        return this;
    }

    String id() {
        return handover.handoverId;
    }

    void run() {
        desk.runJobs(id());
    }

    String lotId(int row) {
        return "%s-%06d".formatted(id(), row);
    }

    void sampled(String failedLots) {
        desk.as("tno-test-1").completeJson("Task_RecordSamples", id(), samples("IIR-MASK", "2026-02-20", failedLots));
        run();
    }

    static Map<String, Object> samples(String product, String day, String failedLots) {
        return Map.of(
                "samples",
                List.of(Map.of(
                        "productCode",
                        product,
                        "laboratory",
                        "TNO Delft",
                        "reportNumber",
                        "R-17",
                        "testedOn",
                        day,
                        "failedLots",
                        failedLots)));
    }

    /** Both count the same. */
    void count(long... pieces) {
        count(pieces, pieces);
    }

    void count(long[] one, long[] other) {
        desk.as("lch-stock-1").completeJson("Task_CountFirst", id(), CountScene.sheet(1, one));
        desk.as("consortium-stock-1").completeJson("Task_CountSecond", id(), CountScene.sheet(1, other));
        run();
    }

    void value() {
        desk.as(HandoverScene.MANAGER)
                .completeJson("Task_DetermineValuation", id(), valuation(receiver, "Logboek 7", "F-2026-12"));
        run();
    }

    static Map<String, Object> valuation(String receiver, String log, String source) {
        return Map.of(
                "receiverId",
                receiver,
                "temperatureLog",
                log,
                "prices",
                List.of(Map.of(
                        "productCode",
                        "IIR-MASK",
                        "averageCost",
                        "0,10",
                        "currentPrice",
                        "0,08",
                        "shelfLifeMonths",
                        48,
                        "source",
                        source)));
    }

    void receiverSigns() {
        desk.as(HandoverScene.MANAGER)
                .completeJson(
                        "Task_RecordReceiverSignature",
                        id(),
                        Map.of("answer", "SIGNED", "signer", "A. Directeur", "sha256", minutesSha()));
        run();
    }

    /** Signs what waits for the group of this official; what follows from it has not begun yet. */
    void sign(String official) {
        desk.as(official).complete(toSign(official), Map.of("decision", "SIGN"));
    }

    Task toSign(String official) {
        String group = official.substring(0, official.lastIndexOf('-'));
        TaskService tasks = beans.getBean(TaskService.class);
        return desk.tasks("Task_SignDocument", id()).stream()
                .filter(task -> tasks.getIdentityLinksForTask(task.getId()).stream()
                        .anyMatch(link -> group.equals(link.getGroupId())))
                .findFirst()
                .orElseThrow();
    }

    String minutesSha() {
        return beans.getBean(Dossier.class)
                .latest(id(), "transfer")
                .orElseThrow()
                .sha256();
    }

    void again(String freezeOn, String transferOn) {
        desk.as(HandoverScene.MANAGER)
                .completeJson(
                        "Task_DecideNextAttempt",
                        id(),
                        Map.of("choice", "AGAIN", "freezeOn", freezeOn, "transferOn", transferOn, "reason", REASON));
    }

    void leaveOut() {
        desk.as(HandoverScene.MANAGER)
                .completeJson("Task_DecideNextAttempt", id(), Map.of("choice", "LEAVE_OUT", "reason", REASON));
        run();
    }

    /** A process that an official starts in Tasklist with one field. */
    void start(String process, String official, String field, String value) {
        String definition = beans.getBean(RepositoryService.class)
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        desk.as(official)
                .doing(() -> beans.getBean(FormService.class).submitStartForm(definition, Map.of(field, value)));
    }

    void askRelease(long pieces) {
        start("crisisRelease", "vws-gmt-policy-1", "handoverId", id());
        draftRelease(first, pieces);
    }

    void draftRelease(String site, long pieces) {
        desk.as("vws-gmt-policy-1")
                .completeJson(
                        "Task_DraftCrisisRelease",
                        id(),
                        Map.of(
                                "choice",
                                "DRAFT",
                                "site",
                                site,
                                "productCode",
                                "IIR-MASK",
                                "pieces",
                                pieces,
                                "recipient",
                                "Ziekenhuis Oost",
                                "reason",
                                REASON));
        run();
    }

    void askReversal() {
        start("handoverReversal", HandoverScene.MANAGER, "siteHandoverId", id() + "-L01");
        desk.as(HandoverScene.MANAGER)
                .completeJson("Task_DraftReversal", id(), Map.of("choice", "DRAFT", "reason", REASON));
        run();
    }

    SiteProgress site(int place) {
        return beans.getBean(HandoverProgress.class).of(id()).get(place);
    }

    SiteState state() {
        return site(0).state();
    }

    /** Pieces of a lot as "status owner pieces". */
    List<String> holdings(int row) {
        return ledger.holdings(HoldingQuestion.ofLot(lotId(row), AsOf.latest())).stream()
                .map(WaveScene::text)
                .sorted()
                .toList();
    }

    private static String text(StockHolding held) {
        return "%s %s %d"
                .formatted(
                        held.holding().status(),
                        held.holding().owner(),
                        held.quantity().pieces());
    }

    Task taskOfLot(String taskKey, String lotId) {
        TaskService tasks = beans.getBean(TaskService.class);
        return desk.tasks(taskKey, id()).stream()
                .filter(task -> lotId.equals(tasks.getVariable(task.getId(), "lotId")))
                .findFirst()
                .orElseThrow();
    }

    static long[] times(int lots, long pieces) {
        return LongStream.generate(() -> pieces).limit(lots).toArray();
    }
}
