package org.ironstock.handover.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.handover.SiteState;
import org.ironstock.handover.count.CountSheets;
import org.ironstock.handover.domain.CountRole;
import org.ironstock.handover.domain.CountSheet;
import org.ironstock.handover.persistence.SiteRows;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.shared.Finding;
import org.ironstock.signing.SignedDocument;
import org.ironstock.signing.Signing;
import org.ironstock.stock.LedgerEntry;
import org.ironstock.stock.MovementKind;
import org.ironstock.stock.StockLedger;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two people, or two engines, at one step of a wave at the same moment: one comes through, the other is told. */
@EngineTest
class WaveTogetherTest {

    private static final String DONE = "";
    private static final String GONE = "Deze taak bestaat niet meer; misschien is zij al afgerond.";
    private static final String COLLEAGUE = "cibg-contract-manager-2";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private CountSheets sheets;

    @Autowired
    private SiteRows sites;

    @Autowired
    private StockLedger ledger;

    @Autowired
    private Signing signing;

    @Autowired
    private Dossier dossier;

    @Autowired
    private ObjectMapper json;

    private WaveScene scene;

    @BeforeEach
    void aHandover() {
        scene = new WaveScene(beans);
    }

    @Test
    void ofTwoWhoCountTheSameLotsForOneSheetOneCounts() throws Exception {
        scene.frozen();
        scene.sampled("");
        Task first = desk.task("Task_CountFirst", scene.id());
        assertThat(Together.atOnce(
                        () -> answer("lch-stock-1", first, CountScene.sheet(1, 1000)),
                        () -> answer("lch-stock-2", first, CountScene.sheet(1, 990))))
                .containsExactlyInAnyOrder(DONE, GONE);
        assertThat(desk.tasks("Task_CountSecond", scene.id())).hasSize(1);
    }

    @Test
    void twoCountersWhoHandInAtTheSameMomentAreBothHeard() throws Exception {
        scene.frozen();
        scene.sampled("");
        Task first = desk.task("Task_CountFirst", scene.id());
        Task second = desk.task("Task_CountSecond", scene.id());
        assertThat(Together.atOnce(
                        () -> answer("lch-stock-1", first, CountScene.sheet(1, 1000)),
                        () -> answer("consortium-stock-1", second, CountScene.sheet(1, 1000))))
                .containsExactly(DONE, DONE);
        scene.run();
        assertThat(scene.state()).isEqualTo(SiteState.MINUTES);
        assertThat(documents("countRecord")).hasSize(1);
    }

    @Test
    void ofTwoWhoValueASiteOneDoesAndThereIsOneProcesVerbaal() throws Exception {
        scene.counted();
        Task valuation = desk.task("Task_DetermineValuation", scene.id());
        Map<String, Object> answer = WaveScene.valuation(scene.receiver, "Logboek 7", "F-2026-12");
        assertThat(Together.atOnce(
                        () -> answer(HandoverScene.MANAGER, valuation, answer),
                        () -> answer(COLLEAGUE, valuation, answer)))
                .containsExactlyInAnyOrder(DONE, GONE);
        assertThat(documents("transfer")).hasSize(1);
    }

    @Test
    void theReceivingPartySignedOrRefusedAndNotBoth() throws Exception {
        scene.counted();
        scene.value();
        Task signature = desk.task("Task_RecordReceiverSignature", scene.id());
        String sha256 = scene.minutesSha();
        List<String> told = Together.atOnce(
                () -> answer(
                        HandoverScene.MANAGER,
                        signature,
                        Map.of("answer", "SIGNED", "signer", "A. Directeur", "sha256", sha256)),
                () -> answer(COLLEAGUE, signature, Map.of("answer", "REFUSED", "reason", "De waarde is te hoog.")));
        assertThat(told).containsExactlyInAnyOrder(DONE, GONE);
        scene.run();
        boolean signed = told.get(0).equals(DONE);
        assertThat(scene.state()).isEqualTo(signed ? SiteState.SIGNED : SiteState.UNDONE);
        assertThat(desk.openTasks(scene.id())).containsExactly(signed ? "Task_SignDocument" : "Task_DecideNextAttempt");
    }

    @Test
    void ofTwoDirectorsWhoSignLastOneSignsAndTheSiteIsHandedOverOnce() throws Exception {
        scene.minuted();
        scene.sign("lch-stock-1");
        scene.sign(COLLEAGUE);
        Task last = scene.toSign("cibg-director-1");
        assertThat(Together.atOnce(() -> sign("cibg-director-1", last), () -> sign("cibg-director-2", last)))
                .containsExactlyInAnyOrder(DONE, GONE);

        String job = job("handoverTransfer");
        List<Boolean> booked = Together.atOnce(() -> done(job), () -> done(job));
        assertThat(booked).as("two engines take the same job").containsExactlyInAnyOrder(true, false);
        scene.run();
        assertThat(scene.state()).isEqualTo(SiteState.TRANSFERRED);
        assertThat(ledger.entriesOfLot(scene.lotId(2), 0, 10))
                .extracting(LedgerEntry::kind)
                .containsExactly(MovementKind.OPENING, MovementKind.OWNERSHIP);
        assertThat(signing.signatureOf(scene.site(0).minutesId().orElseThrow())
                        .orElseThrow()
                        .signatures())
                .extracting(SignedDocument.Signature::role)
                .containsExactly("lch-stock", "cibg-contract-manager", "cibg-director");
        assertThat(documents("handoverSettlement")).hasSize(1);
    }

    @Test
    void theLastSignatureAndACrisisReleaseDoNotBothGetTheSameStock() throws Exception {
        scene.minuted();
        scene.sign("lch-stock-1");
        scene.sign(COLLEAGUE);
        scene.askRelease(400);
        scene.sign("vws-gmt-director-1");
        scene.sign("cibg-director-1");
        String transfer = job("handoverTransfer");
        String release = job("crisisRelease");
        assertThat(Together.atOnce(() -> done(transfer), () -> done(release))).contains(true);
        // what came too late is tried again and finds how it stands
        desk.travelTo(WaveScene.FREEZE.plus(Duration.ofHours(2)));
        scene.run();
        if (scene.state() == SiteState.TRANSFERRED) {
            assertThat(scene.holdings(2)).containsExactly("FREE %s 1000".formatted(scene.receiver));
            assertThat(desk.ends("crisisRelease", scene.id())).containsExactly("EndEvent_CrisisReleaseRefused");
        } else {
            assertThat(scene.state()).isEqualTo(SiteState.UNDONE);
            assertThat(scene.holdings(2)).containsExactly("FREE VWS 600");
            assertThat(desk.ends("crisisRelease", scene.id())).containsExactly("EndEvent_CrisisStockIssued");
        }
        assertThat(ledger.verify().findings()).isEmpty();
    }

    @Test
    void aCountThatComesAfterTheSignatureChangesNothing() {
        scene.frozen();
        scene.sampled("");
        Task first = desk.task("Task_CountFirst", scene.id());
        scene.count(1000);
        scene.value();
        scene.receiverSigns();
        scene.handover.signers.signAll(scene.id());
        scene.run();
        List<LedgerEntry> booked = ledger.entriesOfLot(scene.lotId(2), 0, 10);

        assertThat(answer("lch-stock-2", first, CountScene.sheet(1, 900))).isEqualTo(GONE);
        assertThat(sheets.handIn(
                        sites.get(scene.id() + "-L01").countId(),
                        CountRole.FIRST,
                        new CountSheet(List.of(new CountSheet.Entry(1, 900)), List.of()),
                        "lch-stock-2"))
                .extracting(Finding::code)
                .containsExactly("COUNT_CLOSED");
        assertThat(ledger.entriesOfLot(scene.lotId(2), 0, 10)).isEqualTo(booked);
        assertThat(documents("countRecord")).hasSize(1);
    }

    private String answer(String official, Task task, Map<String, Object> answer) {
        try {
            return completed(official, task, Map.of("answer", json.writeValueAsString(answer)));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    private String sign(String official, Task task) {
        return completed(official, task, Map.of("decision", "SIGN"));
    }

    /** Whoever does not take the task first, as two browsers may; what they are told. */
    private String completed(String official, Task task, Map<String, Object> fields) {
        try {
            return desk.as(official).doing(() -> {
                tasks.complete(task.getId(), fields);
                return DONE;
            });
        } catch (AnswerRefused refused) {
            return refused.findings().get(0).message();
        }
    }

    /** The one job of a process of this handover. */
    private String job(String process) {
        return management
                .createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(scene.id())
                        .processDefinitionKey(process)
                        .singleResult()
                        .getId())
                .singleResult()
                .getId();
    }

    private boolean done(String job) {
        try {
            management.executeJob(job);
            return true;
        } catch (RuntimeException tooLate) {
            return false;
        }
    }

    private List<StoredDocument> documents(String kind) {
        return dossier.documentsOf(scene.id()).stream()
                .filter(document -> document.kind().equals(kind))
                .toList();
    }
}
