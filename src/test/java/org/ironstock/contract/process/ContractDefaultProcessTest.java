package org.ironstock.contract.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.ironstock.contract.ContractState;
import org.ironstock.contract.domain.ContractDefault;
import org.ironstock.contract.domain.ContractDefault.State;
import org.ironstock.contract.domain.DefaultGround;
import org.ironstock.contract.domain.OrderState;
import org.ironstock.contract.late.ContractDefaults;
import org.ironstock.contract.order.OrderAnswers.Effect;
import org.ironstock.contract.persistence.ContractRows;
import org.ironstock.contract.persistence.LetterRows;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.ironstock.support.Signers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Suppliers in default; notices of Friday 20 November 2026 give until Friday 4 December. */
@EngineTest
class ContractDefaultProcessTest {

    private static final String ISSUE = "Task_IssueDefaultNotice";
    private static final String JUDGE = "Task_JudgeCure";
    private static final String ADVISE = "Task_AdviseDissolution";
    private static final String MANAGER = "rvo-contract-manager-1";
    private static final String LAWYER = "rvo-lawyer-1";
    private static final String TEXT = "De leverancier levert de openstaande orders alsnog, met goedgekeurde partijen.";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private ContractDefaults defaults;

    @Autowired
    private ContractRows contracts;

    @Autowired
    private LetterRows letters;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Clock clock;

    private OrderScene scene;
    private String contractId = "";
    private Signers signers;

    private void aContractRuns() {
        desk.travelTo(Instant.parse("2026-11-20T10:00:00Z"));
        scene = OrderScene.running(beans, "0.05", "CAP");
        contractId = scene.contractId;
        signers = scene.signers;
    }

    @Test
    void twoPenaltiesAtTheMaximumAreAGround() {
        aContractRuns();
        DeliveryScene goods = new DeliveryScene(beans, scene);
        String first = goods.confirmed();
        String second = goods.confirmed();
        String third = goods.confirmed();
        desk.travelTo(Instant.parse("2027-01-09T10:00:00Z"));
        impose(first);
        assertThat(defaults.of(contractId)).isEmpty();
        impose(second);
        assertThat(only().ground()).isEqualTo(DefaultGround.CAPPED_PENALTIES);
        assertThat(desk.as(MANAGER).view(ISSUE, contractId).tables().toString()).contains(first, second);
        impose(third);
        assertThat(defaults.of(contractId)).as("one at a time").hasSize(1);

        decideNotice(Map.of("choice", "DROP", "motive", "De leverancier heeft alles inmiddels geleverd en betaald."));
        assertThat(only().state()).isEqualTo(State.DROPPED);
        assertThat(desk.ends("contractDefault", contractId)).containsExactly("EndEvent_DefaultDropped");
        defaults.suspect(contractId);
        assertThat(defaults.of(contractId)).as("old grounds do not count again").hasSize(1);
    }

    @Test
    void twoLotsRejectedInARowAreAGroundAndTheSupplierCanMendIt() {
        aContractRuns();
        DeliveryScene goods = new DeliveryScene(beans, scene);
        String order = goods.confirmed();
        goods.arrive(order, "PAK-1", 300, 300);
        goods.reject(order, goods.lotsOf(order).get(0));
        assertThat(defaults.of(contractId)).isEmpty();
        goods.reject(order, goods.lotsOf(order).get(1));
        desk.runJobs(contractId);
        assertThat(only().ground()).isEqualTo(DefaultGround.REJECTED_LOTS);

        decideNotice(Map.of("choice", "NOTIFY", "demand", TEXT));
        signers.refuse(contractId);
        desk.runJobs(contractId);
        assertThat(desk.as(MANAGER).view(ISSUE, contractId).findings())
                .extracting(Finding::code)
                .contains("DEFAULT_NOTICE_NOT_SIGNED");
        decideNotice(Map.of("choice", "NOTIFY", "demand", TEXT));
        signAll();
        assertThat(letters.to(scene.supplierId()))
                .extracting(LetterRows.Letter::kind)
                .contains("defaultNotice");
        assertThat(only().cureUntil()).contains(DutchCalendar.endOf(LocalDate.of(2026, 12, 4)));
        assertThat(Refused.codes(() -> refuseCure())).containsExactly("DEFAULT_CURE_RUNS");
        assertThat(desk.tasks(JUDGE, contractId)).isEmpty();

        termPasses();
        assertThat(desk.tasks(JUDGE, contractId)).hasSize(1);
        judge("CURED");
        assertThat(only().state()).isEqualTo(State.CURED);
        assertThat(desk.ends("contractDefault", contractId)).containsExactly("EndEvent_DefaultCured");
        assertThat(contracts.get(contractId).active()).isTrue();
    }

    @Test
    void whoIsSilentAboutTheCureDecidesNothing() {
        aContractRuns();
        String id = notified();
        termPasses();
        travel(Duration.ofDays(7));
        assertThat(defaults.get(id).state()).isEqualTo(State.NOTIFIED);
        assertThat(tasks.getIdentityLinksForTask(desk.task(JUDGE, contractId).getId()))
                .extracting("groupId")
                .contains("rvo-director");
        judge("NOT_CURED");
        desk.as(LAWYER)
                .completeJson(
                        ADVISE,
                        contractId,
                        Map.of(
                                "advice",
                                "KEEP",
                                "motive",
                                "Er is geen andere leverancier die op korte termijn kan leveren."));
        desk.runJobs(contractId);
        assertThat(defaults.get(id).state()).isEqualTo(State.KEPT);
        assertThat(desk.ends("contractDefault", contractId)).containsExactly("EndEvent_ContractKept");
    }

    @Test
    void aSignedDissolutionEndsTheContractAndNothingIsOrderedAnyMore() {
        ContractScene taken = new ContractScene(beans).takenOver();
        contractId = taken.contractId;
        signers = taken.signers;
        String id = notified();
        termPasses();
        judge("NOT_CURED");
        advise(LAWYER);
        assertThatThrownBy(() -> defaults.concludeDissolution(id)).isInstanceOf(IllegalStateException.class);
        signers.refuse(contractId);
        desk.runJobs(contractId);
        assertThat(desk.as(LAWYER).view(ADVISE, contractId).findings())
                .extracting(Finding::code)
                .contains("DISSOLUTION_NOT_SIGNED");
        advise(LAWYER);
        travel(Duration.ofDays(30));
        assertThat(contracts.get(contractId).active())
                .as("who is silent dissolves nothing")
                .isTrue();
        advise(LAWYER);
        signAll();

        assertThat(defaults.get(id).state()).isEqualTo(State.DISSOLVED);
        assertThat(contracts.get(contractId).active()).isFalse();
        assertThat(desk.ends("contractDefault", contractId)).containsExactly("EndEvent_ContractDissolved");
    }

    @Test
    void aContractThatEndedIsNotDissolved() {
        aContractRuns();
        String id = notified();
        termPasses();
        judge("NOT_CURED");
        advise(LAWYER);
        scene.moveContract(ContractState.ENDED);
        signAll();
        assertThat(defaults.get(id).state()).isEqualTo(State.KEPT);
        assertThat(contracts.get(contractId).state()).isEqualTo(ContractState.ENDED);
    }

    @Test
    void aLawyerDoesNotAdviseToDissolveWhatIsOver() {
        aContractRuns();
        notified();
        termPasses();
        judge("NOT_CURED");
        scene.moveContract(ContractState.ENDED);
        assertThat(Refused.codes(() -> advise(LAWYER))).containsExactly("DISSOLUTION_CONTRACT_OVER");
    }

    @Test
    void aNoticeThatNobodySignsComesBack() {
        aContractRuns();
        suspected();
        decideNotice(Map.of("choice", "NOTIFY", "demand", TEXT));
        travel(Duration.ofDays(40));
        assertThat(desk.tasks(ISSUE, contractId)).hasSize(1);
        assertThat(only().state()).isEqualTo(State.SUSPECTED);
        assertThatThrownBy(() -> defaults.startCureTerm(only().id())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nobodyConfirmsAnOrderUnderAContractThatIsOver() {
        aContractRuns();
        String order = scene.offered();
        scene.moveContract(ContractState.ENDED);
        assertThat(beans.getBean(OrderDesk.class).confirm(order)).isEqualTo(Effect.NOT_OPEN);
        assertThat(scene.state(order)).isEqualTo(OrderState.OFFERED);
    }

    private void impose(String order) {
        desk.runJobs(order);
        desk.as(MANAGER).completeJson("Task_DecidePenalty", order, Map.of("choice", "IMPOSE"));
        desk.runJobs(order);
        signers.signAll(order);
        desk.runJobs(order);
        desk.runJobs(contractId);
    }

    /** Two lots of an order were rejected one after the other. */
    private String suspected() {
        String order = "ORD-" + contractId;
        jdbc.sql("""
                        insert into contract.follow_up_order (id, contract_id, line_number, product_code, supplier_id,
                            quantity, unit_price, value_cents, forecast_ref, needed_by, requested_by, requested_at, state,
                            price)
                        values (:id, :contract, 1, 'IIR-MASK', :supplier, 1000, 0.05, 5000, '', :day, 'test', :at,
                            'CONFIRMED', 'ACCEPTED')""")
                .param("id", order)
                .param("contract", contractId)
                .param(
                        "supplier",
                        contracts.get(contractId).supplier().supplierId().orElseThrow())
                .param("day", LocalDate.of(2026, 12, 20))
                .param("at", java.sql.Timestamp.from(clock.instant()))
                .update();
        Stream.of(1, 2).forEach(lot -> jdbc.sql("""
                                insert into contract.lot_outcome (lot_id, order_id, contract_id, released, decided_at)
                                values (:lot, :order, :contract, false, :at)""")
                .param("lot", "LOT-%s-%d".formatted(contractId, lot))
                .param("order", order)
                .param("contract", contractId)
                .param("at", java.sql.Timestamp.from(clock.instant()))
                .update());
        defaults.suspect(contractId);
        desk.runJobs(contractId);
        return only().id();
    }

    private String notified() {
        String id = suspected();
        decideNotice(Map.of("choice", "NOTIFY", "demand", TEXT));
        signAll();
        return id;
    }

    private void decideNotice(Map<String, Object> answer) {
        desk.as(MANAGER).completeJson(ISSUE, contractId, answer);
        desk.runJobs(contractId);
    }

    private void signAll() {
        signers.signAll(contractId);
        desk.runJobs(contractId);
    }

    private void refuseCure() {
        List<Finding> faults = defaults.judgeCure(only().id(), false, TEXT, MANAGER);
        throw new org.ironstock.platform.AnswerRefused(faults);
    }

    private void termPasses() {
        desk.travelTo(only().cureUntil().orElseThrow());
        desk.runJobs(contractId);
        assertThat(desk.tasks(JUDGE, contractId))
                .as("the last moment still counts")
                .isEmpty();
        travel(Duration.ofSeconds(1));
    }

    private void travel(Duration further) {
        desk.travelTo(clock.instant().plus(further));
        desk.runJobs(contractId);
    }

    private void judge(String judgment) {
        desk.as(MANAGER).completeJson(JUDGE, contractId, Map.of("judgment", judgment, "motive", TEXT));
        desk.runJobs(contractId);
    }

    private void advise(String lawyer) {
        desk.as(lawyer)
                .completeJson(
                        ADVISE,
                        contractId,
                        Map.of(
                                "advice",
                                "DISSOLVE",
                                "motive",
                                "De leverancier komt structureel niet na; ontbinding is gerechtvaardigd en proportioneel."));
        desk.runJobs(contractId);
    }

    private ContractDefault only() {
        List<ContractDefault> all = defaults.of(contractId);
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
