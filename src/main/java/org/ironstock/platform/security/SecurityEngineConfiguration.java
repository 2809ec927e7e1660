package org.ironstock.platform.security;

import java.util.List;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * How the engine keeps users and rights. Not left to settings: switching these off would open the application. Last in
 * the order, so that it sees the beans that models may call.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class SecurityEngineConfiguration extends AbstractCamundaConfiguration {

    /** Kebab-case ids such as {@code cibg-buyer-1}; personnel numbers and mail addresses of an identity provider. */
    static final String IDS = "[a-zA-Z0-9]([a-zA-Z0-9._@-]{0,62}[a-zA-Z0-9])?";

    private final ApplicationContext context;

    SecurityEngineConfiguration(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        if (configuration.getBeans() == null) {
            throw new IllegalStateException("Expressions would see every bean: the beans for models must be set first");
        }
        configuration.setGeneralResourceWhitelistPattern(IDS);
        configuration.setAuthorizationEnabled(true);
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setWebappsAuthenticationLoggingEnabled(true);
        configuration.setResourceAuthorizationProvider(new NoRowPerTask());
        configuration.setCustomSessionFactories(List.of(new GroupGrants.Factory()));
        configuration.setExpressionManager(new ModelExpressions(context, configuration.getBeans()));
    }
}
