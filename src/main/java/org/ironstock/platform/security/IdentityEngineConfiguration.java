package org.ironstock.platform.security;

import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How the engine keeps users and rights. Not left to settings: switching these off would open the application. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class IdentityEngineConfiguration extends AbstractCamundaConfiguration {

    /** Kebab-case ids such as {@code cibg-buyer-1}; personnel numbers and mail addresses of an identity provider. */
    private static final String IDS = "[a-zA-Z0-9]([a-zA-Z0-9._@-]{0,62}[a-zA-Z0-9])?";

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        configuration.setGeneralResourceWhitelistPattern(IDS);
        configuration.setAuthorizationEnabled(true);
        configuration.setAuthorizationCheckRevokes("auto");
        configuration.setEnablePasswordPolicy(true);
    }
}
