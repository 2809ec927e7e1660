package org.ironstock.platform.security;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Copies who signed in with an identity provider into the engine's identity tables, so that colleagues can be named,
 * asked and replaced. The provider is the truth: memberships it no longer gives are removed.
 */
@Component
class OfficialSync {

    private final IdentityService identity;
    private final OfficialGroups groups;
    private final OidcSettings settings;

    OfficialSync(IdentityService identity, OfficialGroups groups, OidcSettings settings) {
        this.identity = identity;
        this.groups = groups;
        this.settings = settings;
    }

    /** An official as the provider describes them, groups limited to those the application knows. */
    record Known(String id, Set<String> groups) {}

    /** @throws OAuth2AuthenticationException when the claim that is the user id is missing or no id of ours */
    @Transactional
    public Known take(ClaimAccessor claims) {
        String id = claims.getClaimAsString(settings.userClaim());
        if (id == null || !id.matches(SecurityEngineConfiguration.IDS)) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error("invalid_user"), "The claim '" + settings.userClaim() + "' is no user id");
        }
        Set<String> existing =
                identity.createGroupQuery().list().stream().map(Group::getId).collect(Collectors.toSet());
        List<String> claimed = claims.getClaimAsStringList(settings.groupsClaim());
        Set<String> wanted = new LinkedHashSet<>(claimed == null ? List.of() : claimed);
        wanted.retainAll(existing);
        saveUser(id, text(claims, "given_name"), text(claims, "family_name"));
        saveMemberships(id, wanted);
        return new Known(id, wanted);
    }

    private void saveUser(String id, String firstName, String lastName) {
        User user = identity.createUserQuery().userId(id).singleResult();
        if (user == null) {
            user = identity.newUser(id);
            // nobody knows it: this official signs in with the provider only
            user.setPassword(UUID.randomUUID() + "-Aa1!");
        } else if (Objects.equals(user.getFirstName(), firstName) && Objects.equals(user.getLastName(), lastName)) {
            return;
        }
        user.setFirstName(firstName);
        user.setLastName(lastName);
        identity.saveUser(user);
    }

    private void saveMemberships(String id, Set<String> wanted) {
        Set<String> held = Set.copyOf(groups.of(id));
        wanted.stream().filter(group -> !held.contains(group)).forEach(group -> identity.createMembership(id, group));
        held.stream().filter(group -> !wanted.contains(group)).forEach(group -> identity.deleteMembership(id, group));
    }

    private static String text(ClaimAccessor claims, String name) {
        String value = claims.getClaimAsString(name);
        return value == null ? "" : value.strip();
    }
}
