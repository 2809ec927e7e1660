package org.ironstock.platform.security;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Whether the database is the embedded one of a demonstration or one that somebody runs and relies on. */
@Component
class DatabasePlace {

    private static final String URL = "spring.datasource.url";

    private final boolean external;

    DatabasePlace(Environment environment) {
        this.external = StringUtils.hasText(environment.getProperty(URL));
    }

    boolean isExternal() {
        return external;
    }
}
