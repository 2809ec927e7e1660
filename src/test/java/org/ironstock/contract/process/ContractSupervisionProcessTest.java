package org.ironstock.contract.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.ironstock.contract.ContractWatch;
import org.ironstock.contract.ContractWatch.OpenFinding;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Once a quarter the CIBG scores every running contract by fourteen requirements. */
@EngineTest
class ContractSupervisionProcessTest {

    private static final String SCORE = "Task_ScoreContract";
    private static final String RESOLVE = "Task_ResolveSupervisionFindings";
    private static final String SUPERVISOR = "cibg-contract-manager-1";
    private static final String KEEPER = "rvo-contract-manager-1";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private ContractWatch watch;

    @Autowired
    private Dossier dossier;

    @Autowired
    private ManagementService management;

    @Test
    void aContractThatMeetsEverythingHasASealedScorecardAndNoFindings() {
        OrderScene scene = openedOn(LocalDate.of(2027, 1, 1));
        fire();
        assertThat(desk.tasks(SCORE, scene.contractId)).hasSize(1);
        assertThat(items(scene)).hasSize(14);
        score(scene, Map.of());
        assertThat(desk.ends("contractSupervision", scene.contractId)).containsExactly("EndEvent_AllMet");
        assertThat(card(scene).frozen()).isTrue();
        assertThat(watch.openFindings(scene.contractId)).isEmpty();
    }

    @Test
    void whatIsNotMetStandsOpenOnTheContractUntilItIsResolved() {
        OrderScene scene = openedOn(LocalDate.of(2027, 4, 1));
        Map<String, Object> unmet = Map.of(
                "verdict", "NOT_MET",
                "finding", "Er is geen klachtenloket bereikbaar.",
                "owner", KEEPER,
                "resolveBy", "2027-05-01");
        assertThat(Refused.codes(() -> score(scene, Map.of("verdict", "NOT_MET"))))
                .contains("SUPERVISION_FINDING_MISSING", "SUPERVISION_TERM");
        score(scene, unmet);
        assertThat(watch.openFindings(scene.contractId))
                .extracting(OpenFinding::requirement, OpenFinding::owner, OpenFinding::resolveBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Klachtenloket", KEEPER, LocalDate.of(2027, 5, 1)));
        assertThat(desk.task(RESOLVE, scene.contractId).getDueDate().toInstant())
                .isEqualTo(DutchCalendar.endOf(LocalDate.of(2027, 5, 1)));
        assertThat(desk.as(KEEPER).view(RESOLVE, scene.contractId).data().toString())
                .contains("Er is geen klachtenloket bereikbaar.");
        assertThat(Refused.codes(() -> resolve(scene, ""))).containsExactly("SUPERVISION_UNRESOLVED");
        resolve(scene, "Het loket is weer open.");
        assertThat(desk.ends("contractSupervision", scene.contractId)).containsExactly("EndEvent_FindingsResolved");
        assertThat(watch.openFindings(scene.contractId)).isEmpty();
    }

    private OrderScene openedOn(LocalDate day) {
        desk.travelTo(day.atTime(8, 0).atZone(DutchCalendar.ZONE).toInstant());
        OrderScene scene = OrderScene.running(beans);
        fire();
        return scene;
    }

    private void fire() {
        management.executeJob(management
                .createJobQuery()
                .processDefinitionKey("supervisionRound")
                .timers()
                .activityId("StartEvent_QuarterBegun")
                .singleResult()
                .getId());
    }

    private List<?> items(OrderScene scene) {
        return (List<?>)
                desk.as(SUPERVISOR).view(SCORE, scene.contractId).data().getOrDefault("items", List.of());
    }

    /** Everything is met but the last, which is as given. */
    private void score(OrderScene scene, Map<String, Object> last) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object item : items(scene)) {
            rows.add(new HashMap<>(Map.of("code", ((Map<?, ?>) item).get("code").toString(), "verdict", "MET")));
        }
        rows.get(rows.size() - 1).putAll(last);
        desk.as(SUPERVISOR).completeJson(SCORE, scene.contractId, Map.of("rows", rows));
        desk.runJobs(scene.contractId);
    }

    private void resolve(OrderScene scene, String text) {
        desk.as(KEEPER)
                .completeJson(
                        RESOLVE,
                        scene.contractId,
                        Map.of("rows", List.of(Map.of("code", "COMPLAINTS_DESK", "resolution", text))));
    }

    private StoredDocument card(OrderScene scene) {
        return dossier.latest(scene.contractId, "supervisionScorecard").orElseThrow();
    }
}
