package org.ironstock.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.ironstock.support.EngineTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EngineTest
class EngineSettingsTest {

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MeterRegistry metrics;

    @Autowired
    private Clock clock;

    @Test
    void completingATaskNeverScansAllOpenTasks() {
        assertThat(jdbc.sql("select indexdef from pg_indexes where schemaname = 'engine' and tablename = 'act_ru_task'")
                        .query(String.class)
                        .list())
                .anyMatch(index -> index.contains("parent_task_id_"));
    }

    @Test
    void historyIsWrittenOnceAndCleanedUpInAWindow() {
        assertThat(engine.getHistoryRemovalTimeStrategy()).isEqualTo("start");
        assertThat(engine.getHistoryCleanupBatchWindowStartTime()).startsWith("01:00");
        assertThat(engine.getFailedJobRetryTimeCycle()).isEqualTo("PT1M,PT10M,PT1H");
    }

    @Test
    void everyModelIsADeploymentOfItsOwn() {
        assertThat(repository
                        .createDeploymentQuery()
                        .deploymentName("processes/tender/tender.bpmn")
                        .count())
                .isOne();
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("tender")
                        .count())
                .isOne();
    }

    @Test
    void aModelSeesTheBeansThatAreMeantForModelsAndNoOthers() {
        assertThat(engine.getBeans()).containsKey("checkScope");
        assertThat(engine.getBeans()).doesNotContainKey("dataSource");
        String key = deploy("${dataSource.toString()}");
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(key)).hasMessageContaining("dataSource");
    }

    @Test
    void aBusinessErrorThatNobodyCatchesIsAFault() {
        String key = "probe" + UUID.randomUUID().toString().replace("-", "");
        BpmnModelInstance model = Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .endEvent()
                .error("NOBODY_CATCHES")
                .done();
        repository.createDeployment().addModelInstance(key + ".bpmn", model).deploy();
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(key)).hasMessageContaining("NOBODY_CATCHES");
    }

    @Test
    void numbersTellWhetherWorkGetsDone() {
        for (String name : new String[] {
            "ironstock.tasks.open",
            "ironstock.tasks.overdue",
            "ironstock.jobs.due",
            "ironstock.jobs.failed",
            "ironstock.incidents",
            "ironstock.intake.waiting"
        }) {
            assertThat(metrics.get(name).gauge().value()).as(name).isNotNegative();
        }
    }

    @Test
    void theClockFollowsTheEngines() {
        Instant moment = Instant.parse("2026-07-01T10:00:00Z");
        ClockUtil.setCurrentTime(Date.from(moment));
        assertThat(clock.instant()).isEqualTo(moment);
        assertThat(clock.getZone()).isEqualTo(ZoneId.of("Europe/Amsterdam"));
    }

    private String deploy(String expression) {
        String key = "probe" + UUID.randomUUID().toString().replace("-", "");
        BpmnModelInstance model = Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask()
                .camundaExpression(expression)
                .endEvent()
                .done();
        repository.createDeployment().addModelInstance(key + ".bpmn", model).deploy();
        return key;
    }
}
