package org.ironstock.platform.security;

import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.ResourceAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DecisionRequirementsDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Writes no authorization when something is made. The engine's own provider writes a row for each candidate of each
 * task, and counting a list then compares every task with every row (performance.md finding 3); here groups hold {@link
 * EngineGrants} per process definition instead. Nor does a new user get rights on itself: a name that stands under a
 * decision is not changed by the one who bears it.
 */
class NoRowPerTask implements ResourceAuthorizationProvider {

    private static final AuthorizationEntity @Nullable [] NONE = null;

    @Override
    public AuthorizationEntity @Nullable [] newUser(User user) {
        return NONE;
    }

    @Override
    public AuthorizationEntity @Nullable [] newGroup(Group group) {
        return NONE;
    }

    @Override
    public AuthorizationEntity @Nullable [] newTenant(Tenant tenant) {
        return NONE;
    }

    @Override
    public AuthorizationEntity @Nullable [] groupMembershipCreated(String groupId, String userId) {
        return NONE;
    }

    @Override
    public AuthorizationEntity @Nullable [] tenantMembershipCreated(Tenant tenant, User user) {
        return NONE;
    }

    @Override
    public AuthorizationEntity @Nullable [] tenantMembershipCreated(Tenant tenant, Group group) {
        return NONE;
    }

    @Override
    public AuthorizationEntity @Nullable [] newFilter(Filter filter) {
        return NONE;
    }

    @Override
    public AuthorizationEntity @Nullable [] newDeployment(Deployment deployment) {
        return NONE;
    }

    @Override
    public AuthorizationEntity @Nullable [] newProcessDefinition(ProcessDefinition definition) {
        return NONE;
    }

    @Override
    public AuthorizationEntity @Nullable [] newProcessInstance(ProcessInstance instance) {
        return NONE;
    }

    @Override
    public AuthorizationEntity @Nullable [] newTask(Task task) {
        return NONE;
    }

    @Override
    public AuthorizationEntity @Nullable [] newTaskAssignee(
            Task task, @Nullable String oldAssignee, @Nullable String newAssignee) {
        return NONE;
    }

    @Override
    public AuthorizationEntity @Nullable [] newTaskOwner(
            Task task, @Nullable String oldOwner, @Nullable String newOwner) {
        return NONE;
    }

    @Override
    public AuthorizationEntity @Nullable [] newTaskUserIdentityLink(Task task, String userId, String type) {
        return NONE;
    }

    @Override
    public AuthorizationEntity @Nullable [] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        return NONE;
    }

    @Override
    public AuthorizationEntity @Nullable [] deleteTaskUserIdentityLink(Task task, String userId, String type) {
        return NONE;
    }

    @Override
    public AuthorizationEntity @Nullable [] deleteTaskGroupIdentityLink(Task task, String groupId, String type) {
        return NONE;
    }

    @Override
    public AuthorizationEntity @Nullable [] newDecisionDefinition(DecisionDefinition definition) {
        return NONE;
    }

    @Override
    public AuthorizationEntity @Nullable [] newDecisionRequirementsDefinition(
            DecisionRequirementsDefinition definition) {
        return NONE;
    }
}
