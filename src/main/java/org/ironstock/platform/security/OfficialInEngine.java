package org.ironstock.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.ironstock.platform.AccessRule.Audience;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine who acts on our own pages and addresses too, so that its authorizations and the guard in front of
 * task completion see the same person as in Tasklist.
 */
class OfficialInEngine extends OncePerRequestFilter {

    private final IdentityService identity;

    OfficialInEngine(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (!Callers.is(caller, Audience.OFFICIAL)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            identity.setAuthentication(caller.getName(), List.copyOf(Callers.groups(caller)));
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }
}
