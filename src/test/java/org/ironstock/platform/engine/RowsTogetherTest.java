package org.ironstock.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.ironstock.support.EngineTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that are written together are the same rows, with the same faults. */
@EngineTest
class RowsTogetherTest {

    /** More than the engine gives to the database at once (50). */
    private static final int MANY = 120;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void manyRowsOfOneTransactionKeepTheirValues() {
        Map<String, Object> values = new HashMap<>();
        IntStream.range(0, MANY).forEach(i -> values.put("number" + i, i));
        values.put("text", "tekst");
        values.put("moment", new Date(1_700_000_000_000L));
        values.put("nothing", null);

        String instance = waiting(values);

        assertThat(runtime.getVariables(instance)).isEqualTo(values);
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isEqualTo(values.size());
    }

    @Test
    void rowsOfOneTransactionGoInOneStatement() {
        String instance = waiting(Map.of("one", 1, "two", 2, "three", 3));
        assertThat(writersOf("act_ru_variable", instance)).hasSize(1);
        assertThat(writersOf("act_hi_varinst", instance)).hasSize(1);
    }

    /** Rows of one statement have one command number; a statement each gives each its own. */
    private List<String> writersOf(String table, String instance) {
        return jdbc.sql("select distinct xmin::text || '/' || cmin::text from engine." + table
                        + " where proc_inst_id_ = :instance")
                .param("instance", instance)
                .query(String.class)
                .list();
    }

    @Test
    void whatEndsLeavesNoRows() {
        Map<String, Object> values = new HashMap<>();
        IntStream.range(0, MANY).forEach(i -> values.put("number" + i, i));
        String instance = waiting(values);

        runtime.createMessageCorrelation("probe.goOn")
                .processInstanceId(instance)
                .correlate();

        assertThat(jdbc.sql("select count(*) from engine.act_ru_variable where proc_inst_id_ = :instance")
                        .param("instance", instance)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(instance)
                        .finished()
                        .count())
                .isOne();
    }

    @Test
    void aRowThatAnotherTookOutFirstIsAConcurrentChange() {
        String instance = waiting(Map.of("one", 1, "two", 2, "three", 3));

        assertThatThrownBy(() -> engine.getCommandExecutorTxRequiresNew().execute(context -> {
                    List<VariableInstanceEntity> mine = variables(context, instance);
                    engine.getCommandExecutorTxRequiresNew().execute(other -> {
                        other.getDbEntityManager()
                                .delete(variables(other, instance).get(1));
                        return "";
                    });
                    mine.forEach(context.getDbEntityManager()::delete);
                    return "";
                }))
                .isInstanceOf(OptimisticLockingException.class);
        assertThat(runtime.getVariables(instance)).hasSize(2);
    }

    @Test
    void twoWhoAddTheSameVariableDoNotBothWin() {
        String instance = waiting(Map.of());

        assertThatThrownBy(() -> engine.getCommandExecutorTxRequiresNew().execute(context -> {
                    runtime.setVariables(instance, Map.of("one", 1, "two", 2));
                    engine.getCommandExecutorTxRequiresNew().execute(other -> {
                        runtime.setVariable(instance, "two", 3);
                        return "";
                    });
                    return "";
                }))
                .isInstanceOf(OptimisticLockingException.class);
        assertThat(runtime.getVariables(instance)).isEqualTo(Map.of("two", 3));
    }

    @Test
    void aRowThatTheDatabaseRefusesFailsTheTransactionAsAFault() {
        String instance = waiting(Map.of());

        assertThatThrownBy(() -> engine.getCommandExecutorTxRequiresNew().execute(context -> {
                    runtime.setVariable(instance, "one", 1);
                    List.of("twice", "twice")
                            .forEach(id -> context.getDbEntityManager().insert(incident(id)));
                    return "";
                }))
                .isInstanceOf(ProcessEngineException.class);
        assertThat(runtime.getVariables(instance)).isEmpty();
    }

    private static HistoricIncidentEventEntity incident(String id) {
        HistoricIncidentEventEntity incident = new HistoricIncidentEventEntity();
        incident.setId(id);
        incident.setCreateTime(new Date(0));
        return incident;
    }

    private static List<VariableInstanceEntity> variables(CommandContext context, String instance) {
        return context.getVariableInstanceManager().findVariableInstancesByExecutionId(instance);
    }

    /** An instance with these variables that waits for a message. */
    private String waiting(Map<String, Object> variables) {
        String key = "probe" + UUID.randomUUID().toString().replace("-", "");
        BpmnModelInstance model = Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .intermediateCatchEvent()
                .message("probe.goOn")
                .endEvent()
                .done();
        repository.createDeployment().addModelInstance(key + ".bpmn", model).deploy();
        return runtime.startProcessInstanceByKey(key, variables).getId();
    }
}
