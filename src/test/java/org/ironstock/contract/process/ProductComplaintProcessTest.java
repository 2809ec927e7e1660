package org.ironstock.contract.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.ironstock.contract.ContractWatch;
import org.ironstock.contract.ContractWatch.OpenComplaint;
import org.ironstock.contract.DeliveryAnnouncement;
import org.ironstock.contract.DeliveryLot;
import org.ironstock.contract.delivery.DeliveryBook;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.Evidence;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.intake.dispatch.EventDesk;
import org.ironstock.intake.dispatch.ReceivedEvent;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.AsOf;
import org.ironstock.stock.Counter;
import org.ironstock.stock.HoldingQuestion;
import org.ironstock.stock.Lot;
import org.ironstock.stock.Movement;
import org.ironstock.stock.MovementKind;
import org.ironstock.stock.RegulatoryBasis;
import org.ironstock.stock.StockLedger;
import org.ironstock.stock.StockMother;
import org.ironstock.support.ConnectedSystem;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Complaints about goods: answered by letter, and from the second about a batch on somebody judges a recall. */
@EngineTest
class ProductComplaintProcessTest {

    private static final Instant FRIDAY = Instant.parse("2026-11-20T10:00:00Z");
    private static final String HANDLE = "Task_HandleProductComplaint";
    private static final String JUDGE = "Task_JudgeLotRecall";
    private static final String CONFIRM = "Task_ConfirmNoRecall";
    private static final String CONCLUDE = "Task_ConcludeLotInvestigation";
    private static final String MANAGER = "rvo-contract-manager-1";
    private static final String JUDGING = "cibg-contract-manager-1";
    private static final String OTHER = "cibg-contract-manager-2";
    private static final String WHY = "De elastieken breken bij het opzetten; zie de foto's.";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private StockLedger ledger;

    @Autowired
    private Dossier dossier;

    @Autowired
    private ContractWatch watch;

    @Autowired
    private DeliveryBook deliveries;

    @Autowired
    private OrderDesk orders;

    @Autowired
    private EventDesk events;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FormService forms;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private final String lot = "LOT-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void onAFriday() {
        desk.travelTo(FRIDAY);
    }

    @Test
    void aFirstComplaintIsAnsweredByLetterAndLeavesTheGoodsAlone() {
        stocked();
        String complaint = complain("B-" + lot);
        assertThat(complaint).startsWith("KLA-2026-");
        assertThat(desk.task(HANDLE, complaint).getDueDate().toInstant())
                .isEqualTo(DutchCalendar.endOf(LocalDate.of(2026, 11, 27)));
        TaskView view = desk.as(MANAGER).view(HANDLE, complaint);
        assertThat(view.toString())
                .contains("Zorginstelling De Linde", "VWS, DC-VENLO", "zorg, uitgifte DOC-UIT-" + lot);
        assertThat(view.findings()).isEmpty();
        answer(complaint);
        assertThat(desk.ends("productComplaint", complaint)).containsExactly("EndEvent_ProductComplaintAnswered");
        StoredDocument letter =
                dossier.latest(complaint, "productComplaintAnswer").orElseThrow();
        assertThat(letter.frozen()).isTrue();
        assertThat(recallOf(complaint)).isEmpty();
    }

    @Test
    void aSecondComplaintAboutTheBatchOpensOneRecallCheckAndAThirdJoinsIt() {
        stocked();
        complain("B-" + lot);
        String second = complain(lot);
        String recall = recallOf(second).orElseThrow();
        assertThat(recallOf(complain(" b-" + lot.toLowerCase(java.util.Locale.ROOT))))
                .isEmpty();
        TaskView view = desk.as(JUDGING).view(JUDGE, recall);
        assertThat(view.tables().get(0).rows().toString())
                .contains("gereserveerd voor ORDER-9", "zorg, uitgifte DOC-UIT-" + lot, "70");
        assertThat(view.tables().get(1).rows()).hasSize(3);
    }

    @Test
    void aRecalledBatchIsRejectedAndEveryHolderIsTold() {
        stocked();
        String recall = secondComplaint();
        judge(recall, "RECALL");
        assertThat(stock()).isEqualTo("REJECTED 30");
        assertThat(desk.ends("lotRecall", recall)).containsExactly("EndEvent_LotRecalled");
        assertThat(dossier.documentsOf(recall)).allMatch(StoredDocument::frozen);
        assertThat(kinds(recall))
                .containsExactly("recallDecision", "recallLetter-1", "recallLetter-2", "recallLetter-3");
        assertThat(ledger.entriesOfLot(lot, 0, 100))
                .filteredOn(entry -> entry.kind() == MovementKind.REJECTION)
                .allMatch(entry -> entry.documentRef()
                        .equals(dossier.latest(recall, "recallDecision")
                                .orElseThrow()
                                .id()
                                .toString()));
        assertThat(recallOf(complain("B-" + lot))).isEmpty();
    }

    @Test
    void aBlockedBatchIsSetFreeByAnotherOfficialAndNeverByTime() {
        stocked();
        String recall = secondComplaint();
        judge(recall, "BLOCK");
        assertThat(stock()).isEqualTo("NOT_FREE 30");
        desk.travelTo(FRIDAY.plusSeconds(400L * 24 * 3_600));
        desk.runJobs(recall);
        assertThat(stock()).isEqualTo("NOT_FREE 30");
        assertThat(Refused.codes(() -> conclude(JUDGING, recall, "LIFT"))).containsExactly("RECALL_LIFT_SAME_PERSON");
        giveBack(CONCLUDE, recall);
        conclude(OTHER, recall, "LIFT");
        assertThat(stock()).isEqualTo("FREE 20, RESERVED 10");
        assertThat(desk.ends("lotRecall", recall)).containsExactly("EndEvent_LotBlockLifted");
        assertThat(recallOf(complain("B-" + lot))).isPresent();
    }

    @Test
    void ofABlockedBatchNoMoreIsSetFreeThanIsStillThere() {
        stocked();
        String recall = secondComplaint();
        judge(recall, "BLOCK");
        post("PROEF", MovementKind.PROCESSING, 5, StockMother.notFree(), Counter.PROCESSED);
        conclude(OTHER, recall, "LIFT");
        assertThat(stock()).isEqualTo("FREE 15, RESERVED 10");
    }

    @Test
    void aBlockedBatchThatIsNotSoundIsRecalled() {
        stocked();
        String recall = secondComplaint();
        judge(recall, "BLOCK");
        conclude(JUDGING, recall, "RECALL");
        assertThat(stock()).isEqualTo("REJECTED 30");
        assertThat(desk.ends("lotRecall", recall)).containsExactly("EndEvent_LotRecalled");
    }

    @Test
    void notRecallingIsTheWordOfTwoOfficials() {
        stocked();
        String recall = secondComplaint();
        judge(recall, "NONE");
        assertThat(Refused.codes(() -> confirm(JUDGING, recall, "YES"))).containsExactly("RECALL_SAME_PERSON");
        giveBack(CONFIRM, recall);
        confirm(OTHER, recall, "NO");
        judge(recall, "NONE");
        confirm(OTHER, recall, "YES");
        assertThat(desk.ends("lotRecall", recall)).containsExactly("EndEvent_LotNotRecalled");
        assertThat(kinds(recall)).containsExactly("recallDecision");
        assertThat(stock()).contains("FREE 20", "RESERVED 10");
        assertThat(recallOf(complain("B-" + lot))).isPresent();
    }

    @Test
    void aLotThatNobodyKnowsIsAFindingAndCountsAllTheSame() {
        String first = complain("ONBEKEND-" + lot);
        assertThat(findings(first)).containsExactly("COMPLAINT_LOT_UNKNOWN");
        String recall = recallOf(complain("onbekend-" + lot)).orElseThrow();
        assertThat(desk.as(JUDGING).view(JUDGE, recall).findings())
                .extracting(Finding::code)
                .containsExactly("RECALL_LOT_UNKNOWN");
        judge(recall, "RECALL");
        assertThat(kinds(recall)).containsExactly("recallDecision");
        assertThat(findings(complain(""))).containsExactly("COMPLAINT_LOT_MISSING");
    }

    @Test
    void aNumberOnTheBoxesOfTwoProducersIsTold() {
        stocked();
        LocalDate expires = LocalDate.of(2029, 1, 1);
        ledger.register(new Lot(
                lot + "-2",
                "IIR-MASK",
                "B-" + lot,
                Optional.of("SUP-0002"),
                Optional.of(expires.minusYears(3)),
                expires,
                RegulatoryBasis.lasting("MDR-2017-745")));
        ledger.post(StockMother.movement(
                "OPEN2-" + lot, MovementKind.OPENING, FRIDAY, lot + "-2", 5, Counter.OPENING, StockMother.free()));
        assertThat(findings(complain("B-" + lot))).containsExactly("COMPLAINT_LOT_AMBIGUOUS");
        assertThat(findings(complain(lot))).isEmpty();
    }

    @Test
    void aComplaintAboutDeliveredGoodsStandsOpenOnTheirContract() {
        OrderScene scene = OrderScene.running(beans, "0.05", "CAP");
        String order = scene.offered();
        orders.confirm(order);
        desk.runJobs(order);
        List<DeliveryLot> lots = List.of(new DeliveryLot(
                Optional.empty(), "B-" + lot, Optional.empty(), LocalDate.of(2029, 1, 1), Quantity.of(100)));
        String delivery = deliveries.announce(
                new DeliveryAnnouncement(order, "PAK-1", LocalDate.of(2026, 11, 20), lots), "test-client");
        deliveries.count(
                delivery, new DeliveryBook.Count(lots, Optional.empty(), "MDR-2017-745", "", false), "lch-stock-1");
        deliveries.book(delivery);

        String complaint = complain("B-" + lot);
        assertThat(watch.openComplaints(scene.contractId))
                .extracting(OpenComplaint::id)
                .containsExactly(complaint);
        answer(complaint);
        assertThat(watch.openComplaints(scene.contractId)).isEmpty();
        assertThat(dossier.evidenceOf(scene.contractId))
                .extracting(Evidence::what)
                .contains("PRODUCT_COMPLAINT_WEIGHED", "PRODUCT_COMPLAINT_ANSWERED");
    }

    @Test
    void anUnansweredComplaintGoesToTheDirectorToo() {
        String complaint = complain("ONBEKEND-" + lot);
        desk.travelTo(DutchCalendar.endOf(LocalDate.of(2026, 11, 27)));
        desk.runJobs(complaint);
        assertThat(groups(complaint)).doesNotContain("rvo-director");
        desk.travelTo(DutchCalendar.startOf(LocalDate.of(2026, 11, 28)));
        desk.runJobs(complaint);
        assertThat(groups(complaint)).contains("rvo-director");
        answer(complaint);
        assertThat(dossier.evidenceOf(complaint))
                .extracting(Evidence::what)
                .contains("PRODUCT_COMPLAINT_RECEIVED", "PRODUCT_COMPLAINT_OVERDUE", "PRODUCT_COMPLAINT_ANSWERED");
    }

    @Test
    void anOfficialTakesAComplaintInThatCameByTelephone() {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("productComplaint")
                .latestVersion()
                .singleResult()
                .getId();
        String instance = desk.as(MANAGER)
                .doing(() -> forms.submitStartForm(definition, Map.of()))
                .getProcessInstanceId();
        String complaint = runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();
        desk.as(MANAGER)
                .completeJson(
                        "Task_RecordProductComplaint",
                        complaint,
                        Map.of("complainant", "Apotheek Zuid", "content", WHY, "lot", "ONBEKEND-" + lot));
        desk.runJobs(complaint);
        assertThat(desk.as(MANAGER).view(HANDLE, complaint).toString()).contains("Apotheek Zuid", WHY);
    }

    @Test
    void theSameEventTwiceIsOneComplaint() {
        ReceivedEvent event = new ReceivedEvent(
                "urn:test:complaints",
                UUID.randomUUID().toString(),
                "org.ironstock.contract.complaint-received.v1",
                "",
                "test-client",
                json.valueToTree(Map.of("complainant", "Apotheek Zuid", "content", WHY, "lot", "B-" + lot)));
        String first = events.take(event).receipt().caseId();
        assertThat(events.take(event).receipt().caseId()).isEqualTo(first);
        desk.runJobs(first);
        assertThat(desk.tasks(HANDLE, first)).hasSize(1);
    }

    /** Of a hundred pieces seventy went to care, ten are reserved and twenty are free. */
    private void stocked() {
        ledger.register(StockMother.lot(lot, "IIR-MASK", LocalDate.of(2029, 1, 1)));
        post("OPEN", MovementKind.OPENING, 100, Counter.OPENING, StockMother.free());
        post("RES", MovementKind.RESERVATION, 10, StockMother.free(), StockMother.reserved("ORDER-9"));
        post("UIT", MovementKind.ISSUE, 75, StockMother.free(), Counter.CARE);
        post("TERUG", MovementKind.RETURN, 5, Counter.CARE, StockMother.notFree());
        post("GOED", MovementKind.RELEASE, 5, StockMother.notFree(), StockMother.free());
    }

    private void post(
            String reference,
            MovementKind kind,
            long pieces,
            org.ironstock.stock.Account from,
            org.ironstock.stock.Account to) {
        ledger.post(new Movement(
                reference + "-" + lot,
                kind,
                "DOC-" + reference + "-" + lot,
                FRIDAY,
                "lch-stock-1",
                List.of(StockMother.line(lot, pieces, from, to))));
    }

    private String stock() {
        return ledger.holdings(HoldingQuestion.ofLot(lot, AsOf.latest())).stream()
                .collect(Collectors.groupingBy(
                        held -> held.holding().status(),
                        java.util.TreeMap::new,
                        Collectors.summingLong(held -> held.quantity().pieces())))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private String complain(String box) {
        Map<String, Object> data = new HashMap<>(Map.of("complainant", "Zorginstelling De Linde", "content", WHY));
        if (!box.isEmpty()) {
            data.put("lot", box);
        }
        String id = new ConnectedSystem(beans)
                .send("contract.complaint-received", data)
                .caseId();
        desk.runJobs(id);
        return id;
    }

    private String secondComplaint() {
        complain("B-" + lot);
        return recallOf(complain("B-" + lot)).orElseThrow();
    }

    private Optional<String> recallOf(String complaint) {
        return jdbc.sql("select id from contract.lot_recall where complaint_id = :complaint")
                .param("complaint", complaint)
                .query(String.class)
                .optional();
    }

    private List<String> findings(String complaint) {
        return desk.as(MANAGER).view(HANDLE, complaint).findings().stream()
                .map(Finding::code)
                .toList();
    }

    private void answer(String complaint) {
        desk.as(MANAGER)
                .completeJson(
                        HANDLE,
                        complaint,
                        Map.of(
                                "outcome",
                                "FOUNDED",
                                "answerText",
                                "U krijgt nieuwe maskers; wij onderzoeken de partij."));
        desk.runJobs(complaint);
    }

    private void judge(String recall, String choice) {
        desk.as(JUDGING).completeJson(JUDGE, recall, Map.of("choice", choice, "motive", WHY));
        desk.runJobs(recall);
    }

    private void confirm(String official, String recall, String agreed) {
        desk.as(official).completeJson(CONFIRM, recall, Map.of("agreed", agreed, "motive", WHY));
        desk.runJobs(recall);
    }

    private void conclude(String official, String recall, String conclusion) {
        desk.as(official).completeJson(CONCLUDE, recall, Map.of("conclusion", conclusion, "motive", WHY));
        desk.runJobs(recall);
    }

    /** Whoever took the task and may not complete it lets it go. */
    private void giveBack(String taskKey, String recall) {
        desk.as(JUDGING).doing(() -> {
            tasks.claim(desk.task(taskKey, recall).getId(), null);
            return recall;
        });
    }

    private List<String> kinds(String recall) {
        return dossier.documentsOf(recall).stream()
                .map(StoredDocument::kind)
                .sorted()
                .toList();
    }

    private List<String> groups(String complaint) {
        return tasks.getIdentityLinksForTask(desk.task(HANDLE, complaint).getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }
}
