package org.ironstock.platform.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.ironstock.platform.AccessRule.Audience;
import org.ironstock.platform.CredentialSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Three chains: the engine's REST API (each request signs in), the engine's web applications (session of the one
 * sign-in), and all other addresses by the access rules of the modules. Whatever none of them names is denied.
 *
 * <p>The matchers are objects and no texts: a text would be matched inside the servlet, and the engine's REST API is a
 * servlet of its own, so that its requests would slip past (engine.md 4.2).
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityChains {

    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self'"
            + " 'unsafe-inline'; object-src 'self'; base-uri 'none'; frame-ancestors 'self'; form-action 'self'";

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();

    private final OfficialPasswords passwords;
    private final Refusals refusals;
    private final OidcSignIn oidc;
    private final OfficialGroups groups;

    SecurityChains(OfficialPasswords passwords, Refusals refusals, OidcSignIn oidc, OfficialGroups groups) {
        this.passwords = passwords;
        this.refusals = refusals;
        this.oidc = oidc;
        this.groups = groups;
    }

    @Bean
    @Order(1)
    SecurityFilterChain engineRest(HttpSecurity http) throws Exception {
        http.securityMatcher(PATHS.matcher("/engine-rest/**"))
                .authenticationProvider(passwords)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(this::headers)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .access(officials()));
        if (oidc.isOn()) {
            oidc.acceptTokens(http, refusals);
        } else {
            http.httpBasic(basic -> basic.authenticationEntryPoint(refusals));
        }
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain engineWebApplications(HttpSecurity http) throws Exception {
        http.securityMatcher(PATHS.matcher("/camunda/**"))
                .authenticationProvider(passwords)
                // the engine's own filter checks a token of its own here
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives("frame-ancestors 'self'"))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin))
                .addFilterAfter(new RefreshOfficial(groups, oidc), SecurityContextHolderFilter.class)
                .addFilterAfter(new SignOutWithEngine(), AuthorizationFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                // a second sign-in inside the session, and the page that makes the first administrator
                                .requestMatchers(
                                        PATHS.matcher("/camunda/api/*/auth/user/*/login/**"),
                                        PATHS.matcher("/camunda/api/*/setup/**"),
                                        PATHS.matcher("/camunda/app/*/*/setup/**"))
                                .denyAll()
                                .anyRequest()
                                .access(officials()));
        return http.build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain application(
            HttpSecurity http, AccessRules rules, ObjectProvider<CredentialSource> sources, IdentityService identity)
            throws Exception {
        RequestMatcher signsItself = SecurityChains::carriesCredentials;
        // an open address of the API acts in nobody's name, so that nothing can be forged there
        RequestMatcher openToAll = request -> request.getRequestURI().startsWith(request.getContextPath() + "/api/")
                && rules.governing(request).stream().allMatch(rule -> rule.audience() == Audience.PUBLIC);
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName("IRONSTOCK-CSRF");
        tokens.setHeaderName("X-CSRF-TOKEN");
        http.authenticationProvider(passwords)
                .securityContext(context -> context.securityContextRepository(new SessionUnlessCredentials()))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(new CsrfTokenFromPageOrScript())
                        .ignoringRequestMatchers(signsItself, openToAll))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(this::headers)
                .logout(logout ->
                        logout.logoutSuccessUrl(SignInPage.PATH + "?logout").deleteCookies("JSESSIONID"))
                .addFilterAfter(new RefreshOfficial(groups, oidc), SecurityContextHolderFilter.class)
                .addFilterAt(
                        new OutsiderSignIn(rules, sources.orderedStream().toList(), refusals),
                        BasicAuthenticationFilter.class)
                .addFilterAfter(new OfficialInEngine(identity), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access(byRule(rules)));
        if (oidc.isOn()) {
            oidc.signIn(http);
            oidc.acceptTokens(http, refusals);
        } else {
            http.formLogin(form -> form.loginPage(SignInPage.PATH).defaultSuccessUrl("/"));
        }
        return http.build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> officials() {
        return (caller, context) -> new AuthorizationDecision(Callers.is(caller.get(), Audience.OFFICIAL));
    }

    private static AuthorizationManager<RequestAuthorizationContext> byRule(AccessRules rules) {
        return (Supplier<Authentication> caller, RequestAuthorizationContext context) ->
                new AuthorizationDecision(rules.governing(context.getRequest()).stream()
                        .anyMatch(rule -> AccessRules.grants(rule, caller.get())));
    }

    static boolean carriesCredentials(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    private void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY + oidc.signOutOrigin()))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(Customizer.withDefaults());
    }
}
