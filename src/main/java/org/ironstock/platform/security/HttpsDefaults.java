package org.ironstock.platform.security;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * One setting, {@code ironstock.https}, for all that must change once officials reach the application over HTTPS only:
 * secure cookies of our pages and of the engine's web applications, and the header that keeps browsers on HTTPS. Each
 * can still be set by itself.
 */
class HttpsDefaults implements EnvironmentPostProcessor {

    static final String SETTING = "ironstock.https";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean https = environment.getProperty(SETTING, Boolean.class, false);
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "ironstock https",
                        Map.of(
                                "server.servlet.session.cookie.secure",
                                https,
                                "server.servlet.session.cookie.http-only",
                                true,
                                "server.servlet.session.cookie.same-site",
                                "lax",
                                "camunda.bpm.webapp.session-cookie.enable-secure-cookie",
                                https,
                                "camunda.bpm.webapp.csrf.enable-secure-cookie",
                                https,
                                "camunda.bpm.webapp.header-security.hsts-disabled",
                                !https,
                                // a right taken away shows in the web applications after this many milliseconds
                                "camunda.bpm.webapp.auth.cache.time-to-live",
                                60_000)));
    }
}
