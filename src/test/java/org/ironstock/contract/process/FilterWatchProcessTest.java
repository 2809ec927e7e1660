package org.ironstock.contract.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.ironstock.contract.ContractWatch;
import org.ironstock.contract.ContractWatch.FilterWeeks;
import org.ironstock.contract.FilterMaterialShort;
import org.ironstock.contract.persistence.FilterWatchRows.Request;
import org.ironstock.contract.watch.FilterWatch;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.Evidence;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Every Monday producers are asked for their filter material; who has little, or says nothing, raises alarms. */
@EngineTest
@RecordApplicationEvents
class FilterWatchProcessTest {

    private static final String ESCALATION = "Task_AnswerFilterAlarm";
    private static final String SOURCE = "Task_FindOtherSource";
    private static final String MEASURE = "EZK heeft een tweede leverancier van meltblown benaderd.";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private FilterWatch filter;

    @Autowired
    private ContractWatch watch;

    @Autowired
    private Dossier dossier;

    @Autowired
    private ManagementService management;

    @Autowired
    private ApplicationEvents published;

    @Test
    void aSilentProducerIsAskedRemindedAndAlarmsAsTheWorst() {
        desk.travelTo(at("2026-10-30T10:00"));
        OrderScene silent = OrderScene.running(beans);
        OrderScene sound = OrderScene.running(beans);
        desk.travelTo(at("2026-11-02T08:00"));
        fire();
        String round = "FILTER-2026-W45";
        assertThat(filter.openRequests(silent.supplierId()))
                .extracting(Request::productCode, Request::answerBy)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "IIR-MASK", DutchCalendar.endOf(LocalDate.of(2026, 11, 4))));
        sound.filter(4_000);
        assertThat(filter.openRequests(sound.supplierId())).isEmpty();

        desk.travelTo(at("2026-11-04T00:00"));
        desk.runJobs(round);
        assertThat(desk.openTasks(silent.supplierId())).isEmpty();
        desk.travelTo(DutchCalendar.endOf(LocalDate.of(2026, 11, 4)));
        desk.runJobs(round);
        assertThat(desk.ends("filterWatch", round)).containsExactly("EndEvent_FilterJudged");
        alarms(silent, ESCALATION, SOURCE);
        alarms(sound);
        assertThat(signals(silent)).singleElement().satisfies(signal -> {
            assertThat(signal.contractIds()).containsExactly(silent.contractId);
            assertThat(signal.weeks()).isEmpty();
        });
        assertThat(desk.as("ezk-dgbi-1").view(ESCALATION, silent.supplierId()).toString())
                .contains(silent.contractId, "geen bruikbare opgave");

        fire();
        assertThat(desk.ends("filterWatch", round))
                .containsExactly("EndEvent_FilterJudged", "EndEvent_FilterWeekKnown");
        assertThat(filter.judge(LocalDate.of(2026, 11, 2))).isEmpty();
        alarms(silent, ESCALATION, SOURCE);
        assertThat(signals(silent)).hasSize(1);

        desk.as("ezk-dgbi-1").completeJson(ESCALATION, silent.supplierId(), Map.of("measure", MEASURE));
        desk.as("rvo-contract-manager-1")
                .completeJson(SOURCE, silent.supplierId(), Map.of("found", "NOT_FOUND", "measure", MEASURE));
        assertThat(desk.ends("filterAlarm", silent.supplierId()))
                .containsExactlyInAnyOrder("EndEvent_FilterAlarmAnswered", "EndEvent_OtherSourceSought");
        assertThat(dossier.evidenceOf(silent.contractId))
                .extracting(Evidence::what)
                .contains(
                        "FILTER_ALARM_ESCALATION",
                        "FILTER_ALARM_SIGNAL",
                        "FILTER_SIGNAL_SENT",
                        "FILTER_ALARM_ANSWERED");
    }

    @Test
    void whoStatesTooLittleAlarmsAtOnceAndAgainWhenItGetsWorse() {
        desk.travelTo(at("2026-11-10T10:00"));
        OrderScene scene = OrderScene.running(beans);
        alarms(scene);
        scene.filter(3_999);
        alarms(scene, ESCALATION);
        scene.filter(3_000);
        alarms(scene, ESCALATION);
        assertThat(signals(scene)).isEmpty();

        scene.filter(1_999);
        alarms(scene, ESCALATION, SOURCE);
        assertThat(signals(scene)).singleElement().satisfies(signal -> assertThat(signal.weeks())
                .contains(new java.math.BigDecimal("1.99")));
        FilterWeeks weeks = watch.filterWeeks(scene.contractId).get(0);
        assertThat(weeks.standing()).isEqualTo("kritiek");
        assertThat(weeks.statedOn()).contains(scene.today());
        assertThat(weeks.shortSince()).isEqualTo(Optional.of(scene.now()));
    }

    @Test
    void anAnsweredAlarmComesBackTheNextWeekAndNotTheSame() {
        desk.travelTo(at("2026-11-11T10:00"));
        OrderScene scene = OrderScene.running(beans);
        scene.filter(3_000);
        alarms(scene, ESCALATION);
        desk.as("ezk-dgbi-1").completeJson(ESCALATION, scene.supplierId(), Map.of("measure", MEASURE));
        scene.filter(3_000);
        alarms(scene);

        desk.travelTo(at("2026-11-16T10:00"));
        scene.filter(3_000);
        alarms(scene, ESCALATION);
        assertThat(desk.as("ezk-dgbi-1").view(ESCALATION, scene.supplierId()).toString())
                .contains(MEASURE, "3,00 weken");
    }

    @Test
    void aProducerWhoseContractsHaveEndedIsNotJudged() {
        desk.travelTo(at("2026-11-12T10:00"));
        OrderScene scene = OrderScene.running(beans);
        scene.moveContract(org.ironstock.contract.ContractState.ENDED);
        scene.filter(0);
        alarms(scene);
        assertThat(watch.filterWeeks(scene.contractId)).isEmpty();
    }

    private void alarms(OrderScene scene, String... open) {
        desk.runJobs(scene.supplierId());
        assertThat(desk.openTasks(scene.supplierId())).containsExactlyInAnyOrder(open);
    }

    private List<FilterMaterialShort> signals(OrderScene scene) {
        return published.stream(FilterMaterialShort.class)
                .filter(signal -> signal.supplierId().equals(scene.supplierId()))
                .toList();
    }

    private void fire() {
        Job timer = management
                .createJobQuery()
                .processDefinitionKey("filterWatch")
                .timers()
                .activityId("StartEvent_FilterWeekBegun")
                .singleResult();
        management.executeJob(timer.getId());
    }

    private static Instant at(String shown) {
        return java.time.LocalDateTime.parse(shown).atZone(DutchCalendar.ZONE).toInstant();
    }
}
