package org.ironstock.tender.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.ironstock.dossier.Dossier;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.ironstock.tender.Procedure;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.domain.TenderMother;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.preparation.Publication;
import org.ironstock.tender.preparation.PublicationNotAllowed;
import org.ironstock.tender.procedure.ProcedureChoice;
import org.ironstock.tender.procedure.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Negotiation without notice: from the wish in the need form to the three signatures and the invitation. */
@EngineTest
class TenderUrgencyProcessTest {

    private static final String BUYER = PreparationOffice.BUYER;
    private static final List<String> CONDITIONS =
            List.of("unforeseeable", "extremeUrgency", "causal", "notOwnDoing", "strictlyNecessary");

    private static final String LAWYER = "cibg-lawyer-1";
    private static final String JUDGE = "vws-legal-1";
    private static final String MASK = "IIR-MASK";
    private static final String TEXT =
            "De fabriek in de keten is op 20 januari 2026 door een aardbeving stilgevallen en levert niet.";

    @Autowired
    private Desk desk;

    @Autowired
    private TenderCases cases;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private Dossier dossier;

    @Autowired
    private Publication publication;

    @Autowired
    private List<OfficialTask> handlers;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private ProcedureChoice choice;

    @Autowired
    private Urgency urgency;

    @Autowired
    private ApplicationContext context;

    private PreparationOffice office;

    @BeforeEach
    void begin() {
        desk.travelTo(Instant.parse("2026-02-02T09:00:00Z"));
        office = new PreparationOffice(context);
    }

    @Test
    void extremeUrgencyIsMotivatedTestedAndSignedByThree() {
        String tender = asked("URGENCY");
        assertThat(cases.get(tender).requireProcedure().procedure()).isEqualTo(Procedure.NEGOTIATED);
        assertThat(cases.get(tender).requireProcedure().ground()).isEqualTo("art. 2.32 lid 1 onder c Aw 2012");
        assertThat(desk.as(LAWYER).view("Task_MotivateUrgency", tender).data().get("conditions"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .extracting(condition -> condition.get("name"))
                .containsExactlyElementsOf(CONDITIONS);
        desk.as(LAWYER).completeJson("Task_MotivateUrgency", tender, motive(600_000));
        assertThat(desk.as(JUDGE).view("Task_JudgeUrgency", tender).facts())
                .contains(new TaskView.Fact("Gemotiveerd door", "Fatima El Amrani"));
        desk.as(JUDGE)
                .completeJson(
                        "Task_JudgeUrgency", tender, Map.of("decision", "ALLOWED", "reason", "Aan alles is voldaan."));
        assertThat(dossier.latest(tender, Urgency.NEGOTIATION_MOTIVE)).isPresent();
        assertThat(ended("tenderUrgency", tender)).isEqualTo("EndEvent_NegotiationAllowed");

        Map<String, Object> documents = office.documents(tender);
        desk.as(BUYER).completeJson("Task_DraftDocuments", tender, documents);
        assertThat(findings("Task_DraftDocuments", tender))
                .containsExactlyInAnyOrder("MAXIMUM_BEYOND_BRIDGE", "INVITED_TOO_FEW");
        documents.put("maximumQuantity", 600_000);
        documents.put("invited", List.of(Map.of("supplierId", supplier())));
        desk.as(BUYER).completeJson("Task_DraftDocuments", tender, documents);
        office.reviewersApprove(tender);
        for (String signer : List.of("vws-legal-2", "cibg-director-1", "vws-gmt-director-1")) {
            desk.as(signer).complete("Task_SignDocument", tender, PreparationOffice.SIGN);
        }
        desk.runJobs(tender);
        Tender ready = cases.get(tender);
        assertThat(ready.notice()).isEmpty();
        assertThat(ready.withResultNotice()).isTrue();
        assertThat(ready.isPublic()).isFalse();
        publication.requireDecisionSigned(ready);
    }

    @Test
    void quantityBeyondTheBridgeIsRefusedByTheRule() {
        String tender = asked("CRISIS");
        desk.as(LAWYER).completeJson("Task_MotivateUrgency", tender, motive(599_999));
        assertThat(findings("Task_MotivateUrgency", tender)).containsExactly("NEED_BEYOND_BRIDGE");
        desk.as(LAWYER).completeJson("Task_MotivateUrgency", tender, motive(600_000));
        assertThat(desk.openTasks(tender)).containsExactly("Task_JudgeUrgency");
    }

    @Test
    void needThatIsMoreThanABridgeGoesBackToTheBuyer() {
        String tender = asked("URGENCY");
        desk.as(LAWYER)
                .completeJson(
                        "Task_MotivateUrgency",
                        tender,
                        Map.of("decision", "REDUCE_NEED", "reduceReason", "Drie maanden zijn genoeg."));
        assertThat(ended("tenderUrgency", tender)).isEqualTo("EndEvent_NeedTooLarge");
        assertThat(desk.openTasks(tender)).containsExactly("Task_RecordNeed");
    }

    @Test
    void oneConditionThatIsNotMetBarsNegotiation() {
        String tender = asked("URGENCY");
        Map<String, Object> refused = motive(600_000);
        refused.put("notOwnDoing", "NO");
        desk.as(LAWYER).completeJson("Task_MotivateUrgency", tender, refused);
        assertThat(ended("tenderUrgency", tender)).isEqualTo("EndEvent_NegotiationBarred");
        assertThat(cases.get(tender).requireProcedure().procedure()).isEqualTo(Procedure.OPEN);
        assertThat(desk.openTasks(tender)).containsExactly("Task_DraftDocuments");
    }

    @Test
    void legalTestThatSaysNoLeadsBackToTheChoiceWithoutNegotiation() {
        String tender = asked("TECHNICAL");
        desk.as(LAWYER)
                .completeJson("Task_MotivateUrgency", tender, Map.of("decision", "SUBMIT", "motive", TEXT + TEXT));
        desk.as(JUDGE)
                .completeJson(
                        "Task_JudgeUrgency",
                        tender,
                        Map.of("decision", "REFUSED", "reason", "Er zijn meer leveranciers."));
        assertThat(cases.get(tender).requireProcedure().procedure()).isEqualTo(Procedure.OPEN);

        String again = asked("TECHNICAL");
        choice.bar(again);
        runtime.createProcessInstanceModification(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(again)
                        .processDefinitionKey("tenderPreparation")
                        .singleResult()
                        .getId())
                .startBeforeActivity("Task_RecordNeed")
                .execute();
        assertThat(Refused.codes(() -> desk.as(BUYER).completeJson("Task_RecordNeed", again, need("TECHNICAL"))))
                .containsExactly("NEGOTIATION_BARRED");
    }

    @Test
    void whoWroteTheMotiveDoesNotJudgeIt() {
        String tender = asked("TECHNICAL");
        desk.as(LAWYER)
                .completeJson("Task_MotivateUrgency", tender, Map.of("decision", "SUBMIT", "motive", TEXT + TEXT));
        urgency.motivate(tender, urgency.find(tender).orElseThrow().motive(), JUDGE);
        Map<String, Object> allowed = Map.of("decision", "ALLOWED", "reason", "Aan alles is voldaan.");
        assertThatThrownBy(() -> desk.as(JUDGE).completeJson("Task_JudgeUrgency", tender, allowed))
                .isInstanceOfSatisfying(AnswerRefused.class, refused -> assertThat(refused.findings())
                        .extracting(Finding::code, Finding::message)
                        .containsExactly(tuple("OWN_MOTIVE", "Wie de motivering schreef, toetst haar niet.")));
        assertThat(urgency.find(tender).orElseThrow().verdict()).isEmpty();
    }

    @Test
    void negotiationNeedsAGroundAndAnEarlierTenderThatReallyEndedWithoutBids() {
        String tender = office.started(PreparationOffice.request(MASK, 100_000, false));
        Map<String, Object> noGround = need("URGENCY");
        noGround.remove("justification");
        assertThat(Refused.codes(() -> desk.as(BUYER).completeJson("Task_RecordNeed", tender, noGround)))
                .containsExactly("NEGOTIATION_WITHOUT_GROUND");
        Map<String, Object> noEarlier = need("UNSUITABLE");
        noEarlier.put("earlierTender", tender);
        assertThat(Refused.codes(() -> desk.as(BUYER).completeJson("Task_RecordNeed", tender, noEarlier)))
                .containsExactly("EARLIER_TENDER_UNFIT");
    }

    @Test
    void guardLetsNothingOutThatWasNotTested() {
        String tender = asked("URGENCY");
        cases.save(cases.get(tender).withProcedure(TenderMother.rules(Procedure.NEGOTIATED)));
        assertThatThrownBy(() -> publication.requestDecision(tender)).isInstanceOf(PublicationNotAllowed.class);
    }

    private String asked(String justification) {
        String tender = office.started(PreparationOffice.request(MASK, 100_000, false));
        desk.as(BUYER).completeJson("Task_RecordNeed", tender, need(justification));
        assertThat(desk.openTasks(tender)).containsExactly("Task_MotivateUrgency");
        return tender;
    }

    /** 100,000 a month for six months. */
    private static Map<String, Object> need(String justification) {
        Map<String, Object> need =
                new HashMap<>(PreparationOffice.need(PreparationOffice.request(MASK, 100_000, false)));
        need.put("termMonths", 6);
        need.put("optionMonths", 0);
        need.put("wanted", "NEGOTIATED");
        need.put("justification", justification);
        return need;
    }

    private static Map<String, Object> motive(long quantity) {
        Map<String, Object> motive = new HashMap<>();
        motive.put("decision", "SUBMIT");
        for (String condition : CONDITIONS) {
            motive.put(condition, "YES");
            motive.put(condition + "Text", TEXT);
        }
        motive.put("stableFrom", "2026-08-02");
        motive.put("bridgeQuantity", quantity);
        return motive;
    }

    private String supplier() {
        return VaultCase.published(context).supplier().supplier().id();
    }

    private List<String> findings(String taskKey, String tender) {
        String taskId = desk.task(taskKey, tender).getId();
        OfficialTask handler = handlers.stream()
                .filter(one -> one.taskKey().equals(taskKey))
                .findFirst()
                .orElseThrow();
        return engine
                .getCommandExecutorTxRequired()
                .execute(context -> handler.view(new TaskContext(
                        taskId,
                        taskKey,
                        tender,
                        "tenderPreparation",
                        BUYER,
                        context.getTaskManager().findTaskById(taskId))))
                .findings()
                .stream()
                .map(Finding::code)
                .toList();
    }

    private String ended(String process, String tender) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(tender)
                .processDefinitionKey(process)
                .orderByProcessInstanceStartTime()
                .desc()
                .list()
                .get(0)
                .getEndActivityId();
    }
}
