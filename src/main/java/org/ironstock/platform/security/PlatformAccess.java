package org.ironstock.platform.security;

import java.util.List;
import org.ironstock.platform.AccessRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may call the addresses of the platform itself. */
@Configuration(proxyBeanMethods = false)
class PlatformAccess {

    @Bean
    List<AccessRule> signInAndOperationsAccess() {
        return List.of(
                AccessRule.open(HttpMethod.GET, SignInPage.PATH),
                AccessRule.open(HttpMethod.GET, "/v3/api-docs.yaml"),
                AccessRule.open(HttpMethod.GET, "/actuator/health/**"),
                AccessRule.clients(HttpMethod.GET, "/actuator/prometheus"),
                AccessRule.officials(HttpMethod.GET, "/actuator/**", "camunda-admin", EngineGrants.PROCESS_OWNER));
    }
}
