package org.ironstock.platform.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The servlet filters before and behind the security chains. */
@Configuration(proxyBeanMethods = false)
class EngineFilters {

    private static final int BEHIND_SECURITY = SecurityProperties.DEFAULT_FILTER_ORDER + 1;

    @Bean
    FilterRegistrationBean<Filter> refuseDoubleSlash() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(new RefuseDoubleSlash());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.addUrlPatterns("/*");
        return filter;
    }

    @Bean
    FilterRegistrationBean<Filter> refuseQueryExpressions(ObjectMapper json) {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(new RefuseQueryExpressions(json));
        filter.setOrder(BEHIND_SECURITY);
        filter.setAsyncSupported(true);
        filter.addUrlPatterns("/engine-rest/*", "/camunda/api/engine/*");
        return filter;
    }

    @Bean
    FilterRegistrationBean<Filter> callerOfWebApplications() {
        return forEngine(new ContainerBasedAuthenticationFilter(), "/camunda/app/*", "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<Filter> callerOfEngineRest() {
        return forEngine(new ProcessEngineAuthenticationFilter(), "/engine-rest/*");
    }

    private static FilterRegistrationBean<Filter> forEngine(Filter filter, String... paths) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setName(filter.getClass().getSimpleName());
        registration.addInitParameter(
                ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, EngineCaller.class.getName());
        registration.setAsyncSupported(true);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        registration.setOrder(BEHIND_SECURITY);
        registration.addUrlPatterns(paths);
        return registration;
    }
}
