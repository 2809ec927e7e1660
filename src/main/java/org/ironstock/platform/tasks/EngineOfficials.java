package org.ironstock.platform.tasks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.Officials;
import org.ironstock.platform.Problem;
import org.ironstock.platform.ReadOnce;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Officials as the identity tables of the engine know them. */
@Component
class EngineOfficials implements Officials, CurrentOfficial {

    private final IdentityService identity;
    private final ReadOnce<String, Optional<User>> users = new ReadOnce<>();
    private final ReadOnce<String, List<String>> members = new ReadOnce<>();
    private final ReadOnce<String, Set<String>> groups = new ReadOnce<>();
    private final ReadOnce<String, String> groupNames = new ReadOnce<>();

    EngineOfficials(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Optional<Official> find() {
        Authentication authentication = identity.getCurrentAuthentication();
        return authentication == null || authentication.getUserId() == null
                ? Optional.empty()
                : Optional.of(new Official(
                        authentication.getUserId(),
                        authentication.getGroupIds() == null ? Set.of() : Set.copyOf(authentication.getGroupIds())));
    }

    @Override
    public Official get() {
        return find().orElseThrow(() -> new Problem(HttpStatus.UNAUTHORIZED, "not-signed-in", "Meld u eerst aan."));
    }

    @Override
    public String displayName(String official) {
        return user(official)
                .map(EngineOfficials::nameOf)
                .filter(name -> !name.isBlank())
                .orElse(official);
    }

    @Override
    public boolean exists(String official) {
        return user(official).isPresent();
    }

    private Optional<User> user(String official) {
        return users.get(
                official,
                () -> unrestricted(() -> Optional.ofNullable(
                        identity.createUserQuery().userId(official).singleResult())));
    }

    @Override
    public List<String> membersOf(String group) {
        return members.get(
                group,
                () -> unrestricted(() -> identity.createUserQuery().memberOfGroup(group).list().stream()
                        .map(User::getId)
                        .sorted()
                        .toList()));
    }

    @Override
    public Set<String> groupsOf(String official) {
        return groups.get(
                official,
                () -> unrestricted(() -> identity.createGroupQuery().groupMember(official).list().stream()
                        .map(Group::getId)
                        .collect(Collectors.toUnmodifiableSet())));
    }

    @Override
    public String groupName(String group) {
        return groupNames.get(
                group,
                () -> unrestricted(() -> Optional.ofNullable(
                                identity.createGroupQuery().groupId(group).singleResult())
                        .map(Group::getName)
                        .orElse(group)));
    }

    private static String nameOf(User user) {
        String first = user.getFirstName() == null ? "" : user.getFirstName();
        String last = user.getLastName() == null ? "" : user.getLastName();
        return (first + " " + last).strip();
    }

    /** The directory is needed for names and checks also where the caller may not browse it. */
    private <T> T unrestricted(Callable<T> question) {
        Authentication authentication = identity.getCurrentAuthentication();
        try {
            if (Context.getCommandContext() != null) {
                return Context.getCommandContext().runWithoutAuthorization(question);
            }
            identity.clearAuthentication();
            return question.call();
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception fault) {
            throw new IllegalStateException("The directory of officials cannot be read", fault);
        } finally {
            if (authentication != null && Context.getCommandContext() == null) {
                identity.setAuthentication(authentication);
            }
        }
    }
}
