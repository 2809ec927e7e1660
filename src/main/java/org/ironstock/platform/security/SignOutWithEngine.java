package org.ironstock.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signing out in Tasklist, Cockpit or Admin ends the one session, not only the engine's part of it. */
class SignOutWithEngine extends OncePerRequestFilter {

    private final RequestMatcher signOut =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/camunda/api/*/auth/user/*/logout");
    private final SecurityContextLogoutHandler session = new SecurityContextLogoutHandler();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        // not when the engine refused it, e.g. for a missing token
        if (signOut.matches(request) && response.getStatus() < 300) {
            session.logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        }
    }
}
