package org.ironstock.platform.security;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.ironstock.platform.AccessRule.Audience;
import org.ironstock.platform.CurrentCaller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * How a caller is written in the security context: one authority for the kind of caller, and for officials one for each
 * group.
 */
@Component
class Callers implements CurrentCaller {

    private static final String AUDIENCE = "AUDIENCE_";
    private static final String GROUP = "GROUP_";

    static Authentication official(String userId, Collection<String> groups) {
        return UsernamePasswordAuthenticationToken.authenticated(userId, null, officialAuthorities(groups));
    }

    static Authentication outsider(Audience audience, String reference) {
        return UsernamePasswordAuthenticationToken.authenticated(
                reference, null, Set.of(new SimpleGrantedAuthority(AUDIENCE + audience)));
    }

    static Set<GrantedAuthority> officialAuthorities(Collection<String> groups) {
        Set<GrantedAuthority> authorities = new LinkedHashSet<>();
        authorities.add(new SimpleGrantedAuthority(AUDIENCE + Audience.OFFICIAL));
        groups.forEach(group -> authorities.add(new SimpleGrantedAuthority(GROUP + group)));
        return authorities;
    }

    static boolean is(@Nullable Authentication caller, Audience audience) {
        return caller != null
                && caller.isAuthenticated()
                && caller.getAuthorities().stream().anyMatch(held -> (AUDIENCE + audience).equals(held.getAuthority()));
    }

    static Set<String> groups(Authentication caller) {
        Set<String> groups = new LinkedHashSet<>();
        for (GrantedAuthority held : caller.getAuthorities()) {
            String authority = held.getAuthority();
            if (authority != null && authority.startsWith(GROUP)) {
                groups.add(authority.substring(GROUP.length()));
            }
        }
        return groups;
    }

    @Override
    public Optional<String> findClient() {
        return find(Audience.CLIENT);
    }

    @Override
    public Optional<String> findSupplier() {
        return find(Audience.SUPPLIER);
    }

    private static Optional<String> find(Audience audience) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return is(caller, audience) ? Optional.of(caller.getName()) : Optional.empty();
    }
}
