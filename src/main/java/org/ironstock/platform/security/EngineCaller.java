package org.ironstock.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.ironstock.platform.AccessRule.Audience;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Hands the official of the one sign-in to the engine's REST API and web applications; made by them by class name. */
public class EngineCaller implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (!Callers.is(caller, Audience.OFFICIAL)) {
            return AuthenticationResult.unsuccessful();
        }
        AuthenticationResult official = AuthenticationResult.successful(caller.getName());
        official.setGroups(List.copyOf(Callers.groups(caller)));
        official.setTenants(List.of());
        return official;
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // the security chain has answered before this could be asked
    }
}
