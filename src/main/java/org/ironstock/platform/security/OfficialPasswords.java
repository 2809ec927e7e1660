package org.ironstock.platform.security;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Sign-in of officials with the password kept in the engine's identity tables. The engine slows down guessing: each
 * wrong attempt doubles the wait for that user.
 */
@Component
class OfficialPasswords implements AuthenticationProvider {

    private final IdentityService identity;
    private final OfficialGroups groups;
    private final OidcSettings oidc;

    OfficialPasswords(IdentityService identity, OfficialGroups groups, OidcSettings oidc) {
        this.identity = identity;
        this.groups = groups;
        this.oidc = oidc;
    }

    @Override
    public Authentication authenticate(Authentication claimed) {
        String userId = claimed.getName();
        String password = String.valueOf(claimed.getCredentials());
        if (oidc.isOn() || userId.isBlank() || !identity.checkPassword(userId, password)) {
            throw new BadCredentialsException("Name or password is wrong");
        }
        return Callers.official(userId, groups.of(userId));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
