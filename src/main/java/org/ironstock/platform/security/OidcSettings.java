package org.ironstock.platform.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * Sign-in by the OpenID Connect provider of the organisation. With an issuer set, it is the only way in for officials:
 * passwords in the database no longer open anything.
 *
 * @param issuer address of the provider; not set means officials sign in with a password kept in the database
 * @param userClaim claim that is the user id in the engine; it must be stable and never be handed to someone else
 * @param groupsClaim claim with the list of groups; groups the application does not know are left out
 * @param clientClaim claim of an access token that names the machine client it was issued to
 * @param audience audience that an access token must name: a token meant for another application opens nothing here
 */
@ConfigurationProperties("ironstock.oidc")
public record OidcSettings(
        @Nullable String issuer,
        @DefaultValue("iron-stock") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue({"openid", "profile"}) List<String> scopes,
        @DefaultValue("preferred_username") String userClaim,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue("azp") String clientClaim,
        @DefaultValue("iron-stock-api") String audience) {

    /** Name of the registration in the addresses of the sign-in, e.g. {@code /login/oauth2/code/ironstock}. */
    static final String REGISTRATION = "ironstock";

    boolean isOn() {
        return StringUtils.hasText(issuer);
    }

    String getIssuer() {
        if (issuer == null) {
            throw new IllegalStateException("ironstock.oidc.issuer is not set");
        }
        return issuer;
    }
}
