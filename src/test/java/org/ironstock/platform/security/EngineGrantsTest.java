package org.ironstock.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.TaskQuery;
import org.ironstock.platform.Escalations;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class EngineGrantsTest {

    @Autowired
    private SecurityStart start;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private FilterService filters;

    @Autowired
    private IdentityService identity;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Escalations escalations;

    @Autowired
    private Desk desk;

    @Test
    void a_right_cannot_be_revoked_from_an_official_but_only_from_the_group() {
        Authorization revocation = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_REVOKE);
        revocation.setUserId("cibg-buyer-1");
        revocation.setResource(Resources.PROCESS_DEFINITION);
        revocation.setResourceId("tender");
        revocation.addPermission(Permissions.ALL);
        assertThatThrownBy(() -> authorizations.saveAuthorization(revocation))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("haal de functionaris uit de groep");
    }

    @Test
    void a_group_sees_the_tasks_of_the_processes_it_works_in_and_no_others() {
        runtime.startProcessInstanceByKey("guardProbe", "GRANT-1");

        assertThat(tasksSeenBy("cibg-buyer-1", "GRANT-1")).isEqualTo(1);
        assertThat(tasksSeenBy("process-owner-1", "GRANT-1")).isEqualTo(1);
        assertThat(tasksSeenBy("igj-1", "GRANT-1")).isZero();
    }

    @Test
    void no_row_is_written_for_a_task_its_candidates_or_its_assignee() {
        long before = authorizations.createAuthorizationQuery().count();

        runtime.startProcessInstanceByKey("guardProbe", "GRANT-2");
        as("cibg-buyer-1", () -> tasks.claim(taskOf("GRANT-2"), "cibg-buyer-1"));

        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before);
    }

    @Test
    void only_the_process_owner_and_the_administrator_see_running_cases_in_cockpit() {
        runtime.startProcessInstanceByKey("guardProbe", "GRANT-3");

        assertThat(casesSeenBy("process-owner-1", "GRANT-3")).isEqualTo(1);
        assertThat(casesSeenBy("camunda-admin-1", "GRANT-3")).isEqualTo(1);
        assertThat(casesSeenBy("cibg-buyer-1", "GRANT-3")).isZero();
    }

    @Test
    void a_group_is_called_only_to_a_task_that_its_rights_let_it_do() {
        runtime.startProcessInstanceByKey("guardProbe", "GRANT-4");
        TaskQuery overdue = tasks.createTaskQuery().processInstanceBusinessKey("GRANT-4");

        assertThatThrownBy(() -> escalations.call(overdue, "igj"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("names no group igj");

        escalations.call(overdue, "cibg-buyer");
        assertThat(overdue.singleResult().getPriority()).isEqualTo(75);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cibg-buyer-1", "cibg-director-1", "process-owner-1"})
    void nobody_but_the_administrator_makes_filters_or_deployments(String official) {
        assertDenied(() -> as(official, () -> filters.saveFilter(filters.newTaskFilter("Eigen filter"))));
        assertDenied(() -> as(official, () -> {
            Filter changed = filters.createTaskFilterQuery()
                    .filterName("Mijn taken")
                    .listPage(0, 1)
                    .get(0);
            changed.setQuery(tasks.createTaskQuery());
            filters.saveFilter(changed);
        }));
        assertDenied(() -> as(official, () -> repository
                .createDeployment()
                .name("hostile")
                .addInputStream("hostile.txt", new java.io.ByteArrayInputStream("x".getBytes(StandardCharsets.UTF_8)))
                .deploy()));
    }

    @Test
    void the_administrator_may_make_a_filter() {
        as("camunda-admin-1", () -> {
            Filter own = filters.saveFilter(filters.newTaskFilter("Filter van beheer"));
            filters.deleteFilter(own.getId());
        });
    }

    @Test
    void an_official_reads_the_names_of_colleagues_and_changes_none_not_even_the_own() {
        as("lch-buyer-1", () -> {
            assertThat(identity.createUserQuery().userId("cibg-director-1").count())
                    .isEqualTo(1);
            User self = identity.createUserQuery()
                    .userId("lch-buyer-1")
                    .listPage(0, 1)
                    .get(0);
            self.setLastName("de Minister");
            assertDenied(() -> identity.saveUser(self));
        });
    }

    @Test
    void starting_again_changes_nothing() {
        List<String> grants = ids();
        List<String> own = filters.createTaskFilterQuery().orderByFilterId().asc().list().stream()
                .map(Filter::getId)
                .toList();

        start.afterSingletonsInstantiated();

        assertThat(ids()).isEqualTo(grants);
        assertThat(filters.createTaskFilterQuery().orderByFilterId().asc().list())
                .extracting(Filter::getId)
                .isEqualTo(own);
    }

    @Test
    void a_grant_to_a_group_that_is_not_in_the_table_does_not_survive_a_start() {
        Authorization byHand = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        byHand.setGroupId("cibg-buyer");
        byHand.setResource(Resources.DEPLOYMENT);
        byHand.setResourceId(Authorization.ANY);
        byHand.addPermission(Permissions.CREATE);
        String id = authorizations.saveAuthorization(byHand).getId();

        start.afterSingletonsInstantiated();

        assertThat(authorizations.createAuthorizationQuery().authorizationId(id).count())
                .isZero();
    }

    private List<String> ids() {
        return authorizations.createAuthorizationQuery().list().stream()
                .map(Authorization::getId)
                .sorted()
                .toList();
    }

    private long tasksSeenBy(String official, String caseRef) {
        return desk.as(official).doing(() -> tasks.createTaskQuery()
                .processInstanceBusinessKey(caseRef)
                .count());
    }

    private long casesSeenBy(String official, String caseRef) {
        return desk.as(official).doing(() -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseRef)
                .count());
    }

    private String taskOf(String caseRef) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseRef)
                .listPage(0, 1)
                .get(0)
                .getId();
    }

    private void as(String official, Runnable work) {
        desk.as(official).doing(() -> {
            work.run();
            return true;
        });
    }

    private static void assertDenied(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(AuthorizationException.class);
    }
}
