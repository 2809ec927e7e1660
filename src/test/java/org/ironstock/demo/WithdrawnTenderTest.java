package org.ironstock.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.demo.TenderWalk.Stop;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.Evidence;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.notice.Notice;
import org.ironstock.notice.Notices;
import org.ironstock.opendata.OpenRecord;
import org.ironstock.payment.Commitments;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.Officials;
import org.ironstock.shared.Money;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.Tenders;
import org.ironstock.tender.domain.OpenedBids;
import org.ironstock.tender.domain.SealNotBroken;
import org.ironstock.tender.persistence.WithdrawalRows;
import org.ironstock.tender.vault.BidOpening;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.HttpClientErrorException;

/** A tender is withdrawn at whatever stage it is, however deep its token stands in called processes. */
@EngineTest
class WithdrawnTenderTest {

    private static final Set<Stop> BEFORE_PUBLICATION =
            Set.of(Stop.NEED, Stop.DOCUMENTS, Stop.REVIEWS, Stop.PUBLICATION_DECISION);

    @Autowired
    private TenderWalk walk;

    @Autowired
    private Outsiders outsiders;

    @Autowired
    private Desk desk;

    @Autowired
    private Desks desks;

    @Autowired
    private Tenders tenders;

    @Autowired
    private Dossier dossier;

    @Autowired
    private Notices notices;

    @Autowired
    private Commitments commitments;

    @Autowired
    private WithdrawalRows withdrawals;

    @Autowired
    private OpenedBids openedBids;

    @Autowired
    private BidOpening opening;

    @Autowired
    private Officials officials;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private FormService forms;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void inFebruary() {
        desk.travelTo(Instant.parse("2026-02-02T09:00:00Z"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Stop.class,
            names = {
                "NEED",
                "REVIEWS",
                "PUBLICATION_DECISION",
                "BIDDING",
                "OPENING",
                "SCORING",
                "QUALITY_REPORT",
                "AWARD_ADVICE",
                "AWARD_DECISION",
                "STANDSTILL",
                "SUPPLIER_SIGNATURE",
                "CONTRACT_SIGNATURE"
            })
    void everythingIsGivenBackEverybodyIsToldAndNothingIsDeleted(Stop stage) {
        List<Outsiders.Party> bidders = List.of(party("Noordzee"), party("Delta"));
        String tenderId = walk.walk("Mondmaskers " + UUID.randomUUID(), "IIR-MASK", 500_000, bidders, stage);
        List<UUID> before = documents(tenderId);
        ask(tenderId);
        motivate(tenderId, "WITHDRAW");
        signWithdrawal(tenderId);

        boolean announced = !BEFORE_PUBLICATION.contains(stage);
        if (announced) {
            assertThat(tenders.find(tenderId).orElseThrow().stage()).isEqualTo(TenderStage.WITHDRAWN);
            walk.noticePublished(tenderId);
            desks.runJobs(tenderId);
        }
        assertThat(tenders.find(tenderId).orElseThrow().stage()).isEqualTo(TenderStage.WITHDRAWN);
        assertThat(desk.openTasks(tenderId)).isEmpty();
        assertThat(running(tenderId)).isEmpty();
        assertThat(commitments.reserved(tenderId, Money.euro(1))).isFalse();
        assertThat(documents(tenderId)).containsAll(before);
        assertThat(withdrawals.told(tenderId)).hasSize(stage == Stop.BIDDING || !announced ? 0 : 2);
        assertThat(notices.findPublished(tenderId, Notice.AWARD_NOTICE).isPresent())
                .isEqualTo(announced);
        assertThat(dossier.evidenceOf(tenderId)).extracting(Evidence::what).contains("TENDER_WITHDRAWN");
        assertThat(tenders.findPublic(tenderId).isPresent()).isEqualTo(announced);
        if (announced) {
            OpenRecord open = OpenRecord.of(application, tenderId);
            assertThat(open.outcomes()).contains("tenderCancellation").doesNotContain("contract");
            assertThat(open.text()).contains("\"status\":\"cancelled\"", "De behoefte is veranderd");
            bidders.forEach(bidder -> assertThat(open.text()).doesNotContain(bidder.name(), bidder.kvkNumber()));
        }
        assertThatThrownBy(() -> ask(tenderId)).isInstanceOf(HttpClientErrorException.UnprocessableEntity.class);
    }

    @Test
    void aNoticeThatWaitsInTheOutboxIsTakenBackAndNeverPublished() {
        String tenderId = walk.walk(
                "Mondmaskers " + UUID.randomUUID(), "IIR-MASK", 500_000, List.of(), Stop.PUBLICATION_DECISION);
        desks.signAll(tenderId);
        desks.runJobs(tenderId);
        UUID notice = UUID.fromString(jdbc.sql("select notice::text from tender.tender where id = ?")
                .param(tenderId)
                .query(String.class)
                .single());
        assertThat(notices.get(notice).state()).isEqualTo(Notice.State.QUEUED);
        ask(tenderId);
        motivate(tenderId, "WITHDRAW");
        signWithdrawal(tenderId);

        assertThat(tenders.find(tenderId).orElseThrow().stage()).isEqualTo(TenderStage.WITHDRAWN);
        assertThat(notices.get(notice).state()).isEqualTo(Notice.State.ABANDONED);
        assertThat(running(tenderId)).isEmpty();
        assertThat(tenders.findPublic(tenderId)).isEmpty();
    }

    @Test
    void bidsThatWereSealedStaySealedForEverAndNoneComesIn() {
        List<Outsiders.Party> bidders = List.of(party("Noordzee"), party("Delta"));
        String tenderId = walk.walk("Mondmaskers " + UUID.randomUUID(), "IIR-MASK", 500_000, bidders, Stop.BIDDING);
        walk.appointPanel(tenderId);
        walk.bid(tenderId, "IIR-MASK", bidders.get(0), 70);
        ask(tenderId);
        motivate(tenderId, "WITHDRAW");
        signWithdrawal(tenderId);

        assertThat(withdrawals.told(tenderId)).containsExactly(bidders.get(0).id());
        assertThatThrownBy(() -> walk.bid(tenderId, "IIR-MASK", bidders.get(1), 80))
                .isInstanceOf(HttpClientErrorException.class);
        desk.travelTo(Instant.parse("2026-04-02T09:00:00Z"));
        assertThatThrownBy(() -> opening.actFirst(tenderId, "cibg-contract-manager-1"))
                .isInstanceOf(SealNotBroken.class);
        assertThatThrownBy(() -> opening.open(tenderId)).isInstanceOf(SealNotBroken.class);
        assertThatThrownBy(() -> openedBids.of(tenderId)).isInstanceOf(SealNotBroken.class);
    }

    @Test
    void aWithdrawalThatIsNotSignedOrDroppedLeavesTheTenderRunning() {
        String tenderId = walk.walk(
                "Mondmaskers " + UUID.randomUUID(), "IIR-MASK", 500_000, List.of(party("Noordzee")), Stop.STANDSTILL);
        startInTasklist(tenderId);
        assertThatThrownBy(() -> startInTasklist(tenderId)).hasStackTraceContaining("al gevraagd");
        motivate(tenderId, "WITHDRAW");
        refuseWithdrawal(tenderId);
        assertThat(tenders.find(tenderId).orElseThrow().stage()).isEqualTo(TenderStage.STANDSTILL);
        motivate(tenderId, "WITHDRAW");
        desk.travelTo(Instant.parse("2026-05-20T09:00:00Z"));
        desks.runJobs(tenderId);
        assertThat(desk.openTasks(tenderId)).contains("Task_MotivateWithdrawal");
        motivate(tenderId, "GO_ON");

        assertThat(ends(tenderId, "tenderWithdrawal")).containsExactly("EndEvent_TenderGoesOn");
        assertThat(tenders.find(tenderId).orElseThrow().stage()).isEqualTo(TenderStage.CONTRACTING);
        walk.supplierSigns(tenderId, List.of(bidderOf(tenderId)));
    }

    @Test
    void aWithdrawalThatIsSignedAfterTheContractComesTooLate() {
        List<Outsiders.Party> bidders = List.of(party("Noordzee"));
        String tenderId =
                walk.walk("Mondmaskers " + UUID.randomUUID(), "IIR-MASK", 500_000, bidders, Stop.CONTRACT_SIGNATURE);
        ask(tenderId);
        motivate(tenderId, "WITHDRAW");
        desks.signAll(tenderId);
        desks.runJobs(tenderId);

        assertThat(tenders.find(tenderId).orElseThrow().stage()).isEqualTo(TenderStage.CONCLUDED);
        assertThat(ends(tenderId, "tenderWithdrawal")).containsExactly("EndEvent_WithdrawalTooLate");
        assertThatThrownBy(() -> ask(tenderId)).isInstanceOf(HttpClientErrorException.UnprocessableEntity.class);
    }

    private Outsiders.Party lastParty;

    private Outsiders.Party bidderOf(String tenderId) {
        assertThat(tenderId).isNotBlank();
        return lastParty;
    }

    private void ask(String tenderId) {
        outsiders.send(
                "tender.withdrawal-requested",
                Map.of("tenderId", tenderId, "reason", "De behoefte is door nieuw beleid vervallen."));
        desks.runJobs(tenderId);
    }

    private void startInTasklist(String tenderId) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("tenderWithdrawal")
                .latestVersion()
                .singleResult()
                .getId();
        desk.as("cibg-lawyer-1").doing(() -> forms.submitStartForm(definition, Map.of("tenderId", tenderId)));
    }

    private void motivate(String tenderId, String decision) {
        desks.complete(
                "cibg-buyer-2",
                "Task_MotivateWithdrawal",
                tenderId,
                decision.equals("GO_ON")
                        ? Map.of("decision", decision, "motive", "De behoefte blijft toch bestaan, zegt het beleid.")
                        : Map.of(
                                "decision", decision,
                                "withdrawalReason", "NEED_CHANGED",
                                "followUp", "NEW_TENDER",
                                "motive", "De behoefte is door nieuw beleid geheel vervallen."));
        desks.runJobs(tenderId);
    }

    /** Signs the withdrawal only, not what else waits for a signature in the tender. */
    private void signWithdrawal(String tenderId) {
        for (List<Task> open = openSignings(tenderId); !open.isEmpty(); open = openSignings(tenderId)) {
            sign(open.get(0), Map.of("decision", "SIGN"));
            desks.runJobs(tenderId);
        }
    }

    private void refuseWithdrawal(String tenderId) {
        sign(
                openSignings(tenderId).get(0),
                Map.of("decision", "REFUSE", "reason", "De motivering overtuigt mij niet."));
        desks.runJobs(tenderId);
    }

    private List<Task> openSignings(String tenderId) {
        return desks.open("Task_SignDocument", tenderId).stream()
                .filter(task -> "tenderWithdrawal".equals(callerOf(task)))
                .toList();
    }

    private String callerOf(Task task) {
        HistoricProcessInstance signing = history.createHistoricProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return history.createHistoricProcessInstanceQuery()
                .processInstanceId(signing.getSuperProcessInstanceId())
                .singleResult()
                .getProcessDefinitionKey();
    }

    private void sign(Task task, Map<String, Object> fields) {
        List<String> candidates = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .flatMap(group -> officials.membersOf(group).stream())
                .toList();
        for (String official : candidates) {
            try {
                desk.as(official).doing(() -> {
                    tasks.complete(task.getId(), fields);
                    return official;
                });
                return;
            } catch (AnswerRefused mayNot) {
                continue;
            }
        }
        throw new AssertionError("Nobody of %s may sign".formatted(candidates));
    }

    private List<UUID> documents(String tenderId) {
        return dossier.documentsOf(tenderId).stream().map(StoredDocument::id).toList();
    }

    private List<String> running(String tenderId) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(tenderId)
                .unfinished()
                .list()
                .stream()
                .map(HistoricProcessInstance::getProcessDefinitionKey)
                .toList();
    }

    private List<String> ends(String tenderId, String process) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(tenderId)
                .processDefinitionKey(process)
                .finished()
                .list()
                .stream()
                .map(HistoricProcessInstance::getEndActivityId)
                .toList();
    }

    private Outsiders.Party party(String name) {
        String kvk = String.valueOf(ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999));
        lastParty = walk.party(name + " " + kvk, kvk, "Utrecht");
        return lastParty;
    }
}
