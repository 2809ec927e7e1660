package org.ironstock.signing.domain;

import java.util.Set;

/**
 * One signature that a document needs.
 *
 * @param number place in the order, from 1
 * @param role group of which one member signs
 * @param deputyRole group that may sign too once it was called in; empty when there is none
 * @param overriding whether this signer was added because a negative advice is overruled
 * @param deputyCalled whether the deputy was called in
 */
public record SignerStep(int number, String role, String deputyRole, boolean overriding, boolean deputyCalled) {

    /** A step that nobody is waiting at yet. */
    public static SignerStep of(int number, String role, String deputyRole) {
        return new SignerStep(number, role, deputyRole, false, false);
    }

    /** Groups whose members may sign now. */
    public Set<String> roles() {
        return deputyCalled && !deputyRole.isEmpty() ? Set.of(role, deputyRole) : Set.of(role);
    }

    /** Groups whose members may sign in the end. */
    public Set<String> allRoles() {
        return deputyRole.isEmpty() ? Set.of(role) : Set.of(role, deputyRole);
    }
}
