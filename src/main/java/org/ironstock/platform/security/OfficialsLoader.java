package org.ironstock.platform.security;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the groups that models name, and in a demonstration the officials in them. What exists already is left as it
 * is, so that a changed password or membership survives a restart.
 */
@Component
class OfficialsLoader {

    private static final Logger LOG = LoggerFactory.getLogger(OfficialsLoader.class);

    private final IdentityService identity;

    OfficialsLoader(IdentityService identity) {
        this.identity = identity;
    }

    void createGroups() {
        Set<String> existing = ids(identity.createGroupQuery().list().stream(), Group::getId);
        for (OfficialsFile.GroupRow row : OfficialsFile.groups()) {
            if (!existing.contains(row.id())) {
                Group group = identity.newGroup(row.id());
                group.setName(row.name());
                group.setType(row.id().equals(Groups.CAMUNDA_ADMIN) ? Groups.GROUP_TYPE_SYSTEM : "WORKFLOW");
                identity.saveGroup(group);
            }
        }
    }

    void createDemoOfficials(String password) {
        Set<String> existing = ids(identity.createUserQuery().list().stream(), User::getId);
        int created = 0;
        for (OfficialsFile.OfficialRow row : OfficialsFile.demoOfficials()) {
            if (!existing.contains(row.id())) {
                User user = identity.newUser(row.id());
                user.setFirstName(row.firstName());
                user.setLastName(row.lastName());
                user.setPassword(password);
                identity.saveUser(user);
                row.groups().forEach(group -> identity.createMembership(row.id(), group));
                created++;
            }
        }
        if (created > 0) {
            LOG.info("Created {} demonstration officials with one shared password", created);
        }
    }

    void createAdministrator(String id, String password) {
        if (identity.createUserQuery().userId(id).count() == 0) {
            User user = identity.newUser(id);
            user.setFirstName("Applicatie");
            user.setLastName("Beheer");
            user.setPassword(password);
            identity.saveUser(user);
            identity.createMembership(id, Groups.CAMUNDA_ADMIN);
        }
    }

    private static <T> Set<String> ids(java.util.stream.Stream<T> rows, Function<T, String> id) {
        return rows.map(id).collect(Collectors.toSet());
    }
}
