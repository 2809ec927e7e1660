package org.ironstock.contract.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.contract.ContractState;
import org.ironstock.contract.domain.Ending;
import org.ironstock.contract.domain.Penalty;
import org.ironstock.contract.domain.Penalty.State;
import org.ironstock.contract.domain.PenaltyProposal.Choice;
import org.ironstock.contract.late.Penalties;
import org.ironstock.contract.late.PenaltyDesk;
import org.ironstock.contract.persistence.EndingRows;
import org.ironstock.contract.persistence.LetterRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.Evidence;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders of a thousand caps at € 0,05 (€ 50), due on Sunday 20 December 2026: a day late costs € 0,25, at most € 5. */
@EngineTest
class LateDeliveryProcessTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 20);
    private static final String DECIDE = "Task_DecidePenalty";
    private static final String MANAGER = "rvo-contract-manager-1";
    private static final String MOTIVE =
            "De haven was door een storm gesloten; de leverancier kon dat niet voorzien of voorkomen.";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private Penalties penalties;

    @Autowired
    private PenaltyDesk penaltyDesk;

    @Autowired
    private EndingRows endings;

    @Autowired
    private LetterRows letters;

    @Autowired
    private Dossier dossier;

    @Autowired
    private JdbcClient jdbc;

    private OrderScene scene;
    private DeliveryScene goods;

    @BeforeEach
    void anOrderThatIsDueInAMonth() {
        desk.travelTo(Instant.parse("2026-11-20T10:00:00Z"));
        scene = OrderScene.running(beans, "0.05", "CAP");
        goods = new DeliveryScene(beans, scene);
    }

    @Test
    void eachLatePartCostsItsOwnDaysAndASecondPersonSignsTheClaim() {
        String order = goods.confirmed();
        on(order, DUE, 9);
        assertThat(letterKinds()).containsExactly("deliveryReminder");
        on(order, DUE.plusDays(2), 9);
        goods.arrive(order, "PAK-1", 600);
        goods.release(order, goods.lotsOf(order).get(0));
        on(order, DUE.plusDays(19), 9);
        assertThat(desk.tasks(DECIDE, order))
                .as("what has not come costs more tomorrow")
                .isEmpty();
        on(order, DUE.plusDays(20), 9);

        // 600 pieces two days late: 1% of € 30; 400 pieces never came: 10% of € 20
        assertThat(only().amount()).isEqualTo(Money.euro("2.30"));
        assertThat(only().capReached()).isTrue();
        assertThat(desk.as(MANAGER).view(DECIDE, order).tables().toString())
                .contains("22 december 2026", "nog niet; geteld tot en met 9 januari 2027");
        decide(order, Map.of("choice", "IMPOSE"));
        assertThatThrownBy(() -> penaltyDesk.conclude(only().id())).isInstanceOf(IllegalStateException.class);
        scene.signers.refuse(order);
        desk.runJobs(order);
        assertThat(only().state()).isEqualTo(State.OPEN);
        assertThat(desk.as(MANAGER).view(DECIDE, order).findings())
                .extracting(Finding::code)
                .contains("PENALTY_NOT_SIGNED");

        decide(order, Map.of("choice", "IMPOSE"));
        scene.signers.signAll(order);
        desk.runJobs(order);
        assertThat(only().state()).isEqualTo(State.IMPOSED);
        assertThat(letterKinds()).containsExactly("penalty", "deliveryReminder");
        assertThat(evidence(scene.contractId)).contains("PENALTY_IMPOSED");
        assertThatThrownBy(() -> penaltyDesk.propose(only().id(), Choice.IMPOSE, "", MANAGER))
                .isInstanceOf(IllegalStateException.class);

        goods.arrive(order, "PAK-2", 400);
        goods.release(order, goods.lotsOf(order).get(1));
        on(order, DUE.plusDays(24), 9);
        assertThat(desk.ends("lateDelivery", order)).containsExactly("EndEvent_DeliverySettled");
        assertThat(penalties.of(scene.contractId)).as("the maximum was claimed").hasSize(1);
    }

    @Test
    void aWaiverHasItsReasonsAndItsOwnSignature() {
        String order = goods.confirmed();
        on(order, DUE.plusDays(1), 0);
        goods.arrive(order, "PAK-1", 1_000);
        goods.release(order, goods.lotsOf(order).get(0));
        on(order, DUE.plusDays(2), 9);
        assertThat(only().amount()).isEqualTo(Money.euro("0.25"));

        assertThat(Refused.codes(() -> decide(order, Map.of("choice", "WAIVE"))))
                .containsExactly("FIELD_REQUIRED");
        decide(order, Map.of("choice", "WAIVE", "motive", MOTIVE));
        on(order, DUE.plusDays(40), 9);
        assertThat(only().state()).as("who is silent waives nothing").isEqualTo(State.OPEN);
        decide(order, Map.of("choice", "WAIVE", "motive", MOTIVE));
        scene.signers.signAll(order);
        desk.runJobs(order);

        assertThat(only().state()).isEqualTo(State.WAIVED);
        assertThat(only().documentId()
                        .map(dossier::drawing)
                        .map(Object::toString)
                        .orElseThrow())
                .contains(MOTIVE);
        assertThat(letterKinds()).containsExactly("penaltyWaiver");
        assertThat(desk.ends("lateDelivery", order)).containsExactly("EndEvent_DeliverySettled");
    }

    @Test
    void whatCameOnTheDeliveryDayIsOnTime() {
        String order = goods.confirmed();
        desk.travelTo(DutchCalendar.endOf(DUE.minusDays(1)));
        goods.arrive(order, "PAK-1", 500);
        desk.travelTo(DutchCalendar.endOf(DUE));
        goods.arrive(order, "PAK-2", 500);
        goods.release(order, goods.lotsOf(order).get(0));
        goods.release(order, goods.lotsOf(order).get(1));
        on(order, DUE.plusDays(1), 0);
        assertThat(penalties.of(scene.contractId)).isEmpty();
        assertThat(desk.ends("lateDelivery", order)).containsExactly("EndEvent_DeliverySettled");
    }

    @Test
    void whoDeliveredEverythingIsNotReminded() {
        String order = goods.confirmed();
        on(order, DUE.minusDays(1), 9);
        goods.arrive(order, "PAK-1", 1_000);
        on(order, DUE, 9);
        assertThat(letterKinds()).isEmpty();
    }

    @Test
    void aRejectedLotWasNotDeliveredUntilAnotherCameInItsPlace() {
        String order = goods.confirmed();
        on(order, DUE.minusDays(1), 9);
        goods.arrive(order, "PAK-1", 1_000);
        on(order, DUE.plusDays(3), 9);
        goods.reject(order, goods.lotsOf(order).get(0));
        on(order, DUE.plusDays(5), 9);
        goods.arrive(order, "PAK-2", 1_000);
        goods.release(order, goods.lotsOf(order).get(1));
        on(order, DUE.plusDays(6), 9);
        // five days: 2,5% of € 50
        assertThat(only().amount()).isEqualTo(Money.euro("1.25"));
    }

    @Test
    void anOrderWhoseDayNobodyKnowsWaitsForAPerson() {
        String order = scene.offered();
        beans.getBean(OrderDesk.class).confirm(order);
        jdbc.sql("update contract.follow_up_order set place = null, deliver_by = null where id = :id")
                .param("id", order)
                .update();
        desk.runJobs(order);
        assertThat(scene.findings(order)).contains("DELIVERY_DAY_UNKNOWN");
        on(order, DUE.plusDays(30), 9);
        assertThat(penalties.of(scene.contractId)).isEmpty();

        assertThat(Refused.codes(() -> setDay(order, "2026-11-19"))).containsExactly("DELIVERY_DAY_BEFORE_ORDER");
        setDay(order, "2026-12-30");
        // it is due already: twenty days later it costs the most
        on(order, DUE.plusDays(30), 10);
        assertThat(only().dueOn()).isEqualTo(LocalDate.of(2026, 12, 30));
        assertThat(only().amount()).isEqualTo(Money.euro(5));
    }

    @Test
    void aContractThatIsOverIsPenalisedAsFarAsItCame() {
        String order = goods.confirmed();
        on(order, DUE.plusDays(3), 9);
        endings.add(scene.contractId, new Ending(Ending.Cause.RUN_OUT, Optional.empty(), DUE.plusDays(3)), scene.now());
        scene.moveContract(ContractState.SETTLING);
        on(order, DUE.plusDays(9), 9);
        assertThat(only().parts()).extracting("days").containsExactly(3L);
        decide(order, Map.of("choice", "IMPOSE"));
        scene.signers.signAll(order);
        desk.runJobs(order);
        assertThat(desk.ends("lateDelivery", order)).containsExactly("EndEvent_DeliverySettled");
    }

    @Test
    void anOrderUnderAContractThatIsOverIsNotReminded() {
        String order = goods.confirmed();
        scene.moveContract(ContractState.ENDED);
        on(order, DUE, 9);
        assertThat(letterKinds()).isEmpty();
    }

    private void on(String order, LocalDate day, int hour) {
        desk.travelTo(DutchCalendar.momentOf(day.atTime(LocalTime.of(hour, 0))).orElseThrow());
        desk.runJobs(order);
    }

    private void decide(String order, Map<String, Object> answer) {
        desk.as(MANAGER).completeJson(DECIDE, order, answer);
        desk.runJobs(order);
    }

    private void setDay(String order, String day) {
        desk.as(MANAGER)
                .completeJson(
                        "Task_SetDeliveryDay",
                        order,
                        Map.of("day", day, "motive", "De leverancier noemde deze dag in zijn bevestiging."));
        desk.runJobs(order);
    }

    private Penalty only() {
        List<Penalty> all = penalties.of(scene.contractId);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<String> letterKinds() {
        return letters.to(scene.supplierId()).stream()
                .map(LetterRows.Letter::kind)
                .toList();
    }

    private List<String> evidence(String caseRef) {
        return dossier.evidenceOf(caseRef).stream().map(Evidence::what).toList();
    }
}
