package org.ironstock.platform.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The first administrator of an external database, made at the first start. Of an administrator who exists already the
 * password is left as it is.
 *
 * @param password required with an external database unless officials sign in with an identity provider
 */
@ConfigurationProperties("ironstock.admin")
public record AdminSettings(
        @DefaultValue("beheerder") String id, @Nullable String password) {}
