package org.ironstock.platform;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Who may call an address. Everything that no rule names is denied. A module declares its rules as beans; the platform
 * builds the security chain from them, and a test holds the whole matrix.
 *
 * @param method null for every method
 * @param path path pattern, e.g. {@code /api/tenders/{tenderId}/bids}
 * @param audience kind of caller
 * @param groups for officials: the groups that may call; empty for every official
 */
public record AccessRule(@Nullable HttpMethod method, String path, Audience audience, Set<String> groups) {

    /** Kinds of caller; each signs in its own way. */
    public enum Audience {
        /** Anyone, without signing in. */
        PUBLIC,
        /** An official with a session. */
        OFFICIAL,
        /** A machine client with its own secret (Basic) or a JWT. */
        CLIENT,
        /** A supplier with its own credential (Basic). */
        SUPPLIER
    }

    public AccessRule {
        groups = Set.copyOf(groups);
    }

    public static AccessRule open(HttpMethod method, String path) {
        return new AccessRule(method, path, Audience.PUBLIC, Set.of());
    }

    public static AccessRule officials(HttpMethod method, String path, String... groups) {
        return new AccessRule(method, path, Audience.OFFICIAL, Set.copyOf(List.of(groups)));
    }

    public static AccessRule clients(HttpMethod method, String path) {
        return new AccessRule(method, path, Audience.CLIENT, Set.of());
    }

    public static AccessRule suppliers(HttpMethod method, String path) {
        return new AccessRule(method, path, Audience.SUPPLIER, Set.of());
    }
}
