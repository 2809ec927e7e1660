package org.ironstock.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.ironstock.platform.AccessRule.Audience;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the groups of a signed-in official anew each minute, so that a right that was taken away does not live on until
 * sign-out, and ends the session of an official who is gone. With an identity provider the groups are those of the
 * sign-in.
 */
class RefreshOfficial extends OncePerRequestFilter {

    private static final String READ_AT = RefreshOfficial.class.getName() + ".readAt";
    private static final long MAX_AGE = Duration.ofMinutes(1).toNanos();

    private final OfficialGroups groups;
    private final OidcSignIn oidc;

    RefreshOfficial(OfficialGroups groups, OidcSignIn oidc) {
        this.groups = groups;
        this.oidc = oidc;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (!oidc.isOn() && session != null && !SecurityChains.carriesCredentials(request)) {
            refresh(session);
        }
        chain.doFilter(request, response);
    }

    private void refresh(HttpSession session) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        // elapsed time of this machine, not the calendar: it is no date of the domain
        long now = System.nanoTime();
        if (!Callers.is(caller, Audience.OFFICIAL)
                || (session.getAttribute(READ_AT) instanceof Long readAt && now - readAt < MAX_AGE)) {
            return;
        }
        if (!groups.isKnown(caller.getName())) {
            SecurityContextHolder.clearContext();
            session.invalidate();
            return;
        }
        session.setAttribute(READ_AT, now);
        List<String> current = groups.of(caller.getName());
        if (!Callers.groups(caller).equals(Set.copyOf(current))) {
            UsernamePasswordAuthenticationToken renewed =
                    (UsernamePasswordAuthenticationToken) Callers.official(caller.getName(), current);
            renewed.setDetails(caller.getDetails());
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(renewed);
            SecurityContextHolder.setContext(context);
            session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        }
    }
}
