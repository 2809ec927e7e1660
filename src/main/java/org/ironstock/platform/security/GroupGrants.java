package org.ironstock.platform.security;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.jspecify.annotations.Nullable;

/**
 * The engine's check of rights, for rights that are grants of groups per definition ({@link EngineGrants}) and nothing
 * else: there are no revocations to look for and no rows to clear away behind each task and case. A revocation is
 * refused when somebody tries to make one, so that none is ever overlooked; who must not see work leaves the group.
 */
class GroupGrants extends AuthorizationManager {

    /** Of these no rows are made one by one: {@link NoRowPerTask}. */
    private static final Set<Resource> WITHOUT_ROWS = Set.of(
            Resources.TASK, Resources.PROCESS_INSTANCE, Resources.HISTORIC_TASK, Resources.HISTORIC_PROCESS_INSTANCE);

    /** The groups of an official are few: no need to ask first which of them hold any right. */
    @Override
    public List<String> filterAuthenticatedGroupIds(@Nullable List<String> groups) {
        return groups == null ? List.of() : groups;
    }

    @Override
    protected boolean isRevokeAuthCheckEnabled(@Nullable String user, @Nullable List<String> groups) {
        return false;
    }

    @Override
    public void insert(DbEntity authorization) {
        refuseRevocation((AuthorizationEntity) authorization);
        super.insert(authorization);
    }

    @Override
    public void update(AuthorizationEntity authorization) {
        refuseRevocation(authorization);
        super.update(authorization);
    }

    @Override
    public void deleteAuthorizationsByResourceId(Resource resource, String resourceId) {
        if (!WITHOUT_ROWS.contains(resource)) {
            super.deleteAuthorizationsByResourceId(resource, resourceId);
        }
    }

    private static void refuseRevocation(AuthorizationEntity authorization) {
        if (authorization.getAuthorizationType() == Authorization.AUTH_TYPE_REVOKE) {
            throw new BadUserRequestException(
                    "Rechten worden niet ingetrokken maar per groep verleend: haal de functionaris uit de groep.");
        }
    }

    /** Gives each command of the engine its own. */
    static final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new GroupGrants();
        }
    }
}
