package org.ironstock.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.task.TaskQuery;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** CVE-2026-109432: expressions that a signed-in client sends in task queries and filters. */
@EngineTest
class QueryExpressionsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Desk desk;

    @BeforeEach
    void silence() {
        Canary.SONGS.set(0);
    }

    @Test
    void the_canary_does_sing_where_expressions_are_evaluated_freely() {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> new JuelExpressionManager()
                        .createExpression(Canary.EXPRESSION)
                        .getValue(null));

        assertThat(Canary.SONGS).hasValue(1);
    }

    @Test
    void the_engine_refuses_an_expression_in_a_branch_of_a_query() {
        assertRefused(() -> desk.as("cibg-buyer-1").doing(() -> tasks.createTaskQuery()
                .or()
                .taskAssigneeExpression(Canary.EXPRESSION)
                .endOr()
                .listPage(0, 10)));
    }

    @Test
    void the_engine_refuses_it_when_only_a_count_is_asked_and_whoever_asks() {
        TaskQuery query = tasks.createTaskQuery()
                .or()
                .taskOwnerExpression(Canary.EXPRESSION)
                .endOr();

        assertRefused(query::count);
        assertRefused(query::list);
    }

    @Test
    void the_engine_refuses_it_in_a_query_that_extends_a_filter() {
        Filter mine = filters.createTaskFilterQuery().filterName("Mijn taken").singleResult();
        TaskQuery extending = tasks.createTaskQuery()
                .or()
                .taskCandidateUserExpression(Canary.EXPRESSION)
                .endOr();
        TaskQuery direct = new TaskQueryImpl().taskOwnerExpression(Canary.EXPRESSION);

        assertRefused(() -> desk.as("cibg-buyer-1").doing(() -> filters.listPage(mine.getId(), extending, 0, 10)));
        assertRefused(() -> desk.as("cibg-buyer-1").doing(() -> filters.count(mine.getId(), direct)));
    }

    @Test
    void the_engine_refuses_it_in_a_stored_filter_too() {
        Filter hostile = filters.newTaskFilter("Kanarie");
        hostile.setQuery(tasks.createTaskQuery().taskAssigneeExpression(Canary.EXPRESSION));
        String id = filters.saveFilter(hostile).getId();
        try {
            assertRefused(() -> filters.list(id));
        } finally {
            filters.deleteFilter(id);
        }
    }

    @Test
    void the_expressions_of_our_own_filters_work() {
        List<Filter> own = desk.as("cibg-buyer-1")
                .doing(() -> filters.createTaskFilterQuery().listPage(0, 100));

        assertThat(own)
                .extracting(Filter::getName)
                .containsExactlyInAnyOrder("Mijn taken", "Taken van mijn groepen", "Te tekenen", "Te laat");
        for (Filter filter : own) {
            assertThat(desk.as("cibg-buyer-1").doing(() -> filters.count(filter.getId())))
                    .isNotNegative();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"assigneeExpression\":\"%s\"}",
                "{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}",
                "{\"orQueries\":[{\"\\u0061ssigneeExpre\\u0073sion\":\"%s\"}]}",
                "{\"ORQUERIES\":[{\"AssigneeEXPRESSION\":\"%s\"}]}"
            })
    void no_client_sends_one_over_rest(String body) {
        Visitor official = Visitor.basic(port, "cibg-buyer-1", DemoSettings.DEFAULT_PASSWORD);
        String filter = filters.createTaskFilterQuery()
                .filterName("Mijn taken")
                .singleResult()
                .getId();
        String query = body.formatted(Canary.EXPRESSION);

        for (String path : List.of(
                "/engine-rest/task",
                "/engine-rest/task/count",
                "/engine-rest/engine/default/task",
                "/engine-rest/filter/" + filter + "/list",
                "/engine-rest/filter/" + filter + "/count")) {
            assertRefusedAtTheDoor(official.call("POST", path, query), path);
        }
        assertThat(Canary.SONGS).hasValue(0);
    }

    @Test
    void no_client_sends_one_through_tasklist() {
        Visitor official = Visitor.signedIn(port, "cibg-buyer-1");
        official.get("/camunda/app/tasklist/default/");
        String query = "{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}".formatted(Canary.EXPRESSION);

        String path = "/camunda/api/engine/engine/default/task/count";
        assertRefusedAtTheDoor(official.callWithToken("POST", path, query), path);
        assertThat(official.callWithToken("POST", path, "{}").statusCode()).isEqualTo(200);
        assertThat(Canary.SONGS).hasValue(0);
    }

    @Test
    void no_client_sends_one_in_the_address() {
        Visitor official = Visitor.basic(port, "cibg-buyer-1", DemoSettings.DEFAULT_PASSWORD);

        String path = "/engine-rest/task/count?assigneeExpression=%24%7Bx%7D";
        assertRefusedAtTheDoor(official.get(path), path);
    }

    @Test
    void a_body_that_is_too_large_to_look_through_is_refused() {
        Visitor official = Visitor.basic(port, "cibg-buyer-1", DemoSettings.DEFAULT_PASSWORD);

        HttpResponse<String> answer =
                official.call("POST", "/engine-rest/task/count", "{\"name\":\"" + "x".repeat(1 << 20) + "\"}");

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void an_ordinary_query_passes() {
        Visitor official = Visitor.basic(port, "cibg-buyer-1", DemoSettings.DEFAULT_PASSWORD);

        assertThat(official.call("POST", "/engine-rest/task/count", "{\"assignee\":\"cibg-buyer-1\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    private static void assertRefused(ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOf(ProcessEngineException.class)
                .hasStackTraceContaining("may use only the expressions");
        assertThat(Canary.SONGS).hasValue(0);
    }

    private static void assertRefusedAtTheDoor(HttpResponse<String> answer, String path) {
        assertThat(answer.statusCode()).as(path).isEqualTo(400);
        assertThat(answer.body()).contains("Expressions are not allowed in task queries and filters");
    }
}
