package org.ironstock.contract.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.ironstock.contract.ContractState;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.ProductionContract.Line;
import org.ironstock.contract.application.ContractModifications;
import org.ironstock.contract.domain.Modification;
import org.ironstock.contract.domain.ModificationGround;
import org.ironstock.contract.persistence.ContractRows;
import org.ironstock.notice.ModificationNotice;
import org.ironstock.notice.Notices;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.support.ConnectedSystem;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.ironstock.tender.TenderSearch;
import org.ironstock.tender.Tenders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each contract is worth at most € 2,500,000 for 40 million masks, of which four million (€ 250,000) were ordered. */
@EngineTest
class ModificationProcessTest {

    private static final String MANAGER = "rvo-contract-manager-2";
    private static final String LAWYER = "rvo-lawyer-1";
    private static final String MOTIVE = "De behoefte is groter dan bij het sluiten van het contract was geraamd.";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private ContractModifications modifications;

    @Autowired
    private ContractRows rows;

    @Autowired
    private Notices notices;

    @Autowired
    private Tenders tenders;

    @Autowired
    private FormService forms;

    @Autowired
    private RepositoryService repository;

    private ContractScene scene;
    private ConnectedSystem outside;

    @BeforeEach
    void aContractRuns() {
        scene = new ContractScene(beans).takenOver();
        outside = new ConnectedSystem(beans);
    }

    @Test
    void aSmallModificationIsSignedAndNotPublished() {
        ask(Map.of("maximumValueCents", 260_000_000L));
        judge(Map.of("substantial", true));
        sign();

        assertThat(contract().terms().maximum()).contains(Money.euro(2_600_000));
        assertThat(only().state()).isEqualTo(Modification.State.APPLIED);
        assertThat(only().requireJudgment().ground()).isEqualTo(ModificationGround.MINOR);
        assertThat(desk.ends("modification", scene.contractId)).containsExactly("EndEvent_ContractModified");
    }

    @Test
    void smallModificationsAreCountedTogether() {
        ask(Map.of("maximumValueCents", 260_000_000L));
        judge(Map.of("substantial", true));
        sign();

        ask(Map.of("maximumValueCents", 264_000_000L));
        judge(Map.of("substantial", true));

        assertThat(last().requireJudgment().ground()).isEqualTo(ModificationGround.NEW_PROCUREMENT);
    }

    @Test
    void additionalSuppliesArePublishedAsNotice38() {
        ask(Map.of("line", 1, "maximumQuantity", 48_000_000, "maximumValueCents", 300_000_000L));
        judge(additional("342558-2025"));
        sign();
        ModificationNotice notice = (ModificationNotice) notices.getContent(noticeId());

        assertThat(notice.justification()).isEqualTo(ModificationNotice.Justification.ADDITIONAL_NEED);
        assertThat(notice.contractor().amount()).isEqualTo(Money.euro(3_000_000));
        assertThat(notice.modification()).contains("van 40.000.000 naar 48.000.000 stuks");
        assertThat(contract().line(1).flatMap(Line::maximum)).contains(Quantity.of(48_000_000));

        publish();
        assertThat(desk.ends("modification", scene.contractId)).containsExactly("EndEvent_ModificationPublished");
    }

    @Test
    void unforeseenCircumstancesArePublishedToo() {
        ask(Map.of("endsOn", "2027-12-31"));
        judge(Map.of("unforeseeable", true, "modifiedNotice", "342558-2025"));
        sign();

        assertThat(((ModificationNotice) notices.getContent(noticeId())).justification())
                .isEqualTo(ModificationNotice.Justification.UNFORESEEN_CIRCUMSTANCES);
        assertThat(contract().terms().endsOn()).contains(LocalDate.of(2027, 12, 31));
        publish();
    }

    @Test
    void whatMustBePublishedNamesTheNoticeOfTheContract() {
        ask(Map.of("maximumValueCents", 300_000_000L));

        assertThat(Refused.codes(() -> judge(additional("")))).containsExactly("MODIFICATION_NOTICE_UNKNOWN");
    }

    @Test
    void whatMustBePublishedNamesTheDayOfTheContract() {
        ProductionContract contract = contract();
        rows.save(contract.under(new ProductionContract.Terms(
                Optional.empty(),
                contract.terms().signer(),
                contract.terms().signerFunction(),
                contract.terms().mandateReference(),
                contract.terms().maximum(),
                contract.terms().paymentTermDays(),
                contract.terms().acceptanceTermDays(),
                contract.terms().endsOn())));
        ask(Map.of("maximumValueCents", 300_000_000L));

        assertThat(Refused.codes(() -> judge(additional("342558-2025")))).containsExactly("MODIFICATION_DAY_UNKNOWN");
    }

    @Test
    void anOfficialOfRvoDescribesAModificationInTasklist() {
        startInTasklist(scene.contractId);
        assertThat(Refused.codes(() -> describe(Map.of("maximumCents", 100))))
                .containsExactly("MODIFICATION_BELOW_ORDERED_VALUE");
        describe(Map.of("line", 1, "unitPrice", "0,0635", "maximumCents", 254_000_000L));
        assertThat(desk.as(MANAGER)
                        .view("Task_JudgeModification", scene.contractId)
                        .tables()
                        .toString())
                .contains("van € 0,0625 naar € 0,0635");

        desk.as(MANAGER)
                .completeJson("Task_JudgeModification", scene.contractId, Map.of("decision", "DROP", "motive", MOTIVE));
        assertThat(only().state()).isEqualTo(Modification.State.DROPPED);
        assertThat(desk.ends("modification", scene.contractId)).containsExactly("EndEvent_ModificationDropped");
    }

    @Test
    void noModificationStartsInTasklistForAContractThatDoesNotRun() {
        assertThatThrownBy(() -> startInTasklist("CTR-1999-001")).hasStackTraceContaining("Er is geen contract");
    }

    @Test
    void aLawyerCarriesAModificationThatIsNotSubstantial() {
        ask(Map.of("maximumValueCents", 300_000_000L));
        judge(Map.of());
        opinion("NOT_SUBSTANTIAL");
        sign();

        assertThat(only().requireJudgment().ground()).isEqualTo(ModificationGround.NOT_SUBSTANTIAL);
        assertThat(contract().terms().maximum()).contains(Money.euro(3_000_000));
    }

    @Test
    void theLawyerWhoGaveTheOpinionPreparedTheModification() {
        ask(Map.of("maximumValueCents", 300_000_000L));
        judge(Map.of());
        opinion("NOT_SUBSTANTIAL");
        UUID document = only().documentId().orElseThrow();

        assertThat(beans.getBean(org.ironstock.dossier.Dossier.class).preparers(document))
                .containsExactlyInAnyOrder(MANAGER, LAWYER);
        sign();
    }

    @Test
    void whatIsSubstantialIsTendered() {
        ask(Map.of("maximumValueCents", 300_000_000L));
        judge(Map.of());
        opinion("SUBSTANTIAL");
        assertThat(Refused.codes(() -> consider(Map.of("followUp", "TENDER"))))
                .containsExactly("MODIFICATION_TENDER_INCOMPLETE");
        consider(Map.of(
                "followUp", "TENDER",
                "productCode", "IIR-MASK",
                "monthlyQuantity", 2_000_000,
                "needBy", "2027-02-01",
                "termMonths", 24));

        assertThat(only().state()).isEqualTo(Modification.State.TENDERED);
        assertThat(contract().terms().maximum()).contains(Money.euro(2_500_000));
        assertThat(desk.ends("modification", scene.contractId)).containsExactly("EndEvent_NewTenderAsked");
        assertThat(tenders.list(new TenderSearch(
                                Set.of(), "Vervolg op " + contract().title(), false, 0, 100))
                        .total())
                .isPositive();
    }

    @Test
    void anotherNatureIsNeverAModification() {
        ask(Map.of("endsOn", "2027-12-31"));
        judge(Map.of("clearClause", true, "natureChanged", true));
        consider(Map.of("followUp", "DROP"));

        assertThat(only().state()).isEqualTo(Modification.State.DROPPED);
        assertThat(desk.ends("modification", scene.contractId)).containsExactly("EndEvent_NoNewTender");
    }

    @Test
    void whatNobodySignsComesBackWithTheReason() {
        ask(Map.of("maximumValueCents", 260_000_000L));
        judge(Map.of("substantial", true));
        scene.signers.refuse(scene.contractId);
        desk.runJobs(scene.contractId);

        assertThat(findings()).contains("MODIFICATION_NOT_SIGNED");
        assertThat(contract().terms().maximum()).contains(Money.euro(2_500_000));
        judge(Map.of("clearClause", true));
        sign();
        assertThat(contract().terms().maximum()).contains(Money.euro(2_600_000));
    }

    @Test
    void signingThatComesTooLateBringsTheModificationBack() {
        ask(Map.of("maximumValueCents", 260_000_000L));
        judge(Map.of("substantial", true));
        desk.travelTo(ContractScene.MONDAY.plus(Duration.ofDays(40)));
        desk.runJobs(scene.contractId);

        assertThat(desk.openTasks(scene.contractId)).contains("Task_JudgeModification");
    }

    @Test
    void whatWasOrderedMeanwhileStopsASignedModification() {
        ask(Map.of("line", 1, "maximumQuantity", 10_000_000, "maximumValueCents", 62_500_000L));
        judge(Map.of("clearClause", true));
        ProductionContract contract = contract();
        rows.save(contract.ordered(
                List.of(new Line(
                        1,
                        "IIR-MASK",
                        contract.lines().get(0).unitPrice(),
                        contract.lines().get(0).maximum(),
                        Quantity.of(10_000_001))),
                Money.euro("625000.06")));
        sign();

        assertThat(findings()).contains("MODIFICATION_BELOW_ORDERED", "MODIFICATION_BELOW_ORDERED_VALUE");
        assertThat(contract().line(1).flatMap(Line::maximum)).contains(Quantity.of(40_000_000));
        assertThat(only().state()).isEqualTo(Modification.State.OPEN);
    }

    @Test
    void aTokenMovedPastTheSignatureChangesNoContract() {
        ask(Map.of("maximumValueCents", 260_000_000L));
        judge(Map.of("substantial", true));

        assertThatThrownBy(() -> modifications.apply(only().id())).hasMessageContaining("is not signed");
        assertThat(contract().terms().maximum()).contains(Money.euro(2_500_000));
    }

    @Test
    void aRequestThatCannotBeIsRefusedWithEveryFinding() {
        assertThat(Refused.codes(() -> ask(Map.of("line", 1, "maximumQuantity", 1, "maximumValueCents", 1))))
                .containsExactly("MODIFICATION_BELOW_ORDERED", "MODIFICATION_BELOW_ORDERED_VALUE");
        assertThat(Refused.codes(() -> ask(Map.of("endsOn", "2027-02-30")))).containsExactly("NO_SUCH_DAY");
        assertThat(Refused.codes(() -> outside.send(
                        "contract.modification-requested",
                        Map.of("contractId", "CTR-1999-001", "reason", MOTIVE, "endsOn", "2027-12-31"))))
                .containsExactly("CONTRACT_UNKNOWN");

        ask(Map.of("endsOn", "2027-12-31"));
        assertThat(Refused.codes(() -> ask(Map.of("endsOn", "2028-12-31")))).containsExactly("MODIFICATION_OPEN");

        rows.save(contract().moveTo(ContractState.ENDED));
        assertThat(Refused.codes(() -> ask(Map.of("endsOn", "2028-12-31"))))
                .containsExactly("MODIFICATION_INACTIVE", "MODIFICATION_OPEN");
    }

    private void ask(Map<String, Object> wish) {
        Map<String, Object> data = new HashMap<>(Map.of("contractId", scene.contractId, "reason", MOTIVE));
        data.putAll(wish);
        outside.send("contract.modification-requested", data);
        desk.runJobs(scene.contractId);
    }

    private void startInTasklist(String contractId) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("modification")
                .latestVersion()
                .singleResult()
                .getId();
        desk.as(MANAGER).doing(() -> forms.submitStartForm(definition, Map.of("contractId", contractId)));
    }

    private void describe(Map<String, Object> wish) {
        Map<String, Object> answer = new HashMap<>(Map.of("reason", MOTIVE));
        answer.putAll(wish);
        desk.as(MANAGER).completeJson("Task_DescribeModification", scene.contractId, answer);
    }

    /** Everything is answered with no but for what is given. */
    private void judge(Map<String, Object> answers) {
        Map<String, Object> answer = new HashMap<>(Map.of(
                "decision", "WEIGH",
                "clearClause", false,
                "unforeseeable", false,
                "additionalNeed", false,
                "otherPartyImpossible", false,
                "otherPartyInconvenient", false,
                "natureChanged", false,
                "substantial", false,
                "motive", MOTIVE));
        answer.putAll(answers);
        desk.as(MANAGER).completeJson("Task_JudgeModification", scene.contractId, answer);
        desk.runJobs(scene.contractId);
    }

    private static Map<String, Object> additional(String notice) {
        return Map.of(
                "additionalNeed", true,
                "otherPartyImpossible", true,
                "otherPartyInconvenient", true,
                "substantial", true,
                "modifiedNotice", notice);
    }

    private void opinion(String opinion) {
        desk.as(LAWYER)
                .completeJson(
                        "Task_GiveModificationOpinion", scene.contractId, Map.of("opinion", opinion, "motive", MOTIVE));
        desk.runJobs(scene.contractId);
    }

    private void consider(Map<String, Object> followUp) {
        Map<String, Object> answer = new HashMap<>(Map.of("motive", MOTIVE));
        answer.putAll(followUp);
        desk.as(MANAGER).completeJson("Task_ConsiderNewTender", scene.contractId, answer);
    }

    private void sign() {
        scene.signers.signAll(scene.contractId);
        desk.runJobs(scene.contractId);
    }

    private UUID noticeId() {
        return last().noticeId().orElseThrow();
    }

    private void publish() {
        outside.noticePublished(noticeId(), ContractScene.MONDAY);
        desk.runJobs(scene.contractId);
    }

    private List<String> findings() {
        return modifications.standsInTheWay(only().id()).stream()
                .map(Finding::code)
                .toList();
    }

    private Modification only() {
        assertThat(modifications.of(scene.contractId)).hasSize(1);
        return last();
    }

    private Modification last() {
        List<Modification> all = modifications.of(scene.contractId);
        return all.get(all.size() - 1);
    }

    private ProductionContract contract() {
        return scene.contract();
    }
}
