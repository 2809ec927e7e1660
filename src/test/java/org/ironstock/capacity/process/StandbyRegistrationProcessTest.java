package org.ironstock.capacity.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.capacity.StandbyLines;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EngineTest
class StandbyRegistrationProcessTest {

    private static final String MANAGER = "rvo-contract-manager-1";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private FormService forms;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private StandbyLines lines;

    private StandbyScene scene;

    @BeforeEach
    void started() {
        desk.travelTo(Instant.parse("2026-01-05T09:00:00Z"));
        scene = new StandbyScene(beans);
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("standbyRegistration")
                .latestVersion()
                .singleResult()
                .getId();
        desk.as(MANAGER).doing(() -> forms.submitStartForm(definition, Map.of("standbyContractId", scene.contract)));
    }

    @Test
    void anOfficialRegistersALine() {
        Map<String, Object> answer = answer();
        answer.put("endsOn", "2025-12-31");
        assertThat(Refused.codes(() -> desk.as(MANAGER).completeJson("Task_RegisterLine", scene.contract, answer)))
                .containsExactly("LINE_TERM");
        answer.put("endsOn", "2026-12-31");
        desk.as(MANAGER).completeJson("Task_RegisterLine", scene.contract, answer);
        assertThat(desk.ends("standbyRegistration", scene.contract)).containsExactly("EndEvent_LineRegistered");
        StandbyLine line = lines.list().stream()
                .filter(one -> one.contractId().equals(scene.contract))
                .findFirst()
                .orElseThrow();
        assertThat(line.termsOn(LocalDate.of(2026, 1, 1)).activatedPrice().inDutch())
                .isEqualTo("€ 0,08");
        assertThat(line.registeredBy()).isEqualTo(MANAGER);
    }

    @Test
    void anOfficialCanStop() {
        desk.as(MANAGER)
                .completeJson(
                        "Task_RegisterLine",
                        scene.contract,
                        Map.of("choice", "STOPPED", "reason", "Het contract is nog niet getekend."));
        assertThat(desk.ends("standbyRegistration", scene.contract)).containsExactly("EndEvent_LineNotRegistered");
    }

    private Map<String, Object> answer() {
        Map<String, Object> answer = new HashMap<>(scene.line(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
        answer.remove("contractId");
        answer.put("activatedPrice", "0,08");
        answer.put("choice", "REGISTERED");
        return answer;
    }
}
