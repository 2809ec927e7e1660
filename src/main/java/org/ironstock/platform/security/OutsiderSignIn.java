package org.ironstock.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.ironstock.platform.AccessRule;
import org.ironstock.platform.AccessRule.Audience;
import org.ironstock.platform.CredentialSource;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Basic sign-in of machine clients and suppliers, for one request at a time and only on addresses that are theirs: the
 * secret of a client says nothing on an address for suppliers, and on any other address it is not looked at.
 */
class OutsiderSignIn extends OncePerRequestFilter {

    private final AccessRules rules;
    private final List<CredentialSource> sources;
    private final AuthenticationEntryPoint refusal;
    private final BasicAuthenticationConverter basic = new BasicAuthenticationConverter();

    OutsiderSignIn(AccessRules rules, List<CredentialSource> sources, AuthenticationEntryPoint refusal) {
        this.rules = rules;
        this.sources = sources;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            List<Audience> audiences = rules.governing(request).stream()
                    .map(AccessRule::audience)
                    .filter(OutsiderSignIn::signsInHere)
                    .toList();
            UsernamePasswordAuthenticationToken claimed = audiences.isEmpty() ? null : basic.convert(request);
            if (claimed != null) {
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(signIn(audiences, claimed));
                SecurityContextHolder.setContext(context);
            }
        } catch (AuthenticationException refused) {
            SecurityContextHolder.clearContext();
            refusal.commence(request, response, refused);
            return;
        }
        chain.doFilter(request, response);
    }

    static boolean signsInHere(Audience audience) {
        return audience == Audience.CLIENT || audience == Audience.SUPPLIER;
    }

    private Authentication signIn(List<Audience> audiences, UsernamePasswordAuthenticationToken claimed) {
        String name = claimed.getName();
        String secret = String.valueOf(claimed.getCredentials());
        for (Audience audience : audiences) {
            for (CredentialSource source : sources) {
                if (source.audience() == audience) {
                    Optional<String> reference = source.authenticate(name, secret);
                    if (reference.isPresent()) {
                        return Callers.outsider(audience, reference.get());
                    }
                }
            }
        }
        throw new BadCredentialsException("Name or secret is wrong");
    }
}
