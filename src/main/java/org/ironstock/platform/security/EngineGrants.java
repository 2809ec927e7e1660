package org.ironstock.platform.security;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_ASSIGN;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_WORK;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.stereotype.Component;

/**
 * Who may see and do what in the engine, as one table. It is written at every start: a grant to a group that is not in
 * the table is removed, so that what stands here is what holds. Grants go to groups only; rights of a person would
 * come alive again with a reused id.
 */
@Component
class EngineGrants {

    /** Watches processes in Cockpit; may retry a failed step and give a task to another official. */
    static final String PROCESS_OWNER = "process-owner";

    private static final String ANY = Authorization.ANY;

    /** Right of one group on one resource. */
    record Grant(String group, Resource resource, String resourceId, Set<Permission> permissions) {

        Grant(String group, Resource resource, String resourceId, Permission... permissions) {
            this(group, resource, resourceId, new LinkedHashSet<>(Arrays.asList(permissions)));
        }

        String place() {
            return group + " " + resource.resourceType() + " " + resourceId;
        }
    }

    private final AuthorizationService authorizations;
    private final ModelGroups models;

    EngineGrants(AuthorizationService authorizations, ModelGroups models) {
        this.authorizations = authorizations;
        this.models = models;
    }

    /**
     * Makes the engine's grants equal to the table.
     *
     * @param filters ids of the task filters that each group may use
     */
    void write(Map<String, Set<String>> filters) {
        Map<String, Grant> wanted = new LinkedHashMap<>();
        for (Grant grant : table(filters)) {
            wanted.merge(grant.place(), grant, EngineGrants::both);
        }
        for (Authorization held : authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .list()) {
            if (held.getGroupId() == null) {
                continue;
            }
            String place = held.getGroupId() + " " + held.getResourceType() + " " + held.getResourceId();
            Grant grant = wanted.remove(place);
            if (grant == null) {
                authorizations.deleteAuthorization(held.getId());
            } else if (!same(held, grant)) {
                held.setPermissions(grant.permissions().toArray(Permission[]::new));
                authorizations.saveAuthorization(held);
            }
        }
        wanted.values().forEach(this::create);
    }

    private List<Grant> table(Map<String, Set<String>> filters) {
        List<Grant> table = new ArrayList<>();
        for (Resources resource : Resources.values()) {
            table.add(new Grant(Groups.CAMUNDA_ADMIN, resource, ANY, ALL));
        }
        for (String group : models.allGroups()) {
            if (group.equals(Groups.CAMUNDA_ADMIN)) {
                continue;
            }
            table.add(new Grant(group, Resources.APPLICATION, "tasklist", ACCESS));
            // names of colleagues beside their tasks
            table.add(new Grant(group, Resources.USER, ANY, READ));
            table.add(new Grant(group, Resources.GROUP, ANY, READ));
            filters.getOrDefault(group, Set.of())
                    .forEach(filter -> table.add(new Grant(group, Resources.FILTER, filter, READ)));
        }
        models.workersByDefinition()
                .forEach((definition, groups) -> groups.forEach(group -> table.add(
                        new Grant(group, Resources.PROCESS_DEFINITION, definition, READ, READ_TASK, TASK_WORK))));
        models.startersByDefinition()
                .forEach((definition, groups) -> groups.forEach(group -> {
                    table.add(new Grant(group, Resources.PROCESS_DEFINITION, definition, READ, CREATE_INSTANCE));
                    table.add(new Grant(group, Resources.PROCESS_INSTANCE, ANY, CREATE));
                }));
        table.addAll(processOwner());
        return table;
    }

    private static List<Grant> processOwner() {
        return List.of(
                new Grant(PROCESS_OWNER, Resources.APPLICATION, "cockpit", ACCESS),
                new Grant(
                        PROCESS_OWNER,
                        Resources.PROCESS_DEFINITION,
                        ANY,
                        READ,
                        READ_INSTANCE,
                        READ_HISTORY,
                        READ_TASK,
                        // gives the task of an absent official to a colleague
                        TASK_ASSIGN,
                        ProcessDefinitionPermissions.RETRY_JOB),
                new Grant(PROCESS_OWNER, Resources.DECISION_DEFINITION, ANY, READ, READ_HISTORY),
                new Grant(PROCESS_OWNER, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, READ),
                new Grant(PROCESS_OWNER, Resources.DEPLOYMENT, ANY, READ),
                new Grant(PROCESS_OWNER, Resources.BATCH, ANY, READ, READ_HISTORY));
    }

    private static Grant both(Grant one, Grant other) {
        Set<Permission> permissions = new LinkedHashSet<>(one.permissions());
        permissions.addAll(other.permissions());
        return new Grant(one.group(), one.resource(), one.resourceId(), permissions);
    }

    /** By the stored bits: {@code ALL} would otherwise read as the list of everything it covers. */
    private boolean same(Authorization held, Grant grant) {
        return ((AuthorizationEntity) held).getPermissions() == ((AuthorizationEntity) toRow(grant)).getPermissions();
    }

    private void create(Grant grant) {
        authorizations.saveAuthorization(toRow(grant));
    }

    private Authorization toRow(Grant grant) {
        Authorization row = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        row.setGroupId(grant.group());
        row.setResource(grant.resource());
        row.setResourceId(grant.resourceId());
        row.setPermissions(grant.permissions().toArray(Permission[]::new));
        return row;
    }
}
