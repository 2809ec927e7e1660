package org.ironstock.platform.security;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.ironstock.platform.AccessRule.Audience;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Sign-in with the OpenID Connect provider of the organisation. The provider's own description is fetched at the first
 * use, so that the application starts while the provider is down.
 */
@Component
class OidcSignIn {

    private final OidcSettings settings;
    private final OfficialSync officials;
    private final ClientRegistrationRepository registrations;
    private final JwtDecoder decoder;

    OidcSignIn(OidcSettings settings, OfficialSync officials) {
        this.settings = settings;
        this.officials = officials;
        this.registrations = new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration()));
        this.decoder = new SupplierJwtDecoder(this::tokenDecoder);
    }

    boolean isOn() {
        return settings.isOn();
    }

    /** Where the form that signs out may lead besides here, for the content policy; with a space before it. */
    String signOutOrigin() {
        if (!isOn()) {
            return "";
        }
        URI issuer = URI.create(settings.getIssuer());
        return " " + issuer.getScheme() + "://" + issuer.getAuthority();
    }

    void signIn(HttpSecurity http) throws Exception {
        OidcClientInitiatedLogoutSuccessHandler signOut = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        signOut.setPostLogoutRedirectUri("{baseUrl}" + SignInPage.PATH + "?logout");
        http.oauth2Login(login -> login.loginPage(SignInPage.PATH)
                        .clientRegistrationRepository(registrations)
                        .userInfoEndpoint(info -> info.oidcUserService(this::load)))
                .logout(logout -> logout.logoutSuccessHandler(signOut));
    }

    void acceptTokens(HttpSecurity http, Refusals refusals) throws Exception {
        http.oauth2ResourceServer(server -> server.authenticationEntryPoint(refusals)
                .accessDeniedHandler(refusals)
                .jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(this::caller)));
    }

    private OidcUser load(OidcUserRequest request) {
        OidcUser described = new OidcUserService().loadUser(request);
        OfficialSync.Known official = officials.take(described);
        return new DefaultOidcUser(
                Callers.officialAuthorities(official.groups()),
                described.getIdToken(),
                described.getUserInfo(),
                settings.userClaim());
    }

    private JwtDecoder tokenDecoder() {
        NimbusJwtDecoder tokens =
                NimbusJwtDecoder.withIssuerLocation(settings.getIssuer()).build();
        tokens.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(settings.getIssuer()),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.audience()))));
        return tokens;
    }

    /** A machine client when the token was issued to it for itself, otherwise the official it names. */
    private AbstractAuthenticationToken caller(Jwt token) {
        Optional<String> client = clientItself(token);
        if (client.isPresent()) {
            return new JwtAuthenticationToken(
                    token, Callers.outsider(Audience.CLIENT, client.get()).getAuthorities(), client.get());
        }
        OfficialSync.Known official = officials.take(token);
        return new JwtAuthenticationToken(token, Callers.officialAuthorities(official.groups()), official.id());
    }

    private Optional<String> clientItself(Jwt token) {
        String client = token.getClaimAsString(settings.clientClaim());
        String subject = token.getSubject();
        String user = token.getClaimAsString(settings.userClaim());
        if (user == null) {
            return Optional.ofNullable(client == null ? subject : client);
        }
        // Keycloak gives a client that acts for itself a user of this name
        return user.equals("service-account-" + client) ? Optional.of(client) : Optional.empty();
    }

    private ClientRegistration registration() {
        return ClientRegistrations.fromIssuerLocation(settings.getIssuer())
                .registrationId(OidcSettings.REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope(settings.scopes())
                .userNameAttributeName(settings.userClaim())
                .clientName("organisatie")
                .build();
    }
}
