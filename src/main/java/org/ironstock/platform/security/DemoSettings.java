package org.ironstock.platform.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Demonstration officials, one or more for each group.
 *
 * @param enabled whether they exist; not set means: only with the embedded database
 * @param password the one password of them all, shown on the landing page
 */
@ConfigurationProperties("ironstock.demo")
public record DemoSettings(
        @Nullable Boolean enabled,
        @DefaultValue(DemoSettings.DEFAULT_PASSWORD) String password) {

    /** Known to everyone who reads the source, so it never opens an external database. */
    public static final String DEFAULT_PASSWORD = "Voorraad-2026";

    boolean isOn(DatabasePlace database) {
        return enabled != null ? enabled : !database.isExternal();
    }
}
