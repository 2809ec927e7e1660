package org.ironstock.platform.security;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** Groups of an official as the engine knows them now. */
@Component
class OfficialGroups {

    private final IdentityService identity;

    OfficialGroups(IdentityService identity) {
        this.identity = identity;
    }

    List<String> of(String userId) {
        return identity.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .sorted()
                .toList();
    }

    boolean isKnown(String userId) {
        return identity.createUserQuery().userId(userId).count() == 1;
    }
}
